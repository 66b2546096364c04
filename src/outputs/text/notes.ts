// Footnotes of a text without pages: numbered in the order of the text, all at its end.

import type { Block, Inline } from '../pdf/block.ts';

export class EndNotes {
  /** By the number in the PDF, where addresses of links are notes, too. */
  readonly #numbers = new Map<number, number>();
  readonly list: { readonly number: number; readonly blocks: readonly Block[] }[] = [];

  numberOf(note: Extract<Inline, { kind: 'note' }>): number {
    const number = this.#numbers.get(note.number) ?? this.#numbers.size + 1;
    this.#numbers.set(note.number, number);
    if (note.blocks) this.list.push({ number, blocks: note.blocks });
    return number;
  }
}
