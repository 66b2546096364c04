// The words of a letter's facts that translations have in lists of their own: in the language of the edition, or undefined where it lacks them.

import type { Letter, LetterEdition } from '../core/model.ts';
import type { ListKind } from '../core/translation/blocks.ts';
import { lastRevision } from '../core/translation/revisions.ts';
import { type Mark, marksOf } from './passage-marks.ts';

export interface FactText {
  readonly text: string | undefined;
  readonly mark: Mark | undefined;
}

/** One for each text of the original of that kind, in its order. */
export function factTexts(letter: Letter, edition: LetterEdition, kind: ListKind): readonly FactText[] {
  const { blocks } = letter.original;
  const { list } = marksOf(letter, edition);
  const names = lastRevision(letter.revisions).blocks;
  return blocks.flatMap((block, position): FactText[] => {
    if (block.kind !== kind) return [];
    if (edition === letter.original) return [{ text: block.text, mark: undefined }];
    const name = names[position]?.id;
    const standing = edition.standing?.blocks.find(({ original }) => original !== undefined && original.id === name);
    const own = (standing?.translation ?? []).map(({ text }) => text).join(' ');
    return [{ text: own || undefined, mark: list.find(({ originals }) => originals.includes(block)) }];
  });
}
