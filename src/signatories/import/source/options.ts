// The formats of sources, and what someone says of one before it is opened.

/** `issue` is read by `../issue.ts`. */
export const formats = ['csv', 'excel', 'yaml', 'json', 'markdown', 'html', 'lines', 'folder', 'issue', 'email'] as const;
export type Format = (typeof formats)[number];

export interface OpenOptions {
  /** The line (CSV) or row (workbook) that holds the headers, from 1 on. */
  readonly headerRow?: number;
  /** The sheet of a workbook to be read, by its name. */
  readonly sheet?: string;
  /** A label such as `windows-1250`, where the encoding cannot be found out. */
  readonly encoding?: string;
  /** Bytes or files read so far, and of how many. */
  readonly onProgress: (done: number, total: number) => void;
}
