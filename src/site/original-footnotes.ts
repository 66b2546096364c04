// Footnotes of passages that are shown in the language of the original: they lead to the note on the same page and back, under its number there.

import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { decode } from '../core/markdown/headings.ts';

/** No heading has a dot in its anchor, and the footnotes of the translation begin otherwise. */
export const originalPrefix = 't-original.';
const footnote = /^(#?)t-(fn(?:ref)?-)/;

/** The id of a footnote of the original, or of a reference to one, or a link to either, as pages of translations have it; undefined for others. */
export function footnoteOfOriginal(id: string): string | undefined {
  return footnote.test(id) ? id.replace(footnote, `$1${originalPrefix}$2`) : undefined;
}

export interface FootnotePage {
  /** Of the page that has the original, to which leads what is not here. */
  readonly path: string;
  /** Of the page, in whose words links are named. */
  readonly lang: string;
}

/** Once all passages are in their places. */
export function settleFootnotes(tree: Root, page: FootnotePage): void {
  visit(tree, { type: 'element', tagName: 'details' }, (folded) => {
    withoutWaysBack(folded, () => false);
    visit(folded, 'element', ({ properties }) => void delete properties.id);
    return SKIP;
  });
  const ids = new Set<string>();
  const numbers = new Map<string, number>();
  visit(tree, 'element', ({ tagName, properties: { id } }) => {
    if (typeof id !== 'string') return;
    ids.add(id);
    if (tagName === 'li' && /^t-(?:original\.)?fn-/.test(id)) numbers.set(id, numbers.size + 1);
  });
  withoutWaysBack(tree, (id) => ids.has(id));
  visit(tree, { type: 'element', tagName: 'a' }, (link) => {
    const href = String(link.properties.href ?? '');
    const isOriginal = href.startsWith(`#${originalPrefix}`);
    if (isOriginal) link.properties = { lang: page.lang, ...link.properties };
    if (link.properties.dataFootnoteRef === undefined) return;
    const target = [href, isOriginal ? translatedOf(href) : href].find((one) => numbers.has(idOf(one)));
    if (target === undefined) {
      if (isOriginal) link.properties.href = page.path + translatedOf(href);
      return;
    }
    link.properties.href = target;
    link.children = [{ type: 'text', value: String(numbers.get(idOf(target))) }];
  });
}

/** The note of the translation that has the same label. */
function translatedOf(href: string): string {
  return href.replace(`#${originalPrefix}`, '#t-');
}

function idOf(href: string): string {
  return decode(href.slice(1));
}

/** Without the arrows to references that are not here. */
function withoutWaysBack(tree: Root | Element, has: (id: string) => boolean): void {
  visit(tree, { type: 'element', tagName: 'a' }, ({ properties }, index = 0, parent) => {
    const href = String(properties.href ?? '');
    if (properties.dataFootnoteBackref === undefined || !href.startsWith(`#${originalPrefix}`) || has(idOf(href))) return undefined;
    parent?.children.splice(index, 1);
    return [SKIP, index];
  });
}
