// Where the data of a long list is cut, so that hosts take its files.

import { languageOf } from '../core/languages/language.ts';
import { placeName } from '../core/languages/place-name.ts';
import type { Letter, Signatory } from '../core/model.ts';
import type { DataFile } from './urls.ts';

/** Some hosts take no file of more than 25 MiB. */
export const maxBytes = 20 * 1024 * 1024;

/** What a file says before and behind its rows. */
const frame = 4096;

/** A revision that is known by a day is in no file: `,"revision":12,"revisionFrom":"received"`. Nor is `,"placeName":""`, and what is between two rows. */
const derived = 40 + 15 + 2;

const partsOf = new WeakMap<Letter, readonly (readonly Signatory[])[]>();

/** The signatories of each file, in their order. Nearly always there is one. */
export function dataParts(letter: Letter): readonly (readonly Signatory[])[] {
  const cached = partsOf.get(letter);
  if (cached) return cached;
  const { signatories } = letter;
  const language = languageOf(letter.original.language);
  const starts = [0];
  let bytes = frame;
  for (const [row, signatory] of signatories.entries()) {
    // A little more than what a file says. The names of fields in JSON take more room than quotation marks and commas in CSV.
    const { file, row: _, sortName, handle, verified, source, note, ...rest } = signatory;
    const own = Buffer.byteLength(JSON.stringify(rest)) + Buffer.byteLength(placeName(signatory, language) ?? '') + derived;
    bytes += own;
    if (bytes <= maxBytes) continue;
    starts.push(row);
    bytes = frame + own;
  }
  const parts = starts.map((from, index) => (starts.length === 1 ? signatories : signatories.slice(from, starts[index + 1])));
  partsOf.set(letter, parts);
  return parts;
}

/** The names of the files with the list: one, or numbered ones. */
export function listFiles(letter: Letter, format: 'json' | 'csv'): DataFile[] {
  const parts = dataParts(letter);
  if (parts.length === 1) return [`signatories.${format}`];
  return parts.map((_, index): DataFile => `signatories-${index + 1}.${format}`);
}
