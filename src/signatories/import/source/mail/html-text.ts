// The HTML part of a message → its text, line by line. What it repeats of others gets the mark “>”, as in plain text.

import type { Nodes } from 'hast';
import { rehype } from 'rehype';
import { withinTime } from '../../../../core/markdown/guard.ts';
import { blockElements, isShown } from '../document-text.ts';

/** The tree takes a hundred times its length. What is behind it is a picture, or no letter. */
const maxHtmlLength = 512 * 1024;
const quoting = /\b(?:gmail_quote|gmail_extra|yahoo_quoted|protonmail_quote|moz-cite-prefix|zmail_extra|tutanota_quote)\b/;
const lists = new Set(['td', 'th']);

/** Empty where it cannot be taken apart. */
export function textOfHtml(html: string): string {
  const source = html.slice(0, maxHtmlLength);
  const text = new Lines();
  text.visit(
    withinTime(source.length, () => rehype().parse(source)),
    0,
    false,
  );
  return text.rows().join('\n');
}

class Lines {
  readonly #rows: string[] = [];
  #row = '';
  #depth = 0;

  visit(node: Nodes, depth: number, isKept: boolean): void {
    if (node.type === 'text') {
      this.#text(node.value, depth, isKept);
      return;
    }
    if (node.type === 'root') for (const child of node.children) this.visit(child, depth, isKept);
    if (node.type !== 'element' || !isShown(node)) return;
    const { tagName, properties } = node;
    if (tagName === 'br') {
      this.#end(true);
      return;
    }
    const style = typeof properties.style === 'string' ? properties.style.slice(0, 500) : '';
    const keeps = isKept || tagName === 'pre' || /white-space:\s*pre/i.test(style);
    const isQuoting =
      tagName === 'blockquote' || quoting.test(String(properties.className ?? '').slice(0, 500)) || properties.id === 'divRplyFwdMsg';
    const isBlock = blockElements.has(tagName);
    if (isBlock) this.#end(false);
    // What is forwarded has headers in front of it, by which it is known.
    const inner = isQuoting && !isForwarded(node) ? depth + 1 : depth;
    for (const child of node.children) this.visit(child, inner, keeps);
    if (isBlock) this.#end(false);
    if (tagName === 'p') this.#rows.push('>'.repeat(depth));
    if (lists.has(tagName)) this.#row += ' ';
  }

  rows(): readonly string[] {
    this.#end(false);
    return this.#rows;
  }

  #text(value: string, depth: number, isKept: boolean): void {
    if (this.#row.trim() === '') this.#depth = depth;
    const lines = isKept ? value.split(/\r\n?|\n/) : [value.replace(/\s+/g, ' ')];
    for (const [index, line] of lines.entries()) {
      if (index > 0) {
        this.#end(true);
        this.#depth = depth;
      }
      this.#row += line;
    }
  }

  /** `isBreak`: also where nothing stands in the line. */
  #end(isBreak: boolean): void {
    const text = this.#row.replace(/\u00a0/g, ' ').trim();
    const mark = this.#depth > 0 ? `${'>'.repeat(this.#depth)} ` : '';
    if (text !== '' || isBreak) this.#rows.push(text === '' ? '' : mark + text);
    this.#row = '';
  }
}

function isForwarded(node: Nodes): boolean {
  return /^\s*-{3,} ?[^-\s][^-]{2,60}-{3,}/u.test(firstText(node, 0));
}

function firstText(node: Nodes, depth: number): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || depth > 20) return '';
  for (const child of node.children) {
    const text = firstText(child, depth + 1);
    if (text.trim() !== '') return text;
  }
  return '';
}
