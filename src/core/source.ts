// A text file of the campaign: its text and the way from an offset to a line and a column.

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place in a file of the campaign. */
export interface FilePlace extends Position {
  readonly file: string;
}

export class Source {
  /** Path from the campaign's root, with `/`. */
  readonly path: string;
  /** The text, without byte order mark, lines ended by LF. */
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** The 1-based position of an offset in UTF-16 code units. */
  positionAt(offset: number): Position {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  at(offset: number): FilePlace {
    return { file: this.path, ...this.positionAt(offset) };
  }

  /** The offset of a 1-based line and column; of the end of the text where it has fewer lines. */
  offsetAt(line: number, column: number): number {
    return Math.min((this.#starts()[line - 1] ?? this.text.length) + column - 1, this.text.length);
  }

  #starts(): number[] {
    if (!this.#lineStarts) {
      this.#lineStarts = [0];
      for (let i = this.text.indexOf('\n'); i !== -1; i = this.text.indexOf('\n', i + 1)) this.#lineStarts.push(i + 1);
    }
    return this.#lineStarts;
  }
}
