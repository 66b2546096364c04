// Files of translators' programs, told by their names: PO and XLIFF, both as entries.

import type { LetterFiles } from '../letter-files.ts';
import { type PoFile, readPo } from '../po/file.ts';
import { unitsOf } from '../po/units.ts';
import { namedAs, readXliff } from './xliff/read.ts';

const xliff = /\.(?:xlf|xliff)$/i;

export function isEntriesFile(name: string): boolean {
  return /\.po$/i.test(name) || xliff.test(name);
}

/** Throws PoError or OfficeError where the file is not sound. */
export function readEntries(name: string, bytes: Buffer): PoFile {
  return xliff.test(name) ? readXliff(bytes) : readPo(bytes);
}

/** As the letter calls its passages, and with the comments that programs leave out. */
export function entriesFor(name: string, po: PoFile, letter: LetterFiles, language: string): PoFile {
  if (!xliff.test(name)) return po;
  const translation = letter.translations.find((candidate) => candidate.language === language);
  return namedAs(po, unitsOf(letter, translation));
}
