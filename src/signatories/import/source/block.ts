// What a source holds, whatever its format: tables with headers, and lists of lines. Readers make these and decide nothing.

/** Text as a reader of the document sees it, and where it leads. */
export interface LinkedText {
  readonly text: string;
  /** The address of the first link in it that leads to a web page. */
  readonly link: string;
}

export type Cell = string | LinkedText;

export interface SourceRow {
  /** `line 12`, `row 5 of “Sheet1”`, `ann.yaml` */
  readonly where: string;
  /** As many as the row has; may be fewer or more than the headers. */
  readonly cells: readonly Cell[];
  /** Why the row cannot be read. */
  readonly fault?: string;
  /** What is not certain about how it was read, each a sentence. */
  readonly doubts?: readonly string[];
  /** The whole row, or its name, is struck out. */
  readonly isStruck?: boolean;
  /** The heading above it, where that says that those below have withdrawn, or have not signed. */
  readonly below?: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Where it is, if a source has several: `“Sheet1”`, `the table in line 12`. */
  readonly title?: string;
  readonly headers: readonly string[];
  /** Each row was a file of its own that its signatory made: the name is what they chose, and who is no person says so. */
  readonly isOfSignatures?: boolean;
  /** In batches (see Grid). Can be called more than once: columns are looked at as a whole before a row is read. */
  readonly rows: () => AsyncIterable<readonly SourceRow[]> | Iterable<readonly SourceRow[]>;
}

export interface SourceLine {
  readonly where: string;
  /** Without list marker and markup; footnote marks, comments and pictures left out; entities resolved. */
  readonly text: string;
  /** The first web link that belongs to the line. */
  readonly link?: string;
  /** The text of that link, where it is not the whole line. */
  readonly linkText?: string;
  /** Why the line cannot be read, where its text was damaged. */
  readonly fault?: string;
  readonly isStruck?: boolean;
}

export interface LinesBlock {
  readonly kind: 'lines';
  /** The heading or the line above it, if there is one. */
  readonly heading?: string;
  /** A heading above that one which says who is listed below: “Signatory organisations”, over one of each country. */
  readonly above?: string;
  /** False where the document says that these are not items of a list: paragraphs, running text. */
  readonly isList: boolean;
  /** Each line is an item that the document marks as one. */
  readonly isMarked?: boolean;
  readonly lines: readonly SourceLine[];
}

export type Block = TableBlock | LinesBlock;

export interface OpenedSource {
  /** About the source as a whole: format, encoding, delimiter, sheets, what was passed over. Each a sentence. */
  readonly notes: string[];
  readonly blocks: readonly Block[];
}

export function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : (cell?.text ?? '');
}

export function linkOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'object' ? cell.link : undefined;
}
