// Headings and the anchors that lead to them.

import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The anchor as it is written in the text’s own links, without prefix. */
  readonly slug: string;
}

/** Gives each heading an id, in any script, unique within the text. */
export function assignAnchors(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(tree, 'heading', (node: HeadingNode) => {
    const text = phrasingText(node.children);
    const slug = slugger.slug(text) || slugger.slug('section');
    headings.push({ depth: node.depth, text, slug });
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: `t-${slug}` } };
  });
  // A link to #a-heading is written without the prefix that the id gets.
  visit(tree, ['link', 'definition'], (node) => {
    if ('url' in node && node.url.startsWith('#') && !node.url.startsWith('#t-')) node.url = `#t-${decode(node.url.slice(1))}`;
  });
  return headings;
}

export function phrasingText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value : 'children' in node ? phrasingText(node.children) : 'alt' in node ? (node.alt ?? '') : '',
    )
    .join('');
}

export function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
