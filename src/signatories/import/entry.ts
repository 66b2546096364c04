// What every format is read into: one entry for each signatory that a source names, with whatever was guessed said.

import type { SignatureField } from '../signature-text.ts';

/** A field of a signature, or something that sources have and signatures make one from. `private` and `skip` are not read. */
export type ImportField = SignatureField | 'firstName' | 'lastName' | 'place' | 'public' | 'anonymous' | 'private' | 'skip';

export interface RawEntry {
  /** `line 12`, `row 5`, `ann.yaml`: where a person finds it in the source. */
  readonly where: string;
  readonly values: Partial<Record<ImportField, string>>;
  /** What was guessed, each as a sentence. */
  readonly doubts: readonly string[];
  /** Why it cannot be read at all. */
  readonly fault?: string;
}

/** A source that is being read. Its entries come one by one, so that a large file is never in memory as a whole. */
export interface EntrySource {
  /** About the source as a whole: encoding, delimiter, columns. Complete when the first entry has come. */
  readonly notes: string[];
  readonly entries: AsyncIterable<RawEntry>;
}

export interface ReadOptions {
  /** Header in the source, in lower case, by the field that it fills. */
  readonly map: ReadonlyMap<string, ImportField>;
  /** The repository whose issue forms an issue was made with. */
  readonly root: string;
  /** Bytes read so far, and of how many. */
  readonly onProgress: (done: number, total: number) => void;
}

/** What a person can mend: the message says how. */
export class ImportError extends Error {}
