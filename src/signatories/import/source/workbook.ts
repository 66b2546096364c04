// Tables of a workbook: Excel (.xlsx) or OpenDocument (.ods). Each sheet that is shown is a table.

import { readFileSync, statSync } from 'node:fs';
import { ImportError } from '../entry.ts';
import type { TableBlock } from './block.ts';
import type { Damage } from './damage.ts';
import { tablesOf } from './grid.ts';
import type { Sheet } from './grid-rows.ts';
import { maxSheets, maxWholeBytes } from './limits.ts';
import { readOdsSheets } from './ods.ts';
import type { OpenOptions } from './options.ts';
import { readXlsxSheets } from './xlsx.ts';
import { type Parts, unzip } from './zip.ts';

export async function blocksOfWorkbook(path: string, options: OpenOptions, notes: string[], damage: Damage): Promise<TableBlock[]> {
  if (statSync(path).size > maxWholeBytes)
    throw new ImportError('This workbook is larger than 64 MiB. Save the list as CSV (UTF-8), which may be larger.');
  const parts = unzip(readFileSync(path), (name) => /\.(?:xml|rels)$|^mimetype$/.test(name));
  const sheets = await sheetsOf(parts, notes);
  options.onProgress(1, 1);
  const shown = chosen(sheets, options.sheet, notes);
  const blocks: TableBlock[] = [];
  for (const { name, rows, hiddenRows } of shown) {
    const title = `“${name}”`;
    const few = hiddenRows.slice(0, 8).join(', ');
    if (hiddenRows.length > 0)
      notes.push(
        `${title}: ${hiddenRows.length} hidden ${hiddenRows.length === 1 ? 'row is' : 'rows are'} not read (${few}${hiddenRows.length > 8 ? ' …' : ''}). ` +
          'Show them in the spreadsheet if they belong to the list.',
      );
    const found = await tablesOf(
      () => [rows],
      { title, heading: name, headerRow: options.headerRow, unit: 'row', canShift: false, damage },
      notes,
    );
    if (found.length === 0) notes.push(`${title} holds nothing.`);
    blocks.push(...found);
  }
  return blocks;
}

async function sheetsOf(parts: Parts, notes: string[]): Promise<Sheet[]> {
  const type = parts.mimetype === undefined ? '' : new TextDecoder().decode(parts.mimetype.subarray(0, 200));
  if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return readOdsSheets(parts);
  if (type.startsWith('application/vnd.oasis.opendocument.')) throw notAWorkbook('an OpenDocument text, drawing or presentation');
  if (type.startsWith('application/epub')) throw notAWorkbook('an e-book');
  if (parts['word/document.xml']) throw notAWorkbook('a Word document');
  if (parts['ppt/presentation.xml']) throw notAWorkbook('a presentation');
  if (Object.keys(parts).some((name) => name.startsWith('xl/') || name === '[Content_Types].xml'))
    return await readXlsxSheets(parts, notes);
  throw new ImportError('This is a ZIP archive and no workbook. Unpack it first, and import the file or the folder that is in it.');
}

function notAWorkbook(name: string): ImportError {
  return new ImportError(
    `This is ${name}, and cannot be read here. Copy its table into a spreadsheet and save that as CSV (UTF-8), or copy its names into a text file, one a line.`,
  );
}

function chosen(sheets: readonly Sheet[], asked: string | undefined, notes: string[]): readonly Sheet[] {
  if (sheets.length > maxSheets) throw new ImportError(`This workbook has more than ${maxSheets} sheets.`);
  const names = sheets.map(({ name }) => `“${name}”`).join(', ');
  if (asked !== undefined) {
    const found = sheets.filter(({ name }) => name.toLowerCase() === asked.trim().toLowerCase());
    if (found.length === 0) throw new ImportError(`There is no sheet “${asked}”. The sheets are: ${names}.`);
    return found;
  }
  const hidden = sheets.filter(({ isHidden }) => isHidden);
  if (hidden.length > 0)
    notes.push(`Hidden sheets are not read: ${hidden.map(({ name }) => `“${name}”`).join(', ')}. --sheet reads one of them.`);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  if (shown.length > 1) notes.push(`Sheets: ${shown.map(({ name }) => `“${name}”`).join(', ')}. --sheet reads one of them alone.`);
  return shown;
}
