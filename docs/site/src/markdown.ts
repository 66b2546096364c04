// Links between documents lead to their pages, and what is wide scrolls by itself.

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isDocument, pageOf, targetOf } from './documents.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A link to a file that has no page, such as a source, stays as its words: where the repository is hosted is not known here. */
export function ownLinks() {
  return (tree: Root, vfile: VFile): void => {
    const file = relative(root, vfile.path).replaceAll('\\', '/');
    visit(tree, 'link', (node, index, parent) => {
      const target = targetOf(file, node.url);
      if (target === undefined || !parent || index === undefined) return;
      const document = isDocument(target) ? target : `${target}/README.md`;
      if (!existsSync(join(root, target))) throw new Error(`${file} links to ${node.url}, which is not there.`);
      if (isDocument(document) && existsSync(join(root, document))) {
        const [, anchor] = node.url.split('#');
        node.url = `${relative(`/${pageOf(file)}`, `/${pageOf(document)}`) || '.'}/${anchor === undefined ? '' : `#${anchor}`}`;
        return;
      }
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    });
  };
}

/** Tables and code are wider than a phone; whoever has no mouse gets to them with the keyboard. */
export function wideParts() {
  return (tree: HtmlRoot): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'pre') node.properties.tabIndex = 0;
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      const wide: Element = { type: 'element', tagName: 'div', properties: { className: ['wide'], tabIndex: 0 }, children: [node] };
      parent.children.splice(index, 1, wide);
      visit(node, 'element', emptyCorner);
      return SKIP;
    });
  };
}

/** Markdown has no other way to leave the corner of a table empty than a heading without words. */
function emptyCorner(cell: Element): void {
  if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td';
}
