// Everything a poster shows, as plain data for print/poster.typ.

import { languageOf } from '../../core/languages/language.ts';
import { takesSignatures } from '../../site/signing.ts';
import type { Passage } from '../typst/passages.ts';
import { deadlineOf, type PrintDocument, type PrintOf, printDocument } from './document.ts';

export interface PosterDocument extends PrintDocument {
  /** What the reader is asked to do. */
  readonly call: string;
  readonly deadline: string | null;
  /** The names that the languages of the letter have for themselves; empty where it has one. */
  readonly languages: readonly Passage[];
}

export function posterDocument(print: PrintOf): PosterDocument {
  const { letter, faces } = print;
  return printDocument(print, ({ passages, wording }) => ({
    call: wording.text(takesSignatures(letter) ? 'sign.button' : 'home.read'),
    deadline: deadlineOf(letter, wording),
    languages:
      letter.editions.size === 1
        ? []
        : [...letter.editions.keys()].map((tag) => {
            const { autonym, englishName } = languageOf(tag);
            return faces.choose(autonym, tag).missing.length === 0 ? passages.name(autonym, tag) : passages.name(englishName, 'en');
          }),
  }));
}
