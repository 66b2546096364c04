// Looks through HTML that was made of a text for anything that could run, load, submit or take a name that scripts use.

import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/** What a text may consist of: the list is written out here, so that a longer one in src is noticed. */
const elements = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre hr section strong em del code sup br a img table thead tbody tr th td'.split(' '),
);
const attributes = new Set([
  'href',
  'rel',
  'id',
  'src',
  'alt',
  'loading',
  'decoding',
  'width',
  'height',
  'start',
  'dataAlign',
  'dataFootnoteRef',
  'dataFootnoteBackref',
  'dataFootnotes',
]);

/** Everything in it that is not inert. */
export function findActive(html: string): string[] {
  const tree = rehype().data('settings', { fragment: true }).parse(html) as Root;
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(`<!${node.type}>`);
    if (node.type === 'element') found.push(...findActiveIn(node));
  });
  return found;
}

function findActiveIn({ tagName, properties }: Element): string[] {
  const found = elements.has(tagName) ? [] : [`<${tagName}>`];
  for (const [name, value] of Object.entries(properties)) {
    const text = String(value);
    const isFine =
      name === 'href'
        ? /^(https?:\/\/[^/]|mailto:[^?]+(\?subject=[^&]*)?$|#t-|\/(?![/\\]))/i.test(text)
        : name === 'src'
          ? /^\/(?![/\\])/.test(text)
          : name === 'id'
            ? text.startsWith('t-')
            : name === 'dataBlock'
              ? /^\d{1,6}$/.test(text)
              : name === 'dataDigits'
                ? /^[a-z]{4,8}$/.test(text)
                : attributes.has(name);
    if (!isFine) found.push(`<${tagName} ${name}="${text}">`);
  }
  return found;
}
