// What a column about consent, anonymity or status can say of a row, and what a maintainer can decide about it.

import type { ColumnProfile } from '../profile.ts';

/** What a cell says about its row. */
export type Answer =
  /** They signed and may be named. */
  | 'named'
  /** They signed and are not to be named. */
  | 'unnamed'
  /** It is no signature: not confirmed, not finished, withdrawn, a test. */
  | 'no-signature'
  /** It cannot be known without asking. */
  | 'unclear';

/** What a maintainer decided about a column: which of its answers mean that. Compared as `headerKey` does; '' is a blank cell. */
export interface AnswerDecision {
  readonly named: readonly string[];
  readonly unnamed: readonly string[];
  readonly notSigned: readonly string[];
}

export interface ConsentColumn {
  /** `undecided`: it could be about consent and no one knows how; every row is unclear until a person says. */
  readonly meaning: 'public' | 'anonymous' | 'status' | 'undecided';
  readonly read: (cell: string) => Answer;
  /** One sentence for the report: what it was taken for, and how each of its answers is read. */
  readonly note: string;
}

/**
 * Undefined where the column has nothing to do with consent, publication, anonymity, confirmation or status. `field` is what its header
 * was taken for otherwise (`name`, `place`, …), `asked` what a person said that it is; `decided` what they said of its answers.
 */
export type ReadConsentColumn = (
  profile: ColumnProfile,
  field: string | undefined,
  asked: 'public' | 'anonymous' | 'status' | undefined,
  decided: AnswerDecision | undefined,
) => ConsentColumn | undefined;
