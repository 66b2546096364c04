// Whom a letter is addressed to and who gets a copy, as plain data: offices in the language of the edition, or else of the original.

import type { Letter, LetterEdition } from '../../core/model.ts';
import { recipientsOf } from '../../site/recipients.ts';
import type { Passage, Passages } from '../typst/passages.ts';
import type { Wording } from '../typst/wording.ts';

export interface Recipients {
  readonly label: string;
  /** A name, an office, or both. */
  readonly entries: readonly Passage[];
}

export function recipients(letter: Letter, edition: LetterEdition, passages: Passages, wording: Wording): readonly Recipients[] {
  return (['to', 'cc'] as const).flatMap((kind): Recipients[] => {
    const entries = recipientsOf(letter, edition, kind).map(({ name, text, isOriginal }) =>
      passages.name(name === undefined ? text : `${name} · ${text}`, isOriginal ? letter.original.language : undefined),
    );
    return entries.length === 0 ? [] : [{ label: wording.text(`letter.${kind}`), entries }];
  });
}
