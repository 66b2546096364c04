// What came of a letter, as plain data: in the language of the edition, and what it lacks in that of the original.

import type { Letter, LetterEdition } from '../../core/model.ts';
import { isOver, outcomeOf } from '../../site/outcome.ts';
import type { Passages } from '../typst/passages.ts';
import type { Wording } from '../typst/wording.ts';
import { labelOf, type MarkedLine } from './marks.ts';

export interface Outcome {
  readonly title: string;
  /** Before the text of a letter that is over, behind that of any other. */
  readonly isFirst: boolean;
  readonly entries: readonly { readonly date: string; readonly kind: string; readonly text: MarkedLine | null }[];
}

/** Null where nothing is known. */
export function outcomeSection(
  letter: Letter,
  edition: LetterEdition,
  passages: Passages,
  original: Passages,
  wording: Wording,
): Outcome | null {
  const entries = outcomeOf(letter, edition);
  if (entries.length === 0) return null;
  return {
    title: wording.text('outcome.title'),
    isFirst: isOver(letter),
    entries: entries.map(({ date, kind, text, isOriginal, mark }) => ({
      date: wording.date(date),
      kind: wording.text(`outcome.${kind}`),
      text:
        text === undefined
          ? null
          : { text: (isOriginal ? original : passages).own(text), isOriginal, label: mark ? labelOf(mark, wording) : null },
    })),
  };
}
