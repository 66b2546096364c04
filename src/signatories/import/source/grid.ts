// Rows of cells without meaning → tables with headers. Finds the row of headers, and passes over what is not a row of the table.

import { fieldOfHeader } from '../headers.ts';
import { ImportError } from '../entry.ts';
import { type Cell, type SourceRow, type TableBlock, textOf } from './block.ts';
import type { Damage } from './damage.ts';
import type { Grid, GridOptions, GridRow } from './grid-rows.ts';
import { headerIn, isFilled, isHeaderOfAnother, isKnown, isName, maxRowsAbove } from './header-row.ts';
import { arePartsOf, withParts } from './header-parts.ts';
import { maxColumns } from './limits.ts';
import { belowOthers } from './sections.ts';
import { columnsOf, sideBySide } from './side-by-side.ts';
import { Passed, type RowKind, rowKind } from './passed-rows.ts';

interface Segment {
  readonly headers: string[];
  /** The number of its row of headers. */
  readonly from: number;
  /** The number of the row of headers of the next table below it. */
  to: number;
  rows: number;
  /** Rows with something under no header, right of the table. */
  beyond: number;
}

/** Reads the grid once to know its tables, and again for each time that their rows are asked for. */
export async function tablesOf(grid: Grid, options: GridOptions, notes: string[]): Promise<TableBlock[]> {
  const top: GridRow[] = [];
  for await (const rows of grid()) {
    for (const row of rows)
      if (row.cells.some(isFilled) && row.isHeading !== true && (top.length < maxRowsAbove || row.number === options.headerRow))
        top.push(row);
    if (top.length >= maxRowsAbove && (options.headerRow === undefined || (rows.at(-1)?.number ?? 0) >= options.headerRow)) break;
  }
  if (top.length === 0) return [];
  if (options.canLackHeaders && options.headerRow === undefined && !top.some(({ cells }) => cells.some((cell) => isKnown(textOf(cell)))))
    return [headerless(grid, top, options)];
  const header = headerIn(top, options);
  if (options.headerRow === undefined && !header.cells.some((cell) => isKnown(textOf(cell))))
    notes.push(
      `No header of ${options.title ?? 'the table'} is known. ${capital(options.unit)} ${header.number} was taken for the headers; if it is an entry, write headers above it.`,
    );
  const at = top.indexOf(header);
  for (const [upper, lower] of options.headerRow === undefined
    ? [
        [header, top[at + 1]],
        [top[at - 1], header],
      ]
    : [])
    if (upper && lower && arePartsOf(lower.cells, upper.cells)) {
      notes.push(
        `${capital(options.unit)} ${lower.number} says what the parts of the questions above it are, and was read with the headers.`,
      );
      const headers = { ...upper, number: lower.number, cells: withParts(upper.cells, lower.cells) };
      return await tablesWithin(grid, headers, upper.number, options, notes);
    }
  return await tablesWithin(grid, header, header.number, options, notes);
}

async function tablesWithin(grid: Grid, header: GridRow, first: number, options: GridOptions, notes: string[]): Promise<TableBlock[]> {
  const passed = new Passed(options.unit);
  const segments = await segmentsOf(grid, header, first, options.damage, passed);
  const where = options.title === undefined ? '' : `${capital(options.title)}: `;
  notes.push(...passed.notes().map((note) => `${where}${note}`));
  return segments
    .filter(({ rows }) => rows > 0)
    .flatMap((segment, index) => {
      const own = { ...options, isMany: segments.length > 1, index };
      const parts = sideBySide(segment.headers);
      if (!parts) return [tableOf(grid, segment, own)];
      const title = `${options.title ?? (own.isMany ? `table ${index + 1} (${options.unit} ${segment.from})` : 'the table')}, part`;
      notes.push(
        `${capital(options.unit)} ${segment.from}: the headers stand there ${parts.length} times, and were read as tables side by side.`,
      );
      return parts.map(([from, to], at) =>
        tableOf(
          columnsOf(grid, from, to),
          { ...segment, headers: segment.headers.slice(from, to), beyond: 0 },
          { ...own, title: `${title} ${at + 1}` },
        ),
      );
    });
}

/** A person says what its columns are. */
function headerless(grid: Grid, top: readonly GridRow[], options: GridOptions): TableBlock {
  const width = Math.min(Math.max(...top.map(({ cells }) => cells.length)), maxColumns);
  const headers = [...Array(width).keys()].map((column) => `Column ${column + 1}`);
  const [first] = top;
  const doubts = ['It is the first row of a table, and may be its headers.'];
  const rows = async function* (): AsyncGenerator<readonly GridRow[]> {
    for await (const batch of grid()) yield batch.map((row) => (row.number === first?.number ? { ...row, doubts } : row));
  };
  return tableOf(rows, { headers, from: 0, to: Number.POSITIVE_INFINITY, rows: 0, beyond: 1 }, { ...options, isMany: false, index: 0 });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `first`: where its headers begin, if they take several rows. */
async function segmentsOf(grid: Grid, header: GridRow, first: number, damage: Damage, passed: Passed): Promise<Segment[]> {
  const segments: Segment[] = [];
  let current: Segment | undefined;
  let titleAt: number | undefined;
  let before = 0;
  for await (const rows of grid())
    for (const row of rows) {
      for (const cell of row.cells) damage.look(textOf(cell));
      const isApart = row.number > before + 1 || titleAt !== undefined;
      before = row.number;
      if (row.number < header.number) {
        if (row.cells.some(isFilled) && row.number < first) passed.add('above', row.number);
        continue;
      }
      if (!current) {
        current = segment(header);
        segments.push(current);
        continue;
      }
      for (const reason of row.passed ?? []) passed.add(reason, row.number);
      const kind = kindOf(row, current.headers);
      if (kind === 'row' && isHeaderOfAnother(row.cells, current.headers, isApart)) {
        // A cell alone in the row above is the title of this table.
        if (titleAt !== undefined) current.rows--;
        current.to = titleAt ?? row.number;
        current = segment(row);
        segments.push(current);
      } else if (kind === 'row') {
        current.rows++;
        titleAt = row.cells.filter(isFilled).length === 1 ? row.number : undefined;
        if (row.cells.length > current.headers.length && row.cells.slice(current.headers.length).some(isFilled)) current.beyond++;
      } else if (kind === 'beneath') {
        // What lies between the headers and this row explains the headers (Qualtrics).
        current.rows = 0;
        passed.add('repeated', row.number);
        segments[segments.length - 1] = current = { ...current, from: row.number };
      } else passed.add(kind, row.number);
    }
  return segments;
}

function segment({ cells, number }: GridRow): Segment {
  const headers = cells.map((cell) => textOf(cell).replace(/\s+/gu, ' ').trim());
  while (headers.length > 0 && headers.at(-1) === '') headers.pop();
  if (headers.length > maxColumns) throw new ImportError(`This table has more than ${maxColumns} columns.`);
  return { headers, from: number, to: Number.POSITIVE_INFINITY, rows: 0, beyond: 0 };
}

function tableOf(
  grid: Grid,
  { headers, from, to, rows, beyond }: Segment,
  { title, heading, unit, canShift, isMany, index }: GridOptions & { readonly isMany: boolean; readonly index: number },
): TableBlock {
  // Where most rows have a cell there, it is a column that no one gave a header.
  const isColumn = beyond * 2 > rows;
  const own = title ?? (isMany ? `table ${index + 1} (${unit} ${from})` : undefined);
  const fields = headers.map((header) => fieldOfHeader(header, new Map()));
  return {
    kind: 'table',
    ...(own === undefined ? {} : { title: own }),
    headers,
    rows: async function* () {
      const belowOf = belowOthers(heading);
      for await (const batch of grid()) {
        const own: SourceRow[] = [];
        for (const row of batch) {
          const below = belowOf(row);
          if (row.number <= from || row.number >= to || kindOf(row, headers) !== 'row') continue;
          const read = below === undefined ? sourceRow(row, fields) : { ...sourceRow(row, fields), below };
          const extra =
            isColumn || !canShift || row.cells.length <= headers.length ? undefined : row.cells.slice(headers.length).find(isFilled);
          own.push(extra === undefined || row.fault !== undefined ? read : { ...read, fault: shifted(extra, headers.length) });
        }
        if (own.length > 0) yield own;
        if ((batch.at(-1)?.number ?? 0) >= to) return;
      }
    },
  };
}

function shifted(extra: Cell, count: number): string {
  return (
    `The row has more cells than there are headers (${count}), so its values may stand under the wrong ones. ` +
    `Look at “${textOf(extra).slice(0, 60)}”: a value with a delimiter in it has to be in quotation marks.`
  );
}

function kindOf({ fault, isHeading, cells }: GridRow, headers: readonly string[]): RowKind {
  return fault !== undefined ? 'row' : isHeading ? 'heading' : rowKind(cells, headers);
}

/** A row is struck out with its name. What is struck out beside a name that is left is no longer true, and falls away. */
function sourceRow(given: GridRow, fields: readonly ReturnType<typeof fieldOfHeader>[]): SourceRow {
  const { where, cells, fault, doubts: own, struck, goesOn } = given;
  const isSame =
    goesOn !== undefined &&
    goesOn.size > 0 &&
    fields.some((field, column) => isName(field) && goesOn.has(column) && isFilled(cells[column] ?? ''));
  const doubts = isSame ? [...(own ?? []), 'Its name is a cell that reaches down from the row above: is it somebody else?'] : own;
  const isBare = fault === undefined && doubts === undefined && given.isStruck === undefined && given.below === undefined;
  const row: SourceRow = isBare
    ? given
    : { where, cells, ...(fault === undefined ? {} : { fault }), ...(doubts === undefined ? {} : { doubts }) };
  if (!struck || struck.size === 0) return row;
  const names = [...fields.keys()].filter((column) => isName(fields[column]));
  const isStruck = names.length === 0 || names.some((column) => struck.has(column));
  return isStruck ? { ...row, isStruck } : { ...row, cells: cells.map((cell, column) => (struck.has(column) ? '' : cell)) };
}
