// Whom a letter is addressed to and who gets a copy, as plain data: offices in the language of the edition, or else of the original.

import type { Letter, LetterEdition } from '../../core/model.ts';
import { recipientsOf } from '../../site/recipients.ts';
import type { Passage, Passages } from '../typst/passages.ts';
import type { Wording } from '../typst/wording.ts';
import { labelOf } from './marks.ts';

export interface Recipients {
  readonly label: string;
  readonly entries: readonly RecipientEntry[];
}

export interface RecipientEntry {
  /** A name, an office, or both. */
  readonly said: Passage;
  /** What is said of it; null where there is nothing to say. */
  readonly label: string | null;
}

export function recipients(letter: Letter, edition: LetterEdition, passages: Passages, wording: Wording): readonly Recipients[] {
  return (['to', 'cc'] as const).flatMap((kind): Recipients[] => {
    const entries = recipientsOf(letter, edition, kind).map(({ name, text, isOriginal, mark }) => ({
      said: passages.name(name === undefined ? text : `${name} · ${text}`, isOriginal ? letter.original.language : undefined),
      label: mark ? labelOf(mark, wording) : null,
    }));
    return entries.length === 0 ? [] : [{ label: wording.text(`letter.${kind}`), entries }];
  });
}
