// What a fix is: from a text with problems to ways of writing it that may have fewer, each with the words for what was done.

import type { FileKind } from '../core/files/kinds.ts';
import type { Problem } from '../core/problem.ts';

/** A text whose problems are known. Their lines and columns are those of the text without byte order mark and carriage returns. */
export interface Fixing {
  readonly kind: FileKind;
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Of the letter that it translates: the last one; undefined for everything else. */
  readonly letterRevision?: number | undefined;
}

export interface Candidate {
  readonly text: string;
  /** What was done, each as a clause: “the link begins with https://”. */
  readonly what: readonly string[];
}

export interface Fix {
  /** Signature files before and after: its documentation and its test. */
  readonly examples: readonly { readonly wrong: string; readonly right: string }[];
  /** Ways to fix, the best first. Whether one of them is taken is decided by checking the file again. */
  readonly candidates: (fixing: Fixing) => Iterable<Candidate>;
}

export interface Edit {
  /** Offsets in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly what: string;
}

/** All edits at once, then each half of them, down to each alone, because one that does not help must not keep the others from helping. */
export function* applied(text: string, edits: readonly Edit[]): Iterable<Candidate> {
  const parts = edits.length > 0 ? [edits] : [];
  for (const part of parts) {
    yield apply(text, part);
    const middle = part.length >> 1;
    if (middle > 0) parts.push(part.slice(0, middle), part.slice(middle));
  }
}

function apply(text: string, edits: readonly Edit[]): Candidate {
  let result = '';
  let at = 0;
  for (const { start, end, replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return { text: result + text.slice(at), what: [...new Set(edits.map(({ what }) => what))] };
}
