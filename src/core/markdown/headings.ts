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

/** Gives each heading an id, in any script, unique within the text, and leads the text’s own links there. Once for each tree. */
export function assignAnchors(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(tree, 'heading', (node: HeadingNode) => {
    const text = phrasingText(node.children);
    const slug = slugOf(text, slugger);
    headings.push({ depth: node.depth, text, slug });
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: `t-${slug}` } };
  });
  // A link to #a-heading is written without the prefix that the id gets.
  visit(tree, ['link', 'definition'], (node) => {
    if ('url' in node && node.url.startsWith('#')) node.url = `#t-${decode(node.url.slice(1))}`;
  });
  return headings;
}

/** Ids of footnotes begin with these letters, and no heading may have the id of one. */
const ofFootnote = /^fn(?:ref)?-/;

function slugOf(text: string, slugger: GithubSlugger): string {
  const slug = slugger.slug(text);
  if (slug === '') return slugger.slug('section');
  return ofFootnote.test(slug) ? slugger.slug(`section-${slug}`) : slug;
}

/** Whether there is anything to see or to read out: a heading without it is none in the contents, and not allowed in a PDF. */
export function hasWords(text: string): boolean {
  return /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

export function phrasingText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value;
      if ('children' in node) return phrasingText(node.children);
      return 'alt' in node ? (node.alt ?? '') : '';
    })
    .join('');
}

export function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
