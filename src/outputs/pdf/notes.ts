// The notes at the foot of a PDF's pages: each is set once, where it is referred to first, and has a number by which others refer to it.

import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { decode } from '../../core/markdown/headings.ts';

export class Notes {
  readonly #footnotes: ReadonlyMap<string, readonly ElementContent[]>;
  readonly #numbers = new Map<unknown, number>();

  constructor(tree: Root) {
    this.#footnotes = collectFootnotes(tree);
  }

  /** How many notes there are so far. */
  get count(): number {
    return this.#numbers.size;
  }

  /** The footnote that a reference leads to. */
  footnoteOf(reference: Element): readonly ElementContent[] | undefined {
    const [only] = reference.children;
    const href = only?.type === 'element' ? String(only.properties.href ?? '') : '';
    // As browsers look for an anchor: as it is written, then decoded.
    return this.#footnotes.get(href) ?? this.#footnotes.get(decode(href));
  }

  /** The number of a note, by what it says. */
  take(note: readonly ElementContent[] | string): { readonly number: number; readonly isFirst: boolean } {
    const known = this.#numbers.get(note);
    if (known !== undefined) return { number: known, isFirst: false };
    const number = this.#numbers.size + 1;
    this.#numbers.set(note, number);
    return { number, isFirst: true };
  }

  /** Whether a footnote is at the foot of some page. */
  isSet(footnote: readonly ElementContent[]): boolean {
    return this.#numbers.has(footnote);
  }
}

/** By the id that references name. */
function collectFootnotes(tree: Root): Map<string, readonly ElementContent[]> {
  const notes = new Map<string, readonly ElementContent[]>();
  visit(tree, 'element', (node) => {
    if (node.tagName === 'li' && typeof node.properties.id === 'string') notes.set(`#${node.properties.id}`, node.children);
  });
  return notes;
}
