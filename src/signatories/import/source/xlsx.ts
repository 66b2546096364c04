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
    const rows: GridRow[] = [];
    for (const [index, values] of sheet.rows.entries()) {
      const number = index + 1;
      if (isHidden.has(number)) continue;
      const struck = new Set<number>();
      let wasError = false;
      const cells = values.slice(0, maxColumns).map((value, column): Cell => {
        const found = sheet.cells?.get(`${index},${column}`);
        if (found?.style?.font?.strikethrough === true) struck.add(column);
        if (found?.type === 'error' || (typeof value === 'string' && isErrorValue(value.trim()))) {
          wasError = true;
          return '';
        }
        const runs = found?.richText;
        const text = runs ? runs.map((run) => run.text).join('') : textOf(value);
        if (runs && runs.length > 0 && runs.every((run) => run.font?.strikethrough === true || run.text.trim() === '')) struck.add(column);
        const target = found?.hyperlink?.target ?? '';
        return /^https?:\/\//i.test(target) && text !== '' ? { text, link: target } : text;
      });
      const isHeading = merged.has(index) && cells.every((cell, column) => column === 0 || cell === '');
      rows.push({
        number,
        where: `row ${number} of “${sheet.name}”`,
        cells,
        struck,
        ...(wasError ? { passed: ['error'] } : {}),
        ...(isHeading ? { isHeading } : {}),
      });
    }
    return { name: sheet.name, isHidden: sheet.hidden === true || sheet.veryHidden === true, rows, hiddenRows };
  });
}

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
