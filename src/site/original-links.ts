// Links within passages that are shown in the language of the original: where what they lead to stands on the same page, they lead to it there.

import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { decode } from '../core/markdown/headings.ts';
import { originalPrefix } from './original-footnotes.ts';

export interface LinkPlaces {
  /** Of the page that has the original, to which leads what is not here. */
  readonly path: string;
  /** The passages of the translation by the anchors of the original that they are the translation of, without `#`. */
  readonly translated: ReadonlyMap<string, Element>;
}

/** Remembers at the copy of a heading or an item under which anchor the original has it, until links are settled. */
export function rememberAnchor(copy: Element, anchor: string): void {
  copy.properties.dataAnchor = anchor;
}

/** Once all passages are in their places and the items have their addresses. */
export function settleLinks(tree: Root, { path, translated }: LinkPlaces): void {
  const places = new Map(translated);
  visit(tree, 'element', (node) => {
    const { dataAnchor } = node.properties;
    delete node.properties.dataAnchor;
    // What is folded away may be there a second time.
    if (node.tagName === 'details') {
      visit(node, 'element', ({ properties }) => void delete properties.dataAnchor);
      return SKIP;
    }
    if (typeof dataAnchor === 'string') places.set(dataAnchor, node);
    return undefined;
  });
  visit(tree, { type: 'element', tagName: 'div' }, (original) => {
    // The box of a text in the language of the original (passage-notes.ts).
    if (original.properties.dataScript === undefined) return undefined;
    visit(original, { type: 'element', tagName: 'a' }, ({ properties }) => {
      const href = String(properties.href ?? '');
      if (!href.startsWith(`${path}#`)) return;
      const anchor = decode(href.slice(path.length + 1));
      const place = places.get(anchor);
      if (!place) return;
      // A translation may have a heading in the words of the original.
      place.properties.id ??= anchor.replace(/^t-/, originalPrefix);
      properties.href = `#${place.properties.id}`;
    });
    return SKIP;
  });
}
