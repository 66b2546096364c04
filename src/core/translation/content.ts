// What of a passage can be compared between languages: its words, links, pictures and items.

import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { joinLines } from '../text/line-breaks.ts';
import type { Definitions } from './canonical.ts';

export interface PassageContent {
  /** Its words, without code and without addresses that stand for themselves; however its lines are broken. */
  readonly plain: string;
  /** Where its links lead, in their order. */
  readonly links: readonly string[];
  /** Stretches of bold text. */
  readonly strong: number;
  readonly images: number;
  /** Items of lists inside it. */
  readonly items: number;
}

export function contentOf(nodes: readonly Nodes[], definitions: Definitions): PassageContent {
  const words: string[] = [];
  const links: string[] = [];
  let strong = 0;
  let images = 0;
  let items = 0;
  for (const root of nodes)
    visit(root, (node, _index, parent) => {
      if (node.type === 'text') {
        const isAddress = parent?.type === 'link' && parent.url.endsWith(node.value);
        if (!isAddress) words.push(joinLines(node.value));
      } else if (node.type === 'link') links.push(node.url);
      else if (node.type === 'linkReference') links.push(definitions.get(node.identifier)?.url ?? '');
      else if (node.type === 'strong') strong++;
      else if (node.type === 'image' || node.type === 'imageReference') images++;
      else if (node.type === 'listItem') items++;
      else if (node.type === 'break' || node.type === 'paragraph' || node.type === 'tableCell') words.push('\n');
    });
  return { plain: words.join('').trim(), links, strong, images, items };
}
