// What a reader sees of a piece of a page: its text with single spaces.

import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Text of scripts and styles is left out. Pieces are apart, as they are in boxes of their own. */
export function textOf(node: Element | Root): string {
  const pieces: string[] = [];
  visit(node, (below, _, parent) => {
    const isHidden = parent?.type === 'element' && ['script', 'style'].includes(parent.tagName);
    if (below.type === 'text' && !isHidden) pieces.push(below.value);
  });
  return pieces.join(' ').replace(/\s+/gu, ' ').trim();
}
