// Reads the tree of a document from top to bottom: which lists, tables and lines there are, and what heads them.

import type { Element, Nodes, Root, RootContent } from 'hast';
import { isBareHeading, readHeading } from '../names/heading.ts';
import { isOfOthers } from '../names/withdrawal.ts';
import { areMostlyPeople, beginsWithPerson, isKnownPerson } from '../names/person.ts';
import type { LinesBlock, SourceLine } from './block.ts';
import { cardsOf } from './document-cards.ts';
import { isTableOfData, type TableRows, tableRows } from './document-table.ts';
import { blockElements, isShown, lineOfNode, linesOf, plainText, type TextLine } from './document-text.ts';
import type { GridRow } from './grid-rows.ts';

/** Read as blocks of their own, and not as part of the text around them. */
const own = new Set(['ul', 'ol', 'menu', 'dl', 'table']);

export interface FoundTable {
  readonly kind: 'grid';
  readonly rows: GridRow[];
  /** The number of the row of headers, where the document says which it is. */
  readonly header: number | undefined;
  /** The line in which it begins. */
  readonly number: number;
  readonly heading: string | undefined;
}

export type Found = (LinesBlock & { readonly lines: SourceLine[] }) | FoundTable;

/** Long documents are parsed in parts. */
export interface DocumentPart {
  readonly tree: Root;
  /** It was cut inside a list or a table. */
  readonly continues: boolean;
}

/** So many short paragraphs, one after the other, are lines that someone divided by blank ones. */
const minParagraphs = 3;
const maxShort = 120;
const isShort = ({ text }: TextLine): boolean => (text.length <= maxShort && !/[:?!]$/.test(text)) || beginsWithPerson(text);

export class DocumentReader {
  unread = 0;
  readonly #found: Found[] = [];
  /** The first list or table of this part goes on with the last one of the part before. */
  #continues = false;
  #heading: string | undefined;
  /** By level: those under which the last one lies. */
  #headings: (string | undefined)[] = [];
  #paragraphs: TextLine[] = [];

  readPart({ tree, continues }: DocumentPart): void {
    this.#continues = continues && this.#paragraphs.length === 0;
    this.read(tree);
    this.#continues = false;
  }

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
    const cards = tagName === 'table' ? undefined : cardsOf(node);
    if (cards) {
      this.#endParagraphs();
      this.#rows(node, cards);
    } else if (/^h[1-6]$/.test(tagName)) {
      this.#endParagraphs();
      this.#heading = plainText(node).replace(/\s+/gu, ' ').trim() || undefined;
      const level = Number(tagName.charAt(1));
      this.#headings.length = level;
      this.#headings[level] = this.#heading;
    } else if (tagName === 'table' && isTableOfData(node)) this.#table(node);
    else if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') this.#list(node);
    else if (tagName === 'dl') this.#lines(linesOf(node, own), false);
    else if (tagName === 'p' && namesBelowEachOther(node)) this.#text(namesBelowEachOther(node) ?? []);
    else if (tagName === 'p' && beginsBold(node)) this.#text(asOne(linesOf(node, own)));
    else if (tagName === 'p' || tagName === 'pre' || !holdsBlocks(node)) this.#text(linesOf(node, own), tagName === 'pre');
    else this.read(node);
  }

  #table(node: Element): void {
    this.#endParagraphs();
    this.#rows(node, tableRows(node));
  }

  #rows(node: Element, { rows, header }: TableRows): void {
    const last = this.#found.at(-1);
    if (this.#continues && last?.kind === 'grid') {
      // The headers are there once more, for the parser.
      last.rows.push(...rows.filter(({ number }) => number !== header));
      this.#continues = false;
    } else if (rows.length > 0)
      this.#found.push({ kind: 'grid', rows, header, number: lineOfNode(node) ?? 0, heading: this.#othersAbove() ?? this.#heading });
  }

  #list(node: Element): void {
    this.#endParagraphs();
    const items = node.children.filter((child) => child.type === 'element' && child.tagName === 'li' && isShown(child)) as Element[];
    const parents: TextLine[] = [];
    const lines: TextLine[] = [];
    for (const item of items) {
      const line = wholeItem(linesOf(item, own));
      // With a list below it, an item is a heading of that, or its list says something about it.
      if (line) (nested(item).length > 0 ? parents : lines).push(line);
    }
    this.#lines(lines, !isContents(items), true);
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
    this.#lines(lines, lines.length >= minParagraphs && this.#isSigned(lines));
  }

  /** Short lines below “Signed by” are the list, whatever the document calls them. */
  #isSigned(lines: readonly TextLine[]): boolean {
    return (readHeading(this.#heading).isSigned && lines.every(isShort)) || areMostlyPeople(lines);
  }

  #endParagraphs(): void {
    const paragraphs = this.#paragraphs;
    this.#paragraphs = [];
    const last = paragraphs.at(-1);
    if (
      paragraphs.length >= minParagraphs &&
      (areMostlyPeople(paragraphs) || paragraphs.every(({ text }) => text.length <= maxShort && !/[.:?!]$/.test(text)))
    )
      this.#lines(paragraphs, this.#isSigned(paragraphs));
    else {
      this.unread += paragraphs.length;
      // “Signatories:”, or “Signed” in a paragraph of its own.
      if (last && (/[:：]$/.test(last.text) || (isBareHeading(last.text) && readHeading(last.text).isSigned))) this.#heading = last.text;
    }
  }

  /** “Withdrawn”, whatever stands between that heading and this place. */
  #othersAbove(): string | undefined {
    return this.#headings.findLast((heading) => heading !== undefined && isOfOthers(heading));
  }

  #lines(lines: readonly TextLine[], isList: boolean, isMarked = false): void {
    if (lines.length === 0) return;
    const above =
      this.#othersAbove() ?? this.#headings.findLast((heading) => heading !== undefined && heading !== this.#heading && saysWho(heading));
    const last = this.#found.at(-1);
    const goesOn = this.#continues && isList && last?.kind === 'lines' && last.isList;
    this.#continues = false;
    if (goesOn) {
      for (const line of lines) last.lines.push(sourceLine(line));
      return;
    }
    this.#found.push({
      kind: 'lines',
      ...(this.#heading === undefined ? {} : { heading: this.#heading }),
      ...(above === undefined ? {} : { above }),
      isList,
      ...(isMarked ? { isMarked } : {}),
      lines: lines.map(sourceLine),
    });
  }
}

/** A table of contents: most of its items are nothing but a link to a heading of the document. */
function isContents(items: readonly Element[]): boolean {
  const within = items.filter((item) => {
    const links = linksOf(item);
    const [only] = links;
    return links.length === 1 && only && plainText(only).trim() === linesOf(item, own)[0]?.text.trim();
  });
  return within.length > 1 && within.length >= items.length * 0.6;
}

/** Links to places of the same document, without those in lists below. */
function linksOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || own.has(child.tagName)) return [];
    return child.tagName === 'a' ? (String(child.properties.href ?? '').startsWith('#') ? [child] : []) : linksOf(child);
  });
}

/** Names in a paragraph of Markdown, each in a line of the source, which run together on the page. */
function namesBelowEachOther(node: Element): TextLine[] | undefined {
  if (!node.children.every(({ type }) => type === 'text')) return undefined;
  const first = lineOfNode(node) ?? 0;
  const lines = plainText(node)
    .split('\n')
    .map((text, index) => ({ text: text.trim(), number: first + index }))
    .filter(({ text }) => text !== '');
  const people = lines.filter(({ text }) => text.length <= maxShort && isKnownPerson(text)).length;
  return lines.length > minParagraphs && people >= lines.length * 0.6 ? lines : undefined;
}

/** “<b>Ada Example</b>”, and below it, in the same paragraph, what they do and where. */
function beginsBold(node: Element): boolean {
  const [first] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return first?.type === 'element' && (first.tagName === 'b' || first.tagName === 'strong') && isKnownPerson(plainText(first).trim());
}

const maxParts = 4;

function asOne(lines: readonly TextLine[]): readonly TextLine[] {
  const [first] = lines;
  const isOne =
    first && lines.length > 1 && lines.length <= maxParts && lines.every(({ text, isStruck }) => text.length <= maxShort && !isStruck);
  return isOne ? [{ ...first, text: lines.map(({ text }) => text).join('\n') }] : lines;
}

function saysWho(heading: string): boolean {
  const { kind, isSigned } = readHeading(heading);
  return kind !== undefined && (isSigned || isBareHeading(heading));
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
