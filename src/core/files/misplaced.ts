// Translations that lie elsewhere than in translations/<language>/<letter>.md, and whose path says all the same what they are.

import { languageOf } from '../languages/language.ts';
import { meantLanguage } from '../languages/meant.ts';
import type { Report } from '../report.ts';

export interface Misplaced {
  readonly language: string;
  readonly letter: string;
  /** Where it belongs. */
  readonly target: string;
}

/** Where other things lie; a translation is none of them. */
const elsewhere = new Set(['public', 'signatories', 'src', 'docs', 'tests', 'scripts', 'node_modules']);
const textEnding = /(?:\.(?:md|markdown|mdown|txt))+$/i;

/** By its ending, and by where it lies: whatever letters there are. */
export function mayBeTranslation(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (folders.length > 4 || path.length > 300 || !textEnding.test(name)) return false;
  if (elsewhere.has(folders[0] ?? '') || folders.some((folder) => folder.startsWith('.'))) return false;
  if (folders[0] === 'content' && /^(?:pages|updates|signatories)$/.test(folders[1] ?? '')) return false;
  return !(folders[0] === 'translations' && /^(?:pages|updates)$/.test(folders[2] ?? ''));
}

/**
 * Undefined where a path says no language or no letter, or may say several, and where it is right. `sample`: the text, where it is known.
 */
export function misplacedTranslation(path: string, letters: ReadonlySet<string>, sample = ''): Misplaced | undefined {
  if (!mayBeTranslation(path)) return undefined;
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const stem = name.replace(textEnding, '');
  // letters/ferry.md is the letter.
  if (folders.join('/') === 'letters' && letters.has(stem)) return undefined;
  const found = new Map<string, Misplaced>();
  for (const { language, letter } of readings(folders, stem, letters)) {
    const tag = meantLanguage(language, sample);
    const target = `translations/${tag}/${letter}.md`;
    if (tag !== undefined && target !== path) found.set(target, { language: tag, letter, target });
    // Right as it is.
    if (target === path) return undefined;
  }
  const [only, another] = [...found.values()];
  return another ? undefined : only;
}

/** What the parts of a path may say, as they are written. */
function readings(folders: readonly string[], stem: string, letters: ReadonlySet<string>): { language: string; letter: string }[] {
  const above = folders.filter((folder) => !/^(?:letters?|translations?|content|i18n|locales?|lang|languages?)$/i.test(folder));
  const own = letterCalled(stem, letters);
  const folder = above.at(-1);
  if (own !== undefined && folder !== undefined && above.length === 1) return [{ language: folder, letter: own }];
  // ferry.fr.md, ferry_fr.md; in a folder of translations also ferry-fr.md, which elsewhere may be a letter of its own.
  const isAmongLetters = folders.join('/') === 'letters';
  const [, first = '', mark = '', last = ''] = /^(.+?)([._-])([A-Za-z]{2,3}(?:[_-][A-Za-z]{2,4})?|[\p{L}]{4,})$/u.exec(stem) ?? [];
  const letter = letterCalled(first, letters);
  if (letter !== undefined && !(isAmongLetters && mark === '-') && above.length <= 1)
    return [{ language: folder ?? last, letter }, ...(folder !== undefined ? [{ language: last, letter }] : [])];
  // translations/ferry/fr.md
  const inFolder = folder === undefined || above.length !== 1 ? undefined : letterCalled(folder, letters);
  return inFolder === undefined ? [] : [{ language: stem, letter: inFolder }];
}

/** “Save the ferry (1)” is the letter save-the-ferry. */
export function letterCalled(written: string, letters: ReadonlySet<string>): string | undefined {
  const id = written
    .trim()
    .replace(/ ?(?:\(\d\)| copy)$/i, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return [...letters].find((letter) => letter.toLowerCase() === id);
}

/** `isTaken`: whether something lies already where it belongs. */
export function reportPlace(path: string, { language, letter, target }: Misplaced, isTaken: boolean, report: Report): void {
  report.add('translation-place', path, {
    message: `This seems to be the translation of “${letter}” into ${languageOf(language).englishName}.`,
    hint: isTaken ? `${target} is there already: change that file, and remove this one.` : `Move it to ${target}.`,
  });
}
