// What the site's search can do in a language.

import type { Language } from '../core/languages/language.ts';

/** Languages without spaces between words that Pagefind does not cut into words: it finds whole phrases in them. */
const unsegmented = new Set(['Khmr', 'Laoo', 'Mymr', 'Tibt', 'Lana', 'Java']);

export function isSegmented(language: Language): boolean {
  return !unsegmented.has(language.script) && language.tag !== 'yue';
}
