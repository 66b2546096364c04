// Lists, tables and lines from the tree of a document, whether it was written in Markdown or in HTML.

import type { Element, Nodes, Root, RootContent } from 'hast';
import type { Block, LinesBlock, SourceLine } from './block.ts';
import { blockElements, isShown, lineOfNode, linesOf, plainText, type TextLine } from './document-text.ts';
import { isTableOfData, tableRows } from './document-table.ts';
import { type GridRow, tablesOf } from './grid.ts';
import { Damage } from './damage.ts';

/** Read as blocks of their own, and not as part of the text around them. */
const own = new Set(['ul', 'ol', 'menu', 'dl', 'table']);

type Found =
  | LinesBlock
  | { readonly kind: 'grid'; readonly rows: readonly GridRow[]; readonly header: number | undefined; readonly number: number };

export async function blocksOfDocument(tree: Root, notes: string[]): Promise<Block[]> {
  const reader = new DocumentReader();
  reader.read(tree);
  const found = reader.finish();
  const hasLists = found.some((block) => block.kind === 'grid' || block.isList);
  const blocks: Block[] = [];
  for (const block of found) {
    if (block.kind === 'lines') blocks.push(block);
    else {
      const title = found.filter(({ kind }) => kind === 'grid').length > 1 ? `The table in line ${block.number}` : undefined;
      const options = {
        ...(title === undefined ? {} : { title }),
        headerRow: block.header,
        unit: 'line',
        canShift: false,
        canLackHeaders: true,
        damage: new Damage(),
      };
      blocks.push(...(await tablesOf(() => block.rows, options, notes)));
    }
  }
  if (reader.unread > 0 && (hasLists || blocks.length > 0))
    notes.push(`${reader.unread} ${reader.unread === 1 ? 'paragraph is' : 'paragraphs are'} neither a list nor a table, and not read.`);
  return blocks;
}

/** So many short paragraphs, one after the other, are lines that somebody divided by blank ones. */
const minParagraphs = 3;
const maxShort = 120;

class DocumentReader {
  unread = 0;
  readonly #found: Found[] = [];
  #heading: string | undefined;
  #paragraphs: TextLine[] = [];

  read(node: Nodes): void {
    if (!isShown(node) || !('children' in node)) return;
    let inline: RootContent[] = [];
    const flush = (): void => {
      if (inline.length > 0) this.#text(linesOf(inline, own));
      inline = [];
    };
    for (const child of node.children) {
      if (child.type === 'doctype') continue;
      if (child.type === 'element' && (blockElements.has(child.tagName) || holdsBlocks(child))) {
        flush();
        this.#block(child);
      } else inline.push(child);
    }
    flush();
  }

  finish(): Found[] {
    this.#endParagraphs();
    return this.#found;
  }

  #block(node: Element): void {
    if (!isShown(node)) return;
    const { tagName } = node;
    if (/^h[1-6]$/.test(tagName)) {
      this.#endParagraphs();
      this.#heading = plainText(node).replace(/\s+/gu, ' ').trim() || undefined;
    } else if (tagName === 'table' && isTableOfData(node)) this.#table(node);
    else if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') this.#list(node);
    else if (tagName === 'dl') this.#lines(linesOf(node, own), false);
    else if (tagName === 'p' || tagName === 'pre' || !holdsBlocks(node)) this.#text(linesOf(node, own), tagName === 'pre');
    else this.read(node);
  }

  #table(node: Element): void {
    this.#endParagraphs();
    const { rows, header } = tableRows(node);
    if (rows.length > 0) this.#found.push({ kind: 'grid', rows, header, number: lineOfNode(node) ?? 0 });
  }

  #list(node: Element): void {
    this.#endParagraphs();
    const items = node.children.filter((child) => child.type === 'element' && child.tagName === 'li') as Element[];
    const parents: TextLine[] = [];
    const lines: TextLine[] = [];
    for (const item of items) {
      const line = wholeItem(linesOf(item, own));
      // With a list below it, an item is a heading of that, or its list says something about it.
      if (line) (nested(item).length > 0 ? parents : lines).push(line);
    }
    this.#lines(lines, true);
    this.#lines(parents, false);
    const heading = this.#heading;
    for (const item of items) {
      this.#heading = wholeItem(linesOf(item, own))?.text ?? heading;
      for (const inner of nested(item)) this.#block(inner);
    }
    this.#heading = heading;
  }

  #text(lines: readonly TextLine[], isPreformatted = false): void {
    const [first, ...more] = lines;
    if (!first) return;
    if (more.length === 0 && !isPreformatted) {
      this.#paragraphs.push(first);
      return;
    }
    this.#endParagraphs();
    this.#lines(lines, false);
  }

  #endParagraphs(): void {
    const paragraphs = this.#paragraphs;
    this.#paragraphs = [];
    const last = paragraphs.at(-1);
    if (paragraphs.length >= minParagraphs && paragraphs.every(({ text }) => text.length <= maxShort && !/[.:?!]$/.test(text)))
      this.#lines(paragraphs, false);
    else {
      this.unread += paragraphs.length;
      if (last && /[:：]$/.test(last.text)) this.#heading = last.text;
    }
  }

  #lines(lines: readonly TextLine[], isList: boolean): void {
    if (lines.length === 0) return;
    this.#found.push({
      kind: 'lines',
      ...(this.#heading === undefined ? {} : { heading: this.#heading }),
      isList,
      lines: lines.map(sourceLine),
    });
  }
}

/** Lines of one item belong together, and a reader sees where each of them ends. What is struck out below a name that is left falls away. */
function wholeItem(lines: readonly TextLine[]): TextLine | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const left = first.isStruck === true ? lines : lines.filter(({ isStruck }) => isStruck !== true);
  const fault = left.find((line) => line.fault !== undefined)?.fault;
  const linked = left.find(({ link }) => link !== undefined);
  const link = linked?.link;
  const linkText = linked?.linkText ?? (left.length > 1 ? linked?.text : undefined);
  return {
    text: left.map(({ text }) => text).join('\n'),
    number: first.number,
    ...(first.isStruck === true ? { isStruck: true } : {}),
    ...(fault === undefined ? {} : { fault }),
    ...(link === undefined ? {} : { link }),
    ...(linkText === undefined ? {} : { linkText }),
  };
}

function sourceLine({ number, ...line }: TextLine): SourceLine {
  return { where: `line ${number}`, ...line };
}

/** The lists and tables inside an item, at whatever depth. */
function nested(node: Element): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' || !isShown(child) ? [] : own.has(child.tagName) ? [child] : nested(child),
  );
}

function holdsBlocks(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (blockElements.has(child.tagName) || holdsBlocks(child)));
}
