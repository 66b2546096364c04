// Letters of odd passages in odd languages: whatever of them passes the check is set, as PDF, card, data and feed. Without pages, so that
// a hundred take the time of ten whole builds.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCampaign } from '../../src/core/load.ts';
import { useCampaign } from '../../src/integrations/service.ts';
import { FileCache } from '../../src/outputs/cache/file-cache.ts';
import { documentsOf } from '../../src/outputs/documents.ts';
import { textOutputs } from '../../src/outputs/texts.ts';
import { DocumentMaker } from '../../src/outputs/document-maker.ts';
import { makeRandom, type Random } from '../random.ts';
import { start, wholeNumber } from '../tool.ts';
import { writeCampaign } from './campaigns.ts';
import type { Files } from './mutations.ts';
import { languageTags, passages, values } from './oddities.ts';
import { makeIsRed } from './outcome.ts';

/** In bytes: what a PDF with hardly any text takes, and how many times its text it may take beside that. */
const [freeBytes, maxTimes] = [250_000, 150];

const optionalKeys = ['summary', 'goal', 'date', 'topics', 'hashtags', 'drafters', 'order'];

/** In a quotation, an item, a note, or as it is. */
function placed(passage: string, index: number, random: Random): string {
  switch (random.below(6)) {
    case 0:
      return passage.replace(/^/gm, '> ');
    case 1:
      return `- ${passage.replace(/\n/g, '\n  ')}`;
    case 2:
      return `x[^w${index}]\n\n[^w${index}]: ${passage.replace(/\n/g, '\n    ')}`;
    default:
      return passage;
  }
}

/** Changes that make the letter red are left out; undefined where it is red from the beginning. */
export function textCampaign(seed: number, number: number, isRed: (files: Files) => boolean): Files | undefined {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1) ^ number);
  const [language, title] = [random.pick(languageTags), random.pick(values.filter((value) => !value.includes('\n')))];
  const campaign = (facts: string, body: readonly string[]): Files =>
    new Map([
      ['content/site.yaml', 'name: Odd\nurl: https://odd.example\ndefaultLanguage: en\n'],
      ['letters/a.md', `---\ntitle: ${title}\nlanguage: ${language}\nstatus: open\n${facts}---\n\n${body.join('\n\n')}\n`],
      ['public/plan.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['public/files/plan.txt', 'x'],
      ['signatories/a/ann.yaml', 'name: Ann\n'],
    ]);
  let [facts, body] = ['', ['Text.']];
  if (isRed(campaign(facts, body))) return undefined;
  const count = 2 + random.below(8);
  for (let index = 0; index < count; index++) {
    const isFact = random.chance(0.15);
    const changedFacts = isFact ? `${facts}${random.pick(optionalKeys)}: ${random.pick(values)}\n` : facts;
    const changedBody = isFact ? body : body.toSpliced(random.below(body.length + 1), 0, placed(random.pick(passages), index, random));
    if (isRed(campaign(changedFacts, changedBody))) continue;
    [facts, body] = [changedFacts, changedBody];
  }
  return campaign(facts, body);
}

/** What could not be made of a campaign, or is larger than its bound. */
export function documentFaults(root: string, cache: string): string[] {
  const loaded = loadCampaign(root);
  if (!loaded.campaign) return ['the check refuses it'];
  const { campaign } = loaded;
  useCampaign(loaded);
  try {
    const maker = new DocumentMaker(campaign, new FileCache(cache));
    const faults = documentsOf(campaign).flatMap(({ letter, edition }) => {
      const [size, source] = [maker.pdf(letter, edition).length, edition.text.plain.length + JSON.stringify(letter.facts).length];
      maker.card(letter, edition);
      const most = freeBytes + maxTimes * (source + edition.text.html.length);
      return size > most ? [`the PDF of ${edition.file} has ${size} bytes`] : [];
    });
    for (const { pieces } of textOutputs(campaign))
      for (const piece of pieces()) if (typeof piece !== 'string' && !(piece instanceof Uint8Array)) faults.push('no text');
    return faults;
  } catch (error) {
    return [(error as Error).message];
  }
}

await start(import.meta.url, {
  help: `Makes letters of odd passages in odd languages. What passes the check is set as PDF, card, data and feed; what cannot be is named.

Usage: node bench/fuzz/texts.ts [--seed N] [--first N] [--count N]

Options:
  --seed N   Which letters: the same seed gives the same ones. 1, where it is left out.
  --first N  The first of them. 0, where it is left out.
  --count N  How many. 100, where it is left out.
  --help     Prints this.

Exit code 1 where one has fallen.
`,
  options: { seed: true, first: true, count: true },
  run: (values_) => {
    const [seed, first] = [wholeNumber(values_, 'seed', 1, 0, 999_999_999), wholeNumber(values_, 'first', 0, 0, 999_999_999)];
    const end = first + wholeNumber(values_, 'count', 100, 1, 999_999_999);
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-texts-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    let set = 0;
    for (let number = first; number < end; number++) {
      const files = textCampaign(seed, number, makeIsRed(join(folder, 'asked')));
      if (!files) continue;
      writeCampaign(join(folder, 'campaign'), files);
      set++;
      for (const fault of documentFaults(join(folder, 'campaign'), join(folder, 'cache'))) {
        process.stdout.write(`${number} has fallen: ${fault}\n${files.get('letters/a.md')}\n`);
        process.exitCode = 1;
      }
    }
    process.stdout.write(`Seed ${seed}: ${set} of ${end - first} letters passed the check.\n`);
  },
});
