// Line breaks of the source that leave no space are taken out of the tree, so that page, paper, feed, search and hashes are alike.

import type { Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { withoutBreaks } from '../text/line-breaks.ts';

/** Also across the marks of emphasis and links: `**重要**` and a line break before です. Whether there was any. */
export function removeSoftBreaks(tree: Root): boolean {
  let isChanged = false;
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
    const leaves: Leaf[] = [];
    collect(node as Nodes, leaves);
    for (const [position, { node: text, value }] of leaves.entries()) {
      if (text === undefined || !value.includes('\n')) continue;
      const [before, after] = [lastOf(leaves[position - 1]?.value), firstOf(leaves[position + 1]?.value)];
      const joined = withoutBreaks(before + value + after);
      const own = joined.slice(before.length, joined.length - after.length);
      isChanged ||= own !== value;
      text.value = own;
    }
    return SKIP;
  });
  return isChanged;
}

interface Leaf {
  /** Undefined where it is not a text that may be changed. */
  readonly node: Text | undefined;
  readonly value: string;
}

function collect(node: Nodes, leaves: Leaf[]): void {
  if (node.type === 'text') leaves.push({ node, value: node.value });
  else if (node.type === 'inlineCode') leaves.push({ node: undefined, value: node.value });
  else if ('children' in node) for (const child of node.children) collect(child as Nodes, leaves);
  // A hard break, a picture, a comment, a component: nothing is said of what is beside it.
  else leaves.push({ node: undefined, value: '' });
}

/** A break at the very edge of two leaves is in one of them; whatever is beyond it decides with it. */
function lastOf(value: string | undefined): string {
  return /[^\n]$/u.exec(value ?? '')?.[0] ?? '';
}

function firstOf(value: string | undefined): string {
  return /^[^\n]/u.exec(value ?? '')?.[0] ?? '';
}
