// Tables from comma-separated values of any size, in any of the usual delimiters and encodings.

import { statSync } from 'node:fs';
import type { Cell, TableBlock } from './block.ts';
import { cleanCell, isPlainCell } from './cells.ts';
import { type CsvRow, csvRows, withoutLongBlanks } from './csv-rows.ts';
import type { Damage } from './damage.ts';
import { delimiterNames, delimiterOf } from './delimiter.ts';
import { detectEncoding, type Encoding, readPieces } from './encoding.ts';
import { tablesOf } from './grid.ts';
import type { GridRow } from './grid-rows.ts';
import { keepingRows, mayKeep } from './keep-rows.ts';
import type { OpenOptions } from './options.ts';
import type { PassedReason } from './passed-rows.ts';

/** Enough for the delimiter to show, however long the cells of the first rows are. */
const sampleLength = 256 * 1024;

export async function blocksOfCsv(path: string, options: OpenOptions, notes: string[], damage: Damage): Promise<TableBlock[]> {
  const { encoding, note } = detectEncoding(path, options.encoding);
  notes.push(note);
  const { delimiter, declared } = delimiterOf(await sampleOf(path, encoding));
  notes.push(`Delimiter: ${delimiterNames[delimiter] ?? delimiter}${declared ? ', by its first line' : ''}.`);
  let isFirst = true;
  const grid = async function* (): AsyncGenerator<readonly GridRow[]> {
    // Its progress is shown once, while the file is looked through.
    const onProgress = isFirst ? options.onProgress : () => {};
    isFirst = false;
    for await (const rows of csvRows(readPieces(path, encoding, onProgress), delimiter))
      yield (declared ? rows.filter(({ line }) => line > 1) : rows).map(gridRow);
  };
  return await tablesOf(
    mayKeep(statSync(path).size) ? keepingRows(grid) : grid,
    { headerRow: options.headerRow, unit: 'line', canShift: true, damage },
    notes,
  );
}

async function sampleOf(path: string, encoding: Encoding): Promise<string> {
  let sample = '';
  for await (const piece of readPieces(path, encoding, () => {})) {
    sample += piece;
    if (sample.length >= sampleLength) break;
  }
  return withoutLongBlanks(sample.replace(/\r\n?/g, '\n'));
}

function gridRow({ line, cells: written, fault: broken }: CsvRow): GridRow {
  const where = `line ${line}`;
  // Nothing is to be done with most rows.
  if (broken === undefined && written.every(isPlainCell)) return { number: line, where, cells: written };
  let fault = broken;
  let passed: PassedReason[] | undefined;
  let struck: Set<number> | undefined;
  let doubts: string[] | undefined;
  const cells = written.map((text, column): Cell => {
    if (isPlainCell(text)) return text;
    const clean = cleanCell(text);
    fault ??= clean.fault;
    if (clean.wasError) passed = [...(passed ?? []), 'error'];
    if (clean.wasQuoted) passed = [...(passed ?? []), 'apostrophe'];
    if (clean.isStruck) struck = (struck ?? new Set()).add(column);
    if (clean.doubt !== undefined) doubts = [...(doubts ?? []), clean.doubt];
    return clean.cell;
  });
  return {
    number: line,
    where,
    cells,
    ...(fault === undefined ? {} : { fault }),
    ...(passed ? { passed: [...new Set(passed)] } : {}),
    ...(struck ? { struck } : {}),
    ...(doubts ? { doubts } : {}),
  };
}
