// A file that a build adds to the pages, and that no typesetter makes.

export interface OutputFile {
  /** Path from the site’s root, with `/`. */
  readonly path: string;
  /** What is in it, in pieces, so that a list of any length never lies in memory as a whole. */
  readonly pieces: () => Iterable<string | Uint8Array>;
}
