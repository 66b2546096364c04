// Cards and labelled parts → rows of a table: elements of one kind, one after the other, whose parts say by their class what they are.

import type { Element, Nodes } from 'hast';
import { fieldOfHeader } from '../headers.ts';
import type { Cell } from './block.ts';
import { blockElements, isShown, lineOfNode, linesOf, plainText } from './document-text.ts';
import type { TableRows } from './document-table.ts';
import type { GridRow } from './grid-rows.ts';

const none: ReadonlySet<string> = new Set();
const minCards = 3;
const maxParts = 8;

interface Part {
  readonly label: string;
  readonly node: Element;
}

/** Undefined where the children are not cards. */
export function cardsOf(parent: Element): TableRows | undefined {
  const children = parent.children.filter((child): child is Element => child.type === 'element' && isShown(child));
  const [first] = children;
  if (!first || children.length < minCards || first.tagName === 'tr' || !children.every(({ tagName }) => tagName === first.tagName))
    return undefined;
  if (partsOf(first) === undefined) return undefined;
  const cards = children.map((node) => ({ node, parts: partsOf(node) }));
  const headers = [...new Set(cards.flatMap(({ parts }) => parts?.map(({ label }) => label) ?? []))];
  const isAlike = cards.every(({ parts }) => parts !== undefined && new Set(parts.map(({ label }) => label)).size === parts.length);
  const fields = headers.map((header) => fieldOfHeader(header, new Map()));
  if (!isAlike || headers.length < 2 || headers.length > maxParts || !fields.some((field) => field === 'name' || field === 'lastName'))
    return undefined;
  let last = 0;
  const rows = cards.map(({ node, parts = [] }): GridRow => {
    const line = lineOfNode(node) ?? last + 1;
    last = Math.max(line, last + 1) + (last === 0 ? 1 : 0);
    const cells = headers.map((header) => cellOf(parts.find(({ label }) => label === header)?.node));
    const struck = new Set(cells.flatMap(({ isStruck }, column) => (isStruck ? [column] : [])));
    return { number: last, where: `line ${line}`, cells: cells.map(({ cell }) => cell), struck };
  });
  const header = (rows[0]?.number ?? 1) - 1;
  return { rows: [{ number: header, where: `line ${header}`, cells: headers }, ...rows], header };
}

/** The innermost elements with text, each with a label. Undefined where text is beside them. */
function partsOf(node: Element): Part[] | undefined {
  const parts: Part[] = [];
  for (const child of node.children) {
    if (child.type === 'text' && /[\p{L}\p{N}]/u.test(child.value)) return undefined;
    if (child.type !== 'element' || !isShown(child) || plainText(child).trim() === '') continue;
    const label = labelOf(child);
    const within = label !== undefined || !holdsParts(child) ? undefined : partsOf(child);
    if (within) parts.push(...within);
    else if (label === undefined) return undefined;
    else parts.push({ label, node: child });
  }
  return parts.length > maxParts ? undefined : parts;
}

const holdsParts = (node: Element): boolean => node.children.some((child) => child.type === 'element');

/** “signatory-name” → “name”; a heading of a card is the name. */
function labelOf(node: Element): string | undefined {
  const classes = Array.isArray(node.properties.className) ? node.properties.className.map(String) : [];
  for (const written of classes) {
    const words = written.replace(/[_-]+/g, ' ').trim().toLowerCase();
    const known = [words, words.split(' ').at(-1) ?? ''].find((label) => fieldOfHeader(label, new Map()) !== undefined);
    if (known !== undefined) return known;
  }
  if (/^h[2-6]$/.test(node.tagName)) return 'name';
  return holdsBlock(node) || classes.length === 0 ? undefined : classes.join(' ');
}

const holdsBlock = (node: Nodes): boolean =>
  'children' in node && node.children.some((child) => child.type === 'element' && (blockElements.has(child.tagName) || holdsBlock(child)));

function cellOf(node: Element | undefined): { cell: Cell; isStruck: boolean } {
  const lines = node ? linesOf(node, none) : [];
  const text = lines.map((line) => line.text).join(' ');
  const link = lines.find((line) => line.link !== undefined)?.link;
  return {
    cell: link === undefined ? text : { text, link },
    isStruck: lines.length > 0 && lines.every(({ isStruck }) => isStruck === true),
  };
}
