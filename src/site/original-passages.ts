// Passages of an original as HTML that may be in another page: without ids but those of footnotes, with links that lead to the original's page.

import { h } from 'hastscript';
import type { Element, ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { footnoteOfOriginal } from './original-footnotes.ts';

const html = rehype().data('settings', { fragment: true }).freeze();

/** What the pipeline of src/core/markdown made safe, as a tree. It has no elements that would be read otherwise the second time. */
export function parseFragment(text: string): Root {
  return html.parse(text);
}

export function writeFragment(tree: Root): string {
  return html.stringify(tree);
}

export interface PlacedElement {
  /** The element of the passage: of an item its `li`, of code the `pre` around it. */
  readonly element: Element;
  /** The list that it is an item of. */
  readonly list: Element | undefined;
  /** What it is directly in: the list, the quotation, or the text itself. */
  readonly parent: Element | Root;
  /** Its own element, or the list, the quotation, or the section of footnotes: what is directly in the text. */
  readonly top: Element;
}

/** The passages of a text by their numbers. */
export function passagesIn(tree: Root): ReadonlyMap<number, PlacedElement> {
  const found = new Map<number, PlacedElement>();
  for (const top of tree.children) {
    if (top.type !== 'element') continue;
    const parentOf = new Map<Element, Element>();
    visit(top, 'element', (node, _index, parent) => {
      if (parent?.type === 'element') parentOf.set(node, parent);
      const number = node.properties.dataBlock;
      if (number === undefined) return;
      const isItem = node.tagName === 'li' && parent?.type === 'element';
      const list = isItem ? parent : undefined;
      const own = node.tagName === 'code' && parent?.type === 'element' ? parent : node;
      found.set(Number(number), { element: own, list, parent: parentOf.get(own) ?? tree, top });
    });
  }
  return found;
}

/** A copy for another page. `path` is that of the page that has the original. Footnotes are settled when all are there (original-footnotes.ts). */
export function copyOf(given: Element, path: string): Element {
  const copy = structuredClone(given);
  visit(copy, 'element', ({ properties }) => {
    const { id, href } = properties;
    const footnote = typeof id === 'string' ? footnoteOfOriginal(id) : undefined;
    if (footnote === undefined) delete properties.id;
    else properties.id = footnote;
    delete properties.dataBlock;
    if (typeof href === 'string' && href.startsWith('#')) properties.href = footnoteOfOriginal(href) ?? path + href;
  });
  return copy;
}

/** What is in a passage that is unfolded: an item without its list, a heading that is not a heading of this page. */
export function unfolded({ element: given }: PlacedElement, path: string): ElementContent[] {
  const copy = copyOf(given, path);
  if (copy.tagName === 'li') return copy.children;
  if (/^h[2-6]$/.test(copy.tagName)) return [h('p', {}, [h('strong', {}, copy.children)])];
  return [copy];
}

/** The quotation that it is one of several passages of. */
export function quotationOf(placed: PlacedElement | undefined): Element | undefined {
  return placed?.top.tagName === 'blockquote' && placed.top !== placed.element ? placed.top : undefined;
}

/** Consecutive items of one list in a list of their own, which goes on counting where they were; those of one quotation in a quotation. */
export function asBlocks(placed: readonly PlacedElement[], path: string): ElementContent[] {
  const blocks: ElementContent[] = [];
  for (let start = 0; start < placed.length; ) {
    const quotation = quotationOf(placed[start]);
    let end = start + 1;
    while (end < placed.length && quotationOf(placed[end]) === quotation) end++;
    const own = asParts(placed.slice(start, end), path);
    blocks.push(...(quotation ? [h('blockquote', {}, own)] : own));
    start = end;
  }
  return blocks;
}

/** The same where their quotation is there already. */
export function asParts(placed: readonly PlacedElement[], path: string): ElementContent[] {
  const blocks: ElementContent[] = [];
  let open: { readonly from: Element | undefined; readonly into: Element } | undefined;
  for (const { element: given, list, top } of placed) {
    const copy = copyOf(given, path);
    if (list && open?.from === list) {
      open.into.children.push(copy);
      continue;
    }
    const block = list ? h(list.tagName, startOf(list, given, top), [copy]) : copy;
    open = { from: list, into: block };
    blocks.push(block);
  }
  return blocks;
}

/** The number that an item had. Footnotes are counted on their own page. */
function startOf(list: Element, item: Element, top: Element): Element['properties'] {
  const place = list.children.filter(({ type }) => type === 'element').indexOf(item);
  const start = Number(list.properties.start ?? 1) + place;
  return list.tagName === 'ol' && top.tagName !== 'section' && start !== 1 ? { start } : {};
}
