// The passages of an item that has lists in it: its own words, each item below it, and what goes on below those.

import type { List, ListItem, RootContent } from 'mdast';

/** Items by their level; what lies deeper than the third is called as the third is. */
export const itemKinds = ['item', 'subitem', 'subsubitem'] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface ItemPart {
  readonly kind: ItemKind;
  /** The item; what goes on below the items in it; or a comment, which is for those who edit. */
  readonly node: ListItem | RootContent;
  /** Its words: without comments, and without the lists in it. */
  readonly content: readonly RootContent[];
  /** The list, with nothing but this in it. */
  readonly alone: List;
  /** Of an item in a numbered list. */
  readonly number?: number;
  /** Columns before its mark, as a list is written whose marks have one blank behind them. */
  readonly indent: number;
  /** The item that it is below, or goes on with. */
  readonly above?: ListItem;
  /** Whether it has no mark of its own: what goes on below the items in an item. */
  readonly goesOn?: true;
}

export function isItem(kind: string): kind is ItemKind {
  return (itemKinds as readonly string[]).includes(kind);
}

/** From 1. */
export function levelOfItem(kind: ItemKind): number {
  return itemKinds.indexOf(kind) + 1;
}

/** An item of a list that is at the given level. One part, and comments, where the item is one passage. */
export function itemParts(list: List, place: number, level = 1): ItemPart[] {
  const item = list.children[place];
  if (!item) return [];
  const parts = partsOf(list, item, place, level, 0);
  if (parts.filter(({ node }) => node.type !== 'html').length > 1) return parts;
  const { number, indent } = startOf(list, place, 0);
  const content = withoutComments(item.children);
  const whole: ItemPart = { kind: kindAt(level), node: item, content, alone: aloneIn(list, item, place, content), ...number, indent };
  return [whole, ...parts.filter(({ node }) => node.type === 'html')];
}

function partsOf(list: List, item: ListItem, place: number, level: number, indent: number, above?: ListItem): ItemPart[] {
  const kind = kindAt(level);
  const { number, inner } = startOf(list, place, indent);
  const part = (node: ItemPart['node'], content: readonly RootContent[], more: Partial<ItemPart>): ItemPart => ({
    kind,
    node,
    content,
    alone: aloneIn(list, item, place, content),
    indent,
    ...(above && { above }),
    ...more,
  });
  const lists = item.children.findIndex(({ type }) => type === 'list');
  const [own, rest] = lists === -1 ? [item.children, []] : [item.children.slice(0, lists), item.children.slice(lists)];
  const words = withoutComments(own);
  const parts: ItemPart[] = words.length > 0 || lists === -1 ? [part(item, words, number)] : [];
  for (const node of own) if (node.type === 'html') parts.push(part(node, [], {}));
  for (const node of rest)
    if (node.type === 'list')
      for (const [at, below] of node.children.entries())
        for (const found of partsOf(node, below, at, level + 1, inner, item))
          parts.push({ ...found, alone: aloneIn(list, item, place, [found.alone]) });
    // A rule has no words, and a definition belongs to the links that use it.
    else if (node.type !== 'thematicBreak' && node.type !== 'definition')
      parts.push(node.type === 'html' ? part(node, [], {}) : part(node, [node], { indent: inner, above: item, goesOn: true }));
  return parts;
}

function kindAt(level: number): ItemKind {
  return itemKinds[Math.min(level, itemKinds.length) - 1] ?? 'item';
}

function startOf({ ordered, start }: List, place: number, indent: number): { number: { number?: number }; indent: number; inner: number } {
  const number = ordered ? (start ?? 1) + place : undefined;
  return { number: number === undefined ? {} : { number }, indent, inner: indent + (number === undefined ? 2 : `${number}. `.length) };
}

function aloneIn(list: List, item: ListItem, place: number, content: readonly RootContent[]): List {
  const children = content as ListItem['children'];
  return { ...list, ...(list.ordered ? { start: (list.start ?? 1) + place } : {}), children: [{ ...item, children }] };
}

/** Below an item a comment may be where its neighbour should be translated; it says nothing. */
function withoutComments(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter(({ type }) => type !== 'html');
}
