// Sheets of an Excel workbook (.xlsx), read by hucre from parts that are unpacked within bounds.

import { type CellValue, ParseError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { ImportError } from '../entry.ts';
import type { Cell } from './block.ts';
import { isErrorValue } from './cells.ts';
import type { GridRow, Sheet } from './grid-rows.ts';
import { maxCellLength, maxColumns } from './limits.ts';
import { type Parts, rezip } from './zip.ts';

export async function readXlsxSheets(parts: Parts, notes: string[]): Promise<Sheet[]> {
  const workbook = await read(parts, notes);
  return workbook.sheets.map((sheet) => {
    const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([index]) => index + 1);
    const isHidden = new Set(hiddenRows);
    const merged = new Set(
      (sheet.merges ?? []).flatMap(({ startRow, endRow, startCol, endCol }) =>
        startRow === endRow && startCol === 0 && endCol > 0 ? [startRow] : [],
      ),
    );
    // A cell over several rows is the same for each of them; one over several columns as well is a title.
    const above = new Map<string, number>();
    for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? [])
      if (startCol === endCol)
        for (let row = startRow + 1; row <= Math.min(endRow, startRow + maxMerged); row++) above.set(`${row},${startCol}`, startRow);
    const width = Math.max(0, ...[...above.keys()].map((at) => Number(at.slice(at.indexOf(',') + 1)) + 1));
    const rows: GridRow[] = [];
    for (const [index, values] of sheet.rows.entries()) {
      const number = index + 1;
      if (isHidden.has(number)) continue;
      const struck = new Set<number>();
      const goesOn = new Set<number>();
      let wasError = false;
      const cells = padded(values, above.size > 0 ? width : 0)
        .slice(0, maxColumns)
        .map((written, column): Cell => {
          const from = above.size === 0 ? undefined : above.get(`${index},${column}`);
          const value = from === undefined ? written : sheet.rows[from]?.[column];
          if (from !== undefined) goesOn.add(column);
          const found = sheet.cells?.get(`${from ?? index},${column}`);
          if (found?.style?.font?.strikethrough === true) struck.add(column);
          if (found?.type === 'error' || (typeof value === 'string' && isErrorValue(value.trim()))) {
            wasError = true;
            return '';
          }
          const runs = found?.richText;
          const text = runs ? runs.map((run) => run.text).join('') : textOf(value);
          if (runs && runs.length > 0 && runs.every((run) => run.font?.strikethrough === true || run.text.trim() === ''))
            struck.add(column);
          const target = found?.hyperlink?.target ?? '';
          return /^https?:\/\//i.test(target) && text !== '' ? { text, link: target } : text;
        });
      const isHeading = merged.has(index) && cells.every((cell, column) => column === 0 || cell === '');
      rows.push({
        number,
        where: `row ${number} of “${sheet.name}”`,
        cells,
        struck,
        ...(goesOn.size > 0 ? { goesOn } : {}),
        ...(wasError ? { passed: ['error'] } : {}),
        ...(isHeading ? { isHeading } : {}),
      });
    }
    return { name: sheet.name, isHidden: sheet.hidden === true || sheet.veryHidden === true, rows, hiddenRows };
  });
}

/** Blank cells at the end of a row are not there, and one of them may go on from above. */
function padded(values: readonly CellValue[], width: number): readonly (CellValue | undefined)[] {
  return values.length === 0 || values.length >= width ? values : Array.from({ length: width }, (_, column) => values[column]);
}

/** No one merges more rows than this by intent. */
const maxMerged = 10_000;
const far = { rows: 100_000, columns: 104, range: 'A1:CZ100000' };

async function read(parts: Parts, notes: string[]): ReturnType<typeof readXlsx> {
  try {
    const bytes = rezip(parts);
    return await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
      // One cell far below or to the right makes a sheet of millions of blank ones.
      if (!(error instanceof ParseError) || !error.message.includes(' over the ')) throw error;
      notes.push(`Of very large sheets, ${far.rows.toLocaleString('en')} rows and ${far.columns} columns are read.`);
      return readXlsx(bytes, { readStyles: true, range: far.range });
    });
  } catch (error) {
    const reason = error instanceof ParseError || error instanceof Error ? error.message.slice(0, 200) : '';
    throw new ImportError(
      `This Excel workbook cannot be read (${reason}). Open it in the program that made it, and save the list as CSV (UTF-8).`,
    );
  }
}

/** Days without a time are days; a time of day is kept to the second. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value).slice(0, maxCellLength).trim();
}
