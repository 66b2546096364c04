// Rows from comma-separated values (RFC 4180), piece by piece, each with the line it begins in. Papa Parse takes the text apart.

import Papa from 'papaparse';
import { maxCellLength } from './limits.ts';

export interface CsvRow {
  /** 1-based line in the file where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark that is never closed, or text after one. */
  readonly fault?: string;
}

/** A row longer than this has a quotation mark that is never closed. */
const maxRowLength = maxCellLength * 2;
/** Papa Parse looks through what it has anew with every piece, so pieces are gathered first. */
const minPieceLength = 64 * 1024;
/** It also looks for the end of blanks after each quotation mark, so that long ones take it long. */
const longBlanks = [' ', '\t', '\u00a0', '\u3000'].map((blank) => blank.repeat(200));

export function withoutLongBlanks(text: string): string {
  return longBlanks.some((blank) => text.includes(blank)) ? text.replace(/[^\S\n]{200,}/g, ' ') : text;
}

/** The rows that each piece completes. */
export async function* csvRows(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly CsvRow[]> {
  const reader = new CsvReader(delimiter);
  let gathered: string[] = [];
  let length = 0;
  let endsWithReturn = false;
  for await (const piece of pieces) {
    // A line ends with CR LF, LF or CR, and a piece may end between the two.
    const text: string = endsWithReturn ? `\r${piece}` : piece;
    endsWithReturn = text.endsWith('\r');
    const lines = (endsWithReturn ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
    gathered.push(withoutLongBlanks(lines));
    length += lines.length;
    if (length < minPieceLength) continue;
    yield reader.push(gathered.join(''), false);
    gathered = [];
    length = 0;
  }
  yield reader.push(gathered.join(''), true);
}

const hasLines = (cell: string): boolean => cell.includes('\n');
const none: readonly string[] = [];

class CsvReader {
  readonly #parser: Papa.Parser;
  readonly #delimiter: string;
  #rest = '';
  #line = 1;
  /** Cells of the row before. */
  #width = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#parser = new Papa.Parser({ delimiter, newline: '\n' });
  }

  push(text: string, isEnd: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    this.#rest += text;
    const { data, errors, meta } = this.#parser.parse(this.#rest, 0, !isEnd) as Papa.ParseResult<string[]>;
    const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])));
    const isUnclosed = errors.some(({ code }) => code === 'MissingQuotes');
    for (let index = 0; index < data.length; index++) {
      const cells = data[index] as string[];
      if (isUnclosed && index === data.length - 1) rows.push(...this.#unclosed(cells.at(-1) ?? ''));
      else this.#row(cells, broken.has(index), rows);
    }
    this.#rest = isEnd ? '' : this.#rest.slice(meta.cursor);
    if (this.#rest.length < maxRowLength) return rows;
    // Nothing that long is a row: a quotation mark is open, or the text has no lines.
    const end = this.#rest.lastIndexOf('\n') + 1 || this.#rest.length;
    rows.push(...this.#unclosed(this.#rest.slice(0, end - 1)));
    this.#rest = this.#rest.slice(end);
    return rows;
  }

  #row(cells: readonly string[], isBroken: boolean, rows: CsvRow[]): void {
    const line = this.#line;
    const inner = cells.some(hasLines) ? cells.flatMap((cell) => (hasLines(cell) ? cell.split('\n').slice(1) : [])) : none;
    this.#line += 1 + inner.length;
    // A line inside a cell that has all cells of a row is a row: the quotation mark before it was never closed.
    const hidesRows = this.#width > 2 && inner.some((text) => text.split(this.#delimiter).length >= this.#width);
    if (isBroken || hidesRows) {
      rows.push({ line, cells: [], fault: inner.length === 0 ? 'After a closing quotation mark there is more text.' : openQuote(line) });
      for (let below = line + 1; below < this.#line; below++) rows.push({ line: below, cells: [], fault: swallowed(line) });
      return;
    }
    if (cells.length === 1 && cells[0] === '') return;
    this.#width = cells.length;
    rows.push({ line, cells });
  }

  /** Where no other quotation mark follows, a line with as many cells as the rows before is a row like them. */
  *#unclosed(text: string): Generator<CsvRow> {
    const start = this.#line;
    const [, ...below] = text.split('\n');
    this.#line += 1 + below.length;
    yield { line: start, cells: [], fault: openQuote(start) };
    const isPlain = this.#width > 1 && !text.slice(1).includes('"');
    for (const [index, written] of below.entries()) {
      const line = start + 1 + index;
      const cells = written.split(this.#delimiter);
      if (isPlain && cells.length === this.#width) yield { line, cells };
      else if (written.trim() !== '') yield { line, cells: [], fault: swallowed(start) };
    }
  }
}

const openQuote = (line: number): string => `A quotation mark that opens in line ${line} is not closed. Close it, or remove it.`;
const swallowed = (line: number): string => `It cannot be read, because a quotation mark that opens in line ${line} is not closed.`;
