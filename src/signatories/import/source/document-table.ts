// Rows of cells from the table of a document, with what its cells span.

import type { Element } from 'hast';
import { ImportError } from '../entry.ts';
import type { Cell } from './block.ts';
import { isShown, lineOfNode, linesOf, plainText } from './document-text.ts';
import type { GridRow } from './grid-rows.ts';
import { maxColumns, maxTableCells } from './limits.ts';

const none: ReadonlySet<string> = new Set();
const maxSpan = 1000;

/** Tables inside tables arrange a page. */
export function isTableOfData(table: Element): boolean {
  return !holds(table, 'table');
}

function holds(node: Element, tagName: string): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === tagName || holds(child, tagName)));
}

export interface TableRows {
  readonly rows: GridRow[];
  /** The number of the row of headers, where the document says which it is. */
  readonly header: number | undefined;
}

export function tableRows(table: Element): TableRows {
  const rows: GridRow[] = [];
  let header: number | undefined;
  let last = 0;
  let count = 0;
  let isSheet = false;
  const below: { cell: Cell; struck: boolean; left: number }[] = [];
  for (const { row, isHead } of rowsOf(table)) {
    const cells: Cell[] = [];
    const struck = new Set<number>();
    let fault: string | undefined;
    let widest = 1;
    const goesOn = new Set<number>();
    const place = (cell: Cell, isStruck: boolean): void => {
      if (isStruck) struck.add(cells.length);
      cells.push(cell);
    };
    const spanned = (): void => {
      for (let open = below[cells.length]; open && open.left > 0; open = below[cells.length]) {
        open.left--;
        goesOn.add(cells.length);
        place(open.cell, open.struck);
      }
    };
    const own = row.children.filter(
      (child) => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th') && isShown(child),
    ) as Element[];
    for (const element of own) {
      spanned();
      const read = cellOf(element);
      fault ??= read.fault;
      const wide = spanOf(element, 'colSpan');
      widest = Math.max(widest, wide);
      for (let index = 0; index < wide && cells.length < maxColumns; index++) {
        const high = spanOf(element, 'rowSpan') - 1;
        const cell = index === 0 ? read.cell : '';
        if (high > 0) below[cells.length] = { cell, struck: read.isStruck, left: high };
        place(cell, index === 0 && read.isStruck);
      }
    }
    spanned();
    count += cells.length;
    if (count > maxTableCells) throw new ImportError('A table of this document has more than five million cells. Save it as CSV (UTF-8).');
    // Two rows of a source may be in one line, and are distinguished by their numbers.
    const line = lineOfNode(row) ?? last + 1;
    last = Math.max(line, last + 1);
    const isHeading = own.length === 1 && widest > 1;
    if (isColumnLetters(cells)) {
      isSheet = cells[0] === '';
      continue;
    }
    // Where letters are above the columns, numbers are beside the rows.
    const first = isSheet ? 1 : 0;
    const isHeader = own.length > 0 && (isHead || own.every(({ tagName }) => tagName === 'th'));
    if (isHeader && header === undefined && cells.some((cell) => cell !== '')) header = last;
    rows.push({
      number: last,
      where: `line ${line}`,
      cells: cells.slice(first),
      ...(isHeading ? { isHeading } : {}),
      goesOn: new Set([...goesOn].map((column) => column - first)),
      struck: new Set([...struck].map((column) => column - first)),
      ...(fault === undefined ? {} : { fault }),
    });
  }
  return { rows, header };
}

/** Sheets that Google publishes have A, B, C … above them. */
function isColumnLetters(cells: readonly Cell[]): boolean {
  const letters = cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).filter((text) => text !== '');
  return letters.length > 1 && letters.length <= 26 && letters.every((text, index) => text === String.fromCharCode(65 + index));
}

function rowsOf(node: Element, isHead = false): { row: Element; isHead: boolean }[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || !isShown(child)) return [];
    return child.tagName === 'tr' ? [{ row: child, isHead }] : rowsOf(child, isHead || child.tagName === 'thead');
  });
}

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(properties[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, maxSpan) : 1;
}

interface ReadCell {
  readonly cell: Cell;
  readonly isStruck: boolean;
  readonly fault?: string;
}

function cellOf(element: Element): ReadCell {
  const lines = linesOf(element, none);
  const text = lines.map((line) => line.text).join('\n');
  const link = lines.find((line) => line.link !== undefined)?.link;
  const fault = lines.find((line) => line.fault !== undefined)?.fault;
  const isStruck = lines.length > 0 && lines.every((line) => line.isStruck === true);
  const partly = !isStruck && lines.some((line) => line.isStruck === true);
  return {
    cell: link === undefined ? text : { text: text || plainText(element), link },
    isStruck,
    ...(fault !== undefined ? { fault } : partly ? { fault: `A part of “${text.slice(0, 80)}” is struck out.` } : {}),
  };
}
