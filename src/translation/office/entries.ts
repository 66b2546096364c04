// Files of translators' programs, told by their names: PO and XLIFF, both as entries.

import { canonicalTag } from '../../core/languages/tags.ts';
import { visible } from '../../core/text/characters.ts';
import type { LetterFiles } from '../letter-files.ts';
import { type PoFile, readPo } from '../po/file.ts';
import { PoError } from '../po/guard.ts';
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

/**
 * As the letter calls its passages, and with the comments that programs leave out. Throws PoError where the file says that it is in another
 * language than the one it was sent for.
 */
export function entriesFor(name: string, po: PoFile, letter: LetterFiles, language: string): PoFile {
  const said = languageIn(po);
  if (said !== undefined && !isSameWriting(said, language))
    throw new PoError(
      `The header of the file says “Language: ${visible(said)}”, and it was sent for “${language}”. If its texts are in “${language}”, correct that line; otherwise send it for its own language.`,
    );
  if (!xliff.test(name)) return po;
  const translation = letter.translations.find((candidate) => candidate.language === language);
  return namedAs(po, unitsOf(letter, translation));
}

/** Scripts as locales of POSIX name them: `sr@latin`. */
const scripts: Readonly<Record<string, string>> = { latin: '-Latn', cyrillic: '-Cyrl', devanagari: '-Deva' };

/** The language that a header names, as BCP 47 where it is a tag of it; undefined where it names none. */
export function languageIn({ headers }: PoFile): string | undefined {
  const said = Object.entries(headers).find(([name]) => name.toLowerCase() === 'language');
  const [locale = '', variant = ''] = (said?.[1] ?? '').trim().split('@');
  const tag = locale.replace(/\.[\w-]{1,20}$/, '').replaceAll('_', '-') + (scripts[variant.toLowerCase()] ?? '');
  return tag ? (canonicalTag(tag) ?? tag) : undefined;
}

/** Whether both are one language in one script; programs of translators add countries, and leave out scripts that go without saying. */
function isSameWriting(a: string, b: string): boolean {
  try {
    const [one, other] = [new Intl.Locale(a).maximize(), new Intl.Locale(b).maximize()];
    return one.language === other.language && one.script === other.script;
  } catch {
    return false;
  }
}
