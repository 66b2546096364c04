// Addresses of the items of numbered lists where missing ones were put in: each is called by its place, as in the original.

import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { itemSign } from '../core/markdown/headings.ts';

const prefix = 't-item';

/** Once all passages are in their places. Those of a text without missing items are as they were. */
export function settleItems(tree: Root): void {
  const lists = tree.children.flatMap((child) => (child.type === 'element' ? numberedIn(child) : []));
  if (!lists.some(hasUnnamed)) return;
  const taken = new Set<string>();
  visit(tree, 'element', ({ tagName, properties: { id } }) => {
    if (typeof id === 'string' && (tagName !== 'li' || !id.startsWith(prefix))) taken.add(id);
  });
  for (const [at, list] of lists.entries()) nameItems(list, at > 0 ? `${prefix}-${at + 1}` : prefix, 1, taken);
}

function nameItems(list: Element, above: string, level: number, taken: Set<string>): void {
  const start = Number(list.properties.start ?? 1);
  for (const [place, item] of itemsOf(list).entries()) {
    const name = `${above}-${itemSign(level, start + place)}`;
    item.properties.id = freeName(name, taken);
    for (const [at, inner] of item.children.flatMap(numberedIn).entries())
      nameItems(inner, at > 0 ? `${name}-${at + 1}` : name, level + 1, taken);
  }
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 1; taken.has(free); count++) free = `${name}-${count}`;
  taken.add(free);
  return free;
}

/** The list itself, or those in the boxes around missing passages; not what is folded away, nor lists in quotations and footnotes. */
function numberedIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  if (node.tagName === 'ol') return [node];
  return node.tagName === 'div' ? node.children.flatMap(numberedIn) : [];
}

function itemsOf(list: Element): Element[] {
  return list.children.flatMap((child) => (child.type === 'element' && child.tagName === 'li' ? [child] : []));
}

function hasUnnamed(list: Element): boolean {
  return itemsOf(list).some((item) => item.properties.id === undefined || item.children.flatMap(numberedIn).some(hasUnnamed));
}
