// Entries from comma-separated values, one row after the other.

import { CsvParser, type CsvRow, detectDelimiter } from './csv-parser.ts';
import { detectEncoding, readPieces } from './encoding.ts';
import { type EntrySource, ImportError, type RawEntry, type ReadOptions } from './entry.ts';
import { type Columns, mapColumns } from './columns.ts';

export function readCsv(path: string, options: ReadOptions): EntrySource {
  const notes: string[] = [];
  return { notes, entries: entriesOf(path, options, notes) };
}

async function* entriesOf(path: string, { map, onProgress }: ReadOptions, notes: string[]): AsyncGenerator<RawEntry> {
  const { encoding, note } = detectEncoding(path);
  notes.push(note);
  let parser: CsvParser | undefined;
  let columns: Columns | undefined;
  const take = function* (rows: readonly CsvRow[]): Generator<RawEntry> {
    for (const row of rows) {
      if (columns) yield entryOf(row, columns);
      else {
        columns = mapColumns(row.cells, map);
        notes.push(...columns.notes);
        if (!columns.fields.some((field) => field === 'name' || field === 'firstName' || field === 'lastName'))
          throw new ImportError(
            `No column of the first row is known to hold names: ${row.cells.map((cell) => `“${cell.trim().slice(0, 40)}”`).join(', ')}. Name it with --map name=HEADER.`,
          );
      }
    }
  };
  for await (const piece of readPieces(path, encoding, onProgress)) {
    if (!parser) {
      const { delimiter, note: delimiterNote } = detectDelimiter(piece);
      notes.push(delimiterNote);
      parser = new CsvParser(delimiter);
    }
    yield* take(parser.push(piece));
  }
  yield* take(parser?.end() ?? []);
}

function entryOf({ line, cells, fault }: CsvRow, { fields }: Columns): RawEntry {
  const values: RawEntry['values'] = {};
  for (const [index, field] of fields.entries()) {
    const value = cells[index];
    if (field && value !== undefined && value.trim() !== '') values[field] = value;
  }
  const doubts =
    cells.length > fields.length
      ? [`The row has ${cells.length} cells and the header ${fields.length}; those without a header were not read.`]
      : [];
  const where = `line ${line}`;
  return fault === undefined ? { where, values, doubts } : { where, values, doubts, fault };
}
