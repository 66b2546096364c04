// Which row of a table holds its headers.

import { ImportError } from '../entry.ts';
import { fieldOfHeader, mayBeHeader } from '../headers.ts';
import { type Cell, textOf } from './block.ts';
import type { GridOptions, GridRow } from './grid-rows.ts';

/** Titles and remarks above the headers take fewer rows than this. */
export const maxRowsAbove = 50;
const maxHeaderLength = 200;

export const isFilled = (cell: Cell): boolean => textOf(cell).trim() !== '';

/** `rows` are the first ones that hold something. */
export function headerIn(top: readonly GridRow[], { headerRow, unit }: Pick<GridOptions, 'headerRow' | 'unit'>): GridRow {
  if (headerRow !== undefined) {
    const asked = top.find(({ number }) => number === headerRow);
    if (!asked)
      throw new ImportError(`There is nothing in ${unit} ${headerRow} that could be headers. Name another one with --header-row.`);
    return asked;
  }
  const rows = top.slice(0, maxRowsAbove);
  const known = rows.map(({ cells }) => cells.filter((cell) => isKnown(textOf(cell))).length);
  const best = Math.max(...known);
  const filled = rows.map(({ cells }) => cells.filter(isFilled).length);
  const widest = Math.max(...filled);
  // The first row that has as many known headers as any. A single one may be a word like another, and a title is alone.
  const byWords = rows.findIndex(
    (_, index) => known[index] === best && (best > 1 || best * 2 >= (filled[index] ?? 0)) && (widest === 1 || (filled[index] ?? 0) > 1),
  );
  if (best > 0 && byWords !== -1) return rows[byWords] as GridRow;
  // Titles are alone in their row. The table begins where rows get as wide as they stay.
  const counts = new Map<number, number>();
  for (const count of filled) counts.set(count, (counts.get(count) ?? 0) + 1);
  const [usual = widest] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const byShape = filled.findIndex((count) => count >= Math.min(Math.max(usual, 2), widest));
  return rows[Math.max(byShape, 0)] as GridRow;
}

export function isKnown(text: string): boolean {
  return text.length <= maxHeaderLength && mayBeHeader(text) && fieldOfHeader(text, new Map()) !== undefined;
}

export const isName = (field: ReturnType<typeof fieldOfHeader>): boolean =>
  field === 'name' || field === 'firstName' || field === 'lastName';

const isAnswer = /^https?:\/\/|^[^\s@]+@[^\s@]+$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;

/** A second table below the first, with headers of its own. Most rows are told by their first cell, but after a gap all are looked at. */
export function isHeaderOfAnother(cells: readonly Cell[], headers: readonly string[], isApart: boolean): boolean {
  // No row of headers has an address or a day in it, and most rows of answers do.
  if (cells.some((cell) => isAnswer.test(textOf(cell))) || (!isApart && !isKnown(textOf(cells[0])))) return false;
  const filled = cells.filter(isFilled).map((cell) => textOf(cell).trim());
  if (filled.length < 2 || filled.every((text) => headers.includes(text))) return false;
  const fields = filled
    .map((text) => (text.length <= maxHeaderLength ? fieldOfHeader(text, new Map()) : undefined))
    .filter((field) => field !== undefined);
  const holdsNames = fields.some(isName);
  return fields.length > 1 && fields.length * 2 >= filled.length && (holdsNames || (isApart && fields.length === filled.length));
}
