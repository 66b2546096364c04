// A file of text that a build adds to the pages.

export interface OutputFile {
  /** Path from the site’s root, with `/`. */
  readonly path: string;
  /** The text, in pieces, so that a list of any length never lies in memory as a whole. */
  readonly pieces: () => Iterable<string>;
}
