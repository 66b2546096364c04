// Headings and items of numbered lists, and the anchors that lead to them.

import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, List, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { latinSign, romanSign } from '../languages/list-marks.ts';

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
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: prefix + slug } };
  });
  // Behind the headings, whose anchors are the older ones.
  let lists = 0;
  for (const node of tree.children)
    if (node.type === 'list' && node.ordered) nameItems(node, ++lists > 1 ? `item-${lists}` : 'item', 1, slugger);
  // A link to #a-heading is written without the prefix that the id gets.
  visit(tree, ['link', 'definition'], (node) => {
    if ('url' in node && node.url.startsWith('#')) node.url = `#${prefix}${decode(node.url.slice(1))}`;
  });
  return headings;
}

/** All anchors of a text, as its own links write them: `headings`, and items of numbered lists. Changes the tree. */
export function anchorsIn(tree: Root): { readonly headings: readonly string[]; readonly all: ReadonlySet<string> } {
  const headings = assignAnchors(tree).map(({ slug }) => slug);
  const all = new Set(headings);
  visit(tree, 'listItem', ({ data }) => {
    const id = data?.hProperties?.id;
    if (typeof id === 'string') all.add(id.slice(prefix.length));
  });
  return { headings, all };
}

const prefix = 't-';

/**
 * `#item-1-b-iii`, and `#item-2-1-b-iii` in the second numbered list of a text: as demands are called, and in Latin letters in every language, so that a
 * link can be passed on from one to the other.
 */
function nameItems({ start, children }: List, above: string, level: number, slugger: GithubSlugger): void {
  for (const [place, item] of children.entries()) {
    const name = `${above}-${itemSign(level, (start ?? 1) + place)}`;
    item.data = { ...item.data, hProperties: { ...item.data?.hProperties, id: prefix + slugger.slug(name) } };
    let lists = 0;
    for (const node of item.children)
      if (node.type === 'list' && node.ordered) nameItems(node, ++lists > 1 ? `${name}-${lists}` : name, level + 1, slugger);
  }
}

/** What an item is called in its address: 1, b, iii, and a number again on deeper levels. `level`: from 1. */
export function itemSign(level: number, count: number): string {
  return level === 2 ? latinSign(count) : level === 3 ? romanSign(count) : String(count);
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
