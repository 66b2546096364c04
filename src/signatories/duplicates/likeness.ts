// How likely two signatures are one: the words of the answer, and what is gathered on the way to it.

export type Reason =
  | 'same-link'
  | 'same-handle'
  | 'same-name'
  | 'spelling'
  | 'spaces'
  | 'diacritics'
  | 'word-order'
  | 'brackets'
  | 'tail'
  | 'legal-form'
  | 'foundation'
  | 'article'
  | 'title'
  | 'acronym'
  | 'confusable'
  | 'same-affiliation';

export type Objection =
  | 'other-link'
  | 'other-handle'
  | 'other-country'
  | 'other-affiliation'
  | 'other-kind'
  | 'other-words'
  | 'known-words';

export interface Likeness {
  /** 0 to 1. A judgement and no probability: 0.6 is worth a look, 0.95 is mostly right. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly objections: readonly Objection[];
}

/** What was found so far. Each comparison adds to it and takes from it. */
export interface Evidence {
  score: number;
  readonly reasons: Set<Reason>;
  readonly objections: Set<Objection>;
}

export function evidenceOf(score: number, ...reasons: readonly Reason[]): Evidence {
  return { score, reasons: new Set(reasons), objections: new Set() };
}
