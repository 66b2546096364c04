// Rows from comma-separated values (RFC 4180), piece by piece: quotes, doubled quotes, line breaks inside quotes.

/** A cell longer than this is a quotation mark that was never closed. */
const longestCell = 64 * 1024;

export interface CsvRow {
  /** 1-based line in the file where the row begins. */
  readonly line: number;
  readonly cells: string[];
  /** A quote that does not end, or text after one. */
  readonly fault: string | undefined;
}

export class CsvParser {
  readonly #delimiter: string;
  #cells: string[] = [];
  #cell = '';
  #state: 'start' | 'plain' | 'quoted' | 'after' = 'start';
  #line = 1;
  #rowLine = 1;
  #fault: string | undefined;
  #lastWasReturn = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The rows that the piece completes. */
  push(piece: string): CsvRow[] {
    const rows: CsvRow[] = [];
    let from = 0;
    // Stretches without a meaningful character are copied at once.
    for (let at = 0; at < piece.length; at++) {
      const character = piece[at] as string;
      const isReturnPair = character === '\n' && this.#lastWasReturn;
      this.#lastWasReturn = character === '\r';
      if (this.#state === 'quoted') {
        if (character === '\n' || character === '\r') {
          if (!isReturnPair) this.#line++;
        } else if (character === '"') {
          this.#cell += piece.slice(from, at);
          from = at + 1;
          this.#state = 'after';
        }
        if (this.#cell.length + at - from > longestCell) {
          this.#fault = `A quotation mark that opens in the row of line ${this.#rowLine} is not closed.`;
          this.#cell = '';
          from = at + 1;
          this.#state = 'plain';
        }
        continue;
      }
      if (this.#state === 'after' && character === '"') {
        // Doubled: one quotation mark that is meant.
        this.#cell += '"';
        from = at + 1;
        this.#state = 'quoted';
        continue;
      }
      if (character === this.#delimiter) {
        this.#endCell(piece.slice(from, at));
        from = at + 1;
      } else if (character === '\n' || character === '\r') {
        if (isReturnPair) {
          from = at + 1;
          continue;
        }
        this.#endCell(piece.slice(from, at));
        from = at + 1;
        this.#line++;
        this.#endRow(rows);
      } else if (this.#state === 'start' && character === '"') {
        this.#state = 'quoted';
        from = at + 1;
      } else if (this.#state === 'start') this.#state = 'plain';
      else if (this.#state === 'after' && character.trim() !== '') {
        this.#fault ??= 'After a closing quotation mark there is more text.';
        this.#state = 'plain';
      }
    }
    this.#cell += piece.slice(from);
    return rows;
  }

  end(): CsvRow[] {
    const rows: CsvRow[] = [];
    if (this.#state === 'quoted') this.#fault = `A quotation mark that opens in the row of line ${this.#rowLine} is not closed.`;
    if (this.#cell !== '' || this.#cells.length > 0) {
      this.#endCell('');
      this.#endRow(rows);
    }
    return rows;
  }

  #endCell(rest: string): void {
    this.#cells.push(this.#cell + rest);
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(rows: CsvRow[]): void {
    const isBlank = this.#cells.every((cell) => cell.trim() === '');
    if (!isBlank) rows.push({ line: this.#rowLine, cells: this.#cells, fault: this.#fault });
    this.#cells = [];
    this.#fault = undefined;
    this.#rowLine = this.#line;
  }
}

const delimiters = [',', ';', '\t', '|'] as const;
const names: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };

/** The delimiter that cuts the first rows into the same number of cells, and into most. */
export function detectDelimiter(sample: string): { delimiter: string; note: string } {
  let best = { delimiter: ',', score: -1 };
  for (const delimiter of delimiters) {
    const rows = new CsvParser(delimiter).push(sample.endsWith('\n') ? sample : `${sample}\n`).slice(0, 50);
    const width = rows[0]?.cells.length ?? 1;
    const even = rows.filter(({ cells }) => cells.length === width).length / Math.max(rows.length, 1);
    const score = width === 1 ? 0 : even * 100 + Math.min(width, 50);
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, note: `Delimiter: ${names[best.delimiter]}.` };
}
