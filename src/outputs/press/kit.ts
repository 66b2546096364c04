// What journalists need of a letter in a language, in one archive: the letter, its picture and the campaign's sign, the facts, what to print.

import { type Zippable, zipSync } from 'fflate';
import { languageOf } from '../../core/languages/language.ts';
import { maxLogoBytes } from '../../core/files/logo.ts';
import { readFileBytes } from '../../core/files/read.ts';
import type { Campaign, Letter, LetterEdition } from '../../core/model.ts';
import { siteIcon } from '../../site/icon.ts';
import { partiesWithLogos } from '../../site/parties.ts';
import { Words } from '../../site/words.ts';
import { plainDocument } from '../text/letter.ts';
import { plainText } from '../text/plain-text.ts';
import { factsText } from './facts.ts';
import { quotesText } from './quotes.ts';

/** By the names that they have on the site. */
export type SetFiles = ReadonlyMap<string, Uint8Array>;

/** The earliest that the format knows, which counts in the time of the machine; noon is skipped by no clock. */
const always = new Date(1980, 0, 1, 12);

/** `set`: what the typesetter has made of the edition. The same files give the same bytes. */
export function pressKit(campaign: Campaign, letter: Letter, edition: LetterEdition, set: SetFiles): Buffer {
  const folder = `${letter.id}-${edition.language.toLowerCase()}`;
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files: Zippable = {};
  const put = (name: string, bytes: Uint8Array, level: 0 | 9): void => {
    files[`${folder}/${name}`] = [bytes, { level, mtime: always }];
  };
  put('facts.txt', text(factsText(campaign, letter, edition)), 9);
  put('letter.txt', text(plainText(plainDocument(campaign, letter, edition))), 9);
  const quotes = quotesText(letter, new Words(campaign, languageOf(edition.language)));
  if (quotes !== undefined) put('quotes.txt', text(quotes), 9);
  // What is packed already gets no smaller.
  for (const [name, bytes] of set) put(name, bytes, 0);
  for (const { logo } of partiesWithLogos(letter)) {
    const bytes = readFileBytes(campaign.root, `public/${logo}`, maxLogoBytes);
    if (bytes) put(`logos/${logo.replaceAll('/', '-')}`, bytes, 9);
  }
  put('campaign.svg', text(siteIcon(campaign)), 9);
  return Buffer.from(zipSync(files));
}
