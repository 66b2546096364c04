// What of a letter there is to hang up, to sign by hand and to give to the press.

import type { printPaths } from '../core/addresses/paths.ts';
import type { Letter } from '../core/model.ts';
import type { Paper } from '../core/schema/letter.ts';
import { takesSignatures } from './signing.ts';

export interface Print {
  readonly kind: keyof typeof printPaths;
  readonly paper: Paper;
}

/** Nobody collects for a letter that is closed, and a poster of it can still hang. */
export function printsOf(letter: Letter): Print[] {
  const papers = [...new Set(letter.facts.print)];
  const kinds = takesSignatures(letter) ? (['poster', 'sheet'] as const) : (['poster'] as const);
  return kinds.flatMap((kind) => papers.map((paper) => ({ kind, paper })));
}

/** What a size of paper is called everywhere. */
export const paperNames: Readonly<Record<Paper, string>> = { a4: 'A4', a3: 'A3', 'us-letter': 'US Letter' };

/** Where a letter says whom journalists ask: it has the PDF with all names in it once more, so not every letter has one. */
export function hasPressKit({ facts }: Letter): boolean {
  return facts.press !== undefined;
}
