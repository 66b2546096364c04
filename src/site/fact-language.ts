// Facts are written once, in the language of the original; on pages in other languages they say so.

import { languageOf } from '../core/languages/language.ts';
import type { Letter } from '../core/model.ts';
import type { PageContext } from './page.ts';

export interface FactLanguage {
  /** Attributes of an element that holds facts; empty on pages in their language. */
  readonly attributes: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };
  /** `data-pagefind-ignore` where the page is in another language than the facts: its search index knows only its own. */
  readonly unsearched: '' | undefined;
}

export function factLanguage({ language }: PageContext, letter: Letter): FactLanguage {
  const own = languageOf(letter.original.language);
  if (own.tag === language.tag) return { attributes: {}, unsearched: undefined };
  return { attributes: { lang: own.written, dir: own.direction }, unsearched: '' };
}
