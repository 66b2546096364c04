// The text of a part of a document as a reader sees it: its lines, where it leads, and what of it is struck out.

import type { Element, Nodes, RootContent } from 'hast';
import { readStruck } from './struck-text.ts';

export interface TextLine {
  readonly text: string;
  /** Where it begins in the source. */
  readonly number: number;
  readonly link?: string;
  readonly linkText?: string;
  readonly isStruck?: true;
  /** Why it is not certain what is left of it. */
  readonly fault?: string;
}

const neverShown = new Set(
  'script style template noscript head title nav svg math iframe object embed video audio canvas select datalist button input textarea'.split(
    ' ',
  ),
);
const struckOut = new Set(['del', 's', 'strike']);
export const blockElements = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export function isShown(node: Nodes): boolean {
  if (node.type !== 'element') return node.type !== 'comment' && node.type !== 'doctype';
  const { tagName, properties } = node;
  if (neverShown.has(tagName) || properties.hidden !== undefined || properties.ariaHidden === 'true') return false;
  if (/^(?:navigation|menu|menubar|search)$/.test(String(properties.role ?? ''))) return false;
  // The notes below a text, and the marks that lead to them.
  if (properties.dataFootnotes !== undefined || properties.dataFootnoteRef !== undefined) return false;
  return !/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(styleOf(node));
}

const styleOf = ({ properties }: Element): string => (typeof properties.style === 'string' ? properties.style.slice(0, 2000) : '');

function isStruckElement(node: Element): boolean {
  return struckOut.has(node.tagName) || /text-decoration[^;:]*:[^;]*line-through/i.test(styleOf(node));
}

/** Elements that a parser put in have no position, or an empty one. */
export function lineOfNode(node: Nodes): number | undefined {
  const start: { line: number } | undefined = node.position?.start;
  return start?.line;
}

interface Piece {
  readonly text: string;
  readonly isStruck: boolean;
  readonly link: number | undefined;
  readonly number: number;
}

/** The lines of a node, without those of the elements that are read as blocks of their own (`except`). */
export function linesOf(node: Nodes | readonly RootContent[], except: ReadonlySet<string>): TextLine[] {
  const children: readonly Nodes[] = isList(node) ? node : 'children' in node ? node.children : [];
  const walk = new Walk(except, isList(node) ? 0 : (lineOfNode(node) ?? 0));
  walk.visitAll(children, false, undefined);
  return walk.lines();
}

const isList = (node: Nodes | readonly RootContent[]): node is readonly RootContent[] => Array.isArray(node);

class Walk {
  readonly #except: ReadonlySet<string>;
  #pieces: Piece[][] = [[]];
  readonly #links: string[] = [];
  #number: number;

  /** `number`: the line in which the node begins, for text of which the parser does not say it. */
  constructor(except: ReadonlySet<string>, number: number) {
    this.#except = except;
    this.#number = number;
  }

  visitAll(nodes: readonly Nodes[], isStruck: boolean, link: number | undefined): void {
    let before: Element | undefined;
    for (const node of nodes) {
      const isApart =
        before && (node.type === 'element' ? areParts(before, node) : node.type === 'text' && isNameBefore(before, node.value));
      if (isApart) this.#pieces.at(-1)?.push({ text: ' | ', isStruck, link, number: this.#number });
      if (node.type === 'element') before = node;
      else if (node.type !== 'text' || node.value.trim() !== '') before = undefined;
      this.visit(node, isStruck, link);
    }
  }

  visit(node: Nodes, isStruck: boolean, link: number | undefined): void {
    // A list of tasks, in which a box that is not ticked says that the line does not count yet.
    if (isEmptyBox(node)) this.#pieces.at(-1)?.push({ text: '[ ] ', isStruck, link, number: this.#number });
    if (!isShown(node)) return;
    this.#number = lineOfNode(node) ?? this.#number;
    if (node.type === 'text') this.#text(node.value, isStruck, link);
    if (node.type !== 'element') return;
    const { tagName } = node;
    if (this.#except.has(tagName)) return;
    if (tagName === 'br') this.#break();
    if (tagName === 'img' || (tagName === 'sup' && isMark(node) && !this.#isAbbreviation(node))) return;
    const isBlock = blockElements.has(tagName);
    if (isBlock) this.#break();
    const address = tagName === 'a' ? webAddress(node.properties.href) : undefined;
    const own = address === undefined ? link : this.#links.push(address) - 1;
    const struck = isStruck || isStruckElement(node);
    this.visitAll(node.children, struck, own);
    if (isBlock) this.#break();
  }

  /** “Mag.<sup>a</sup>”: a letter of the title, and no note. */
  #isAbbreviation(node: Element): boolean {
    return /^\p{Ll}$/u.test(plainText(node).trim()) && (this.#pieces.at(-1)?.at(-1)?.text.endsWith('.') ?? false);
  }

  #text(value: string, isStruck: boolean, link: number | undefined): void {
    const lines = value.split('\n');
    for (const [index, text] of lines.entries()) {
      // Two backslashes at the end of a line end it in some dialects of Markdown.
      const isEnd = index < lines.length - 1 && text.trimEnd().endsWith('\\');
      this.#pieces.at(-1)?.push({ text: isEnd ? withoutBackslashes(text) : text, isStruck, link, number: this.#number + index });
      if (isEnd) this.#break();
      else if (index < lines.length - 1) this.#pieces.at(-1)?.push({ text: ' ', isStruck, link, number: this.#number + index });
    }
    this.#number += lines.length - 1;
  }

  #break(): void {
    if ((this.#pieces.at(-1)?.length ?? 0) > 0) this.#pieces.push([]);
  }

  lines(): TextLine[] {
    return this.#pieces.map((pieces) => lineOf(pieces, this.#links)).filter(({ text }) => text !== '');
  }
}

/** Boxes that nobody can tick are no form. */
function isEmptyBox(node: Nodes): boolean {
  if (node.type !== 'element' || node.tagName !== 'input') return false;
  const { type, disabled, checked } = node.properties;
  return type === 'checkbox' && disabled === true && checked !== true;
}

const emphasis = /^(?:em|i|small|cite)$/;

/** “<strong>Name</strong> <em>role</em>”: two parts of a line with nothing but a space between them, each in its own dress. */
function areParts(one: Element, two: Element): boolean {
  if (one.tagName === 'span' && two.tagName === 'span')
    return String(one.properties.className ?? '') !== String(two.properties.className ?? '') && two.properties.className !== undefined;
  return isWholeName(one) && (emphasis.test(two.tagName) || (two.tagName === 'span' && two.properties.className !== undefined));
}

/** In bold or linked, and more than one word: “**Ada** *Example*” is one name. */
const isWholeName = (node: Element): boolean => /^(?:strong|b|a)$/.test(node.tagName) && /\S\s\S/u.test(plainText(node));

/** “<b>Ada Example</b> Professor”; but “<b>EXAMPLE</b> Ada” is one name. */
function isNameBefore(bold: Element, text: string): boolean {
  return isWholeName(bold) && bold.tagName !== 'a' && /^\s+[\p{L}\p{N}]/u.test(text) && !/^\s+\p{Ll}{1,3}\s/u.test(text);
}

/** `[1]`, `*`, `†`: a mark that leads to a note. */
function isMark(node: Element): boolean {
  const text = plainText(node).trim();
  return /^[[(]?(?:\d{1,3}|[*†‡§¶#]{1,3}|[a-z])[\])]?$/.test(text);
}

export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node && isShown(node) ? node.children.map((child) => plainText(child)).join('') : '';
}

function webAddress(href: unknown): string | undefined {
  const address = typeof href === 'string' ? href.trim() : '';
  return /^https?:\/\/[^\s]{1,2000}$/i.test(address) ? address : undefined;
}

/** Jekyll, Hugo, Handlebars: what the source of a page has where the page has names. */
const isPlaceholder = /\{\{.{1,200}\}\}|\{%.{1,200}%\}/;

const collapse = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();

function lineOf(pieces: readonly Piece[], links: readonly string[]): TextLine {
  const whole = withoutBackslashes(collapse(pieces.map(({ text }) => text).join('')));
  const number = pieces.find(({ text }) => text.trim() !== '')?.number ?? 0;
  const struck = struckOf(pieces, whole);
  const byStrokes = struck.isStruck || struck.fault !== undefined ? undefined : readStruck(struck.text);
  const link = pieces.find((piece) => piece.link !== undefined)?.link;
  const linkText = collapse(pieces.flatMap((piece) => (piece.link === link && link !== undefined ? [piece.text] : [])).join(''));
  const text = byStrokes?.text ?? struck.text;
  return {
    ...struck,
    ...byStrokes,
    ...(isPlaceholder.test(text) ? { fault: 'This is a placeholder of a template, which a program fills in.' } : {}),
    text,
    number,
    ...(link === undefined ? {} : { link: links[link] ?? '' }),
    ...(link === undefined || linkText === '' || linkText === text ? {} : { linkText }),
  };
}

function withoutBackslashes(text: string): string {
  let end = text.trimEnd();
  while (end.endsWith('\\')) end = end.slice(0, -1).trimEnd();
  return end;
}

type Struck = Pick<TextLine, 'text' | 'isStruck' | 'fault'>;

/**
 * A line whose beginning is struck out, where the name is, is struck out. What is struck further back, an old role for example, is left out.
 * A name that is struck out and written once more is not certain.
 */
function struckOf(pieces: readonly Piece[], whole: string): Struck {
  if (!pieces.some(({ isStruck, text }) => isStruck && text.trim() !== '')) return { text: whole };
  const filled = pieces.filter(({ text }) => text.trim() !== '');
  const left = collapse(pieces.map(({ text, isStruck }) => (isStruck ? ' ' : text)).join(''));
  if (!/[\p{L}\p{N}]/u.test(left)) return { text: whole, isStruck: true };
  const first = filled.find(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const gone = collapse(pieces.map(({ text, isStruck }) => (isStruck ? text : ' ')).join(''));
  if (first?.isStruck !== true) return gone.length > left.length ? { text: whole, isStruck: true } : { text: left };
  const words = new Set(wordsOf(gone));
  if (/^[\p{L}\p{N}]/u.test(left) && wordsOf(left).some((word) => words.has(word)))
    return { text: whole, fault: `A part of “${whole.slice(0, 80)}” is struck out, and it is not certain what is left of it.` };
  return { text: whole, isStruck: true };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];
