// A stretch of a list below one heading.

export interface Section {
  readonly kind: 'began' | 'initial' | 'script' | 'month' | 'undated' | 'place' | 'noPlace' | 'none';
  /** Unique in its list: the end of its anchor. */
  readonly key: string;
  /** A letter; the code of a script or place; a month. */
  readonly value: string;
  /** The script whose names it is a part of, where that is not one of the page’s language. */
  readonly script?: string | undefined;
  /** Place of its first row in the list. */
  readonly start: number;
}
