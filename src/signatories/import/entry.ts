// What every source is read into: one entry for each row that may be a signature, with what is certain about it and what is not.

import type { SignatureField } from '../signature-text.ts';

/**
 * What a column can mean: a field of a signature, or something from which one is made (`firstName`, `lastName`, `place`).
 * `public`, `anonymous` and `status` say whether someone signed and may be named (see consent/). `rowId` is the number that a form gives
 * to an answer. `private` is never written anywhere; `skip` is not read.
 */
export type ImportField =
  | SignatureField
  | 'firstName'
  | 'lastName'
  | 'place'
  | 'public'
  | 'anonymous'
  | 'status'
  | 'rowId'
  | 'private'
  | 'skip';

/** The fact that is not certain. A person answers for it once; until then the row is held. */
export type QuestionAbout = 'signature' | 'name' | 'kind' | 'consent' | 'column' | 'identity' | 'text';

export interface Question {
  readonly about: QuestionAbout;
  /** One sentence for a maintainer, with what was seen: “Example Trust” holds “Trust”, a word of organisations. */
  readonly message: string;
}

export interface RawEntry {
  /** `line 12`, `row 5`, `ann.yaml`: where a person finds it in the source. */
  readonly where: string;
  readonly values: Partial<Record<ImportField, string>>;
  /** What was done and is certain, or concerns only a field that is left out: each a sentence. The row is written all the same. */
  readonly notes: readonly string[];
  /** What is not certain about the row as a whole. One is enough to hold it. */
  readonly questions: readonly Question[];
  /** Why it is no signature or cannot be read. Final: no one is asked. */
  readonly fault?: string;
  /** It is a signature of someone who did not agree to be named, or who cannot be (“Anonymous”): counted, written nowhere. Says why. */
  readonly unnamed?: string;
  /** What the source says, in one string, before anything is made of it: what a row is recognised by later (see fingerprint.ts). */
  readonly said: string;
}

/** What a person can correct: the message says how. */
export class ImportError extends Error {}
