// The columns of a CSV file and what stands in them, for a person who says which field each of them is.

import { CsvParser, type CsvRow, detectDelimiter } from './csv-parser.ts';
import { detectEncoding, readPieces } from './encoding.ts';

export interface ColumnPreview {
  /** As it stands in the first row. */
  readonly header: string;
  /** The first values that are not blank and not the same, three at most. */
  readonly examples: readonly string[];
}

const mostExamples = 3;
/** A column that is empty down to here is shown without examples. */
const mostRows = 1000;

export async function previewCsv(path: string): Promise<ColumnPreview[]> {
  const rows: CsvRow[] = [];
  let parser: CsvParser | undefined;
  for await (const piece of readPieces(path, detectEncoding(path).encoding, () => {})) {
    parser ??= new CsvParser(detectDelimiter(piece).delimiter);
    rows.push(...parser.push(piece));
    if (rows.length > mostRows) break;
  }
  if (rows.length <= mostRows) rows.push(...(parser?.end() ?? []));
  const [headers, ...below] = rows;
  return (headers?.cells ?? []).map((header, column) => {
    const examples = new Set<string>();
    for (const { cells } of below) {
      const value = cells[column]?.replace(/\s+/gu, ' ').trim() ?? '';
      if (value !== '') examples.add(value);
      if (examples.size === mostExamples) break;
    }
    return { header, examples: [...examples] };
  });
}
