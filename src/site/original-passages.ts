// Passages of an original as HTML that may be in another page: without ids but those of footnotes, with links that lead to the original's page.

import { h } from 'hastscript';
import type { Element, ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import { EXIT, visit } from 'unist-util-visit';
import { footnoteOfOriginal } from './original-footnotes.ts';
import { rememberAnchor } from './original-links.ts';

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
  /** The items that it is below, or goes on with, the outermost first. */
  readonly within: readonly ItemElement[];
  /** What it is directly in: the list, the quotation, the item it goes on with, or the text itself. */
  readonly parent: Element | Root;
  /** Its own element, or the list, the quotation, or the section of footnotes: what is directly in the text. */
  readonly top: Element;
}

export interface ItemElement {
  readonly item: Element;
  readonly list: Element;
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
      found.set(Number(number), { element: own, list, within: itemsAround(own, parentOf), parent: parentOf.get(own) ?? tree, top });
    });
  }
  return found;
}

function itemsAround(element: Element, parentOf: ReadonlyMap<Element, Element>): ItemElement[] {
  const items: ItemElement[] = [];
  for (let item = parentOf.get(element); item; item = parentOf.get(item)) {
    const list = item.tagName === 'li' ? parentOf.get(item) : undefined;
    if (list) items.unshift({ item, list });
  }
  return items;
}

/** How many children of an item are its own words: behind them are items that are passages themselves, and what goes on below these. */
export function countWords(item: Element): number {
  const first = item.children.findIndex((child) => child.type === 'element' && hasPassage(child));
  return first === -1 ? item.children.length : first;
}

function hasPassage(element: Element): boolean {
  let has = false;
  visit(element, 'element', ({ properties }) => {
    has ||= properties.dataBlock !== undefined;
    return has ? EXIT : undefined;
  });
  return has;
}

/** A passage without those in it, for another page. */
export function passageCopy({ element: given }: PlacedElement, path: string): Element {
  return copyOf(given.tagName === 'li' ? { ...given, children: given.children.slice(0, countWords(given)) } : given, path);
}

/**
 * A copy for another page. `path` is that of the page that has the original. Footnotes and other links are settled when all are there
 * (original-footnotes.ts, original-links.ts).
 */
export function copyOf(given: Element, path: string): Element {
  const copy = structuredClone(given);
  visit(copy, 'element', (node) => {
    const { properties } = node;
    const { id, href } = properties;
    const footnote = typeof id === 'string' ? footnoteOfOriginal(id) : undefined;
    if (footnote === undefined) delete properties.id;
    else properties.id = footnote;
    if (typeof id === 'string' && footnote === undefined) rememberAnchor(node, id);
    delete properties.dataBlock;
    if (typeof href === 'string' && href.startsWith('#')) properties.href = footnoteOfOriginal(href) ?? path + href;
  });
  return copy;
}

/** What is in a passage that is unfolded: an item without its list, a heading that is not a heading of this page. */
export function unfolded(placed: PlacedElement, path: string): ElementContent[] {
  const copy = passageCopy(placed, path);
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

/** The same where their quotation is there already. An item below another that is among them is below it again. */
export function asParts(placed: readonly PlacedElement[], path: string): ElementContent[] {
  const blocks: ElementContent[] = [];
  const copies = new Map<Element, Element>();
  let open: { readonly from: Element | undefined; readonly into: Element } | undefined;
  for (const one of placed) {
    const copy = passageCopy(one, path);
    const above = one.within.findLast(({ item }) => copies.has(item));
    if (one.list) copies.set(one.element, copy);
    if (above) addBelow(copies.get(above.item) ?? copy, one, copy, copies);
    else if (one.list && open?.from === one.list) open.into.children.push(copy);
    else {
      const block = one.list ? listFor(one, copy) : copy;
      open = { from: one.list, into: block };
      blocks.push(block);
    }
  }
  return blocks;
}

/** `copies`: of items and lists, by what they are copies of. */
export function addBelow(item: Element, placed: PlacedElement, copy: Element, copies: Map<Element, Element>): void {
  const { list } = placed;
  const into = list && copies.get(list);
  if (into) into.children.push(copy);
  else if (list) {
    const block = listFor(placed, copy);
    copies.set(list, block);
    item.children.push(block);
  } else item.children.push(copy);
}

/** A list that has one item of another and counts it as that does. */
export function listFor({ list, element: item, top }: PlacedElement, copy: Element): Element {
  return list ? h(list.tagName, startOf(list, item, top), [copy]) : copy;
}

/** The number that an item had. Footnotes are counted on their own page. */
function startOf(list: Element, item: Element, top: Element): Element['properties'] {
  const place = list.children.filter(({ type }) => type === 'element').indexOf(item);
  const start = Number(list.properties.start ?? 1) + place;
  return list.tagName === 'ol' && top.tagName !== 'section' && start !== 1 ? { start } : {};
}
