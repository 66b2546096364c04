// The few signatories whom the letter itself shows: those who began it and the first of the list, and the newest.

import type { Letter, Signatory } from '../core/model.ts';
import { compareText } from '../core/problem.ts';
import type { Language } from '../core/languages/language.ts';
import { orderedSignatories } from './signatories.ts';

/** Whatever the number of signatories, the letter shows no more than these. */
const most = { first: 18, newest: 6 } as const;

export interface Featured {
  /** In the order of the list, in which those who began the letter come first. */
  readonly first: readonly Signatory[];
  /** By date, the newest first, without those above. Empty where hardly anybody gave a date, or all are shown above. */
  readonly newest: readonly Signatory[];
}

export function featuredSignatories(letter: Letter, language: Language): Featured {
  const first = orderedSignatories(letter, language).slice(0, most.first);
  if (letter.signatories.length <= most.first) return { first, newest: [] };
  return { first, newest: newestSignatories(letter, new Set(first)) };
}

const newestOf = new WeakMap<Letter, readonly Signatory[]>();

/** The newest of the dated ones. They are the same in every language, so that a long list is looked through once. */
function newestSignatories(letter: Letter, shown: ReadonlySet<Signatory>): readonly Signatory[] {
  let candidates = newestOf.get(letter);
  if (!candidates) {
    candidates = letter.signatories
      .filter(({ date }) => date !== undefined)
      .sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id))
      .slice(0, most.newest + most.first);
    newestOf.set(letter, candidates);
  }
  const newest = candidates.filter((signatory) => !shown.has(signatory)).slice(0, most.newest);
  return newest.length === most.newest ? newest : [];
}
