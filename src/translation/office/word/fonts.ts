// Which font a document asks for in a script: of those that the look of a site names, one that comes with Word; any program has another in its place.

import type { Language } from '../../../core/languages/language.ts';
import { scriptTypeOf } from '../../../core/look/scripts.ts';

/** They come with Word on Windows, on Mac, or with both. */
const withWord = new Set([
  'Traditional Arabic',
  'Urdu Typesetting',
  'David',
  'SimSun',
  'PMingLiU',
  'Yu Mincho',
  'Batang',
  'Nirmala UI',
  'Leelawadee UI',
]);

/** Undefined where the program's own font has the letters. */
export function fontFor(language: Language): string | undefined {
  const { serif, sans } = scriptTypeOf(language).type.families;
  return [...serif, ...sans].find((family) => withWord.has(family));
}
