// The few signatories whom the letter itself shows: those who began it and the first of the list, and the newest.

import type { Letter, Signatory } from '../core/model.ts';
import { compareText } from '../core/problem.ts';
import type { Language } from '../core/languages/language.ts';
import { signingDay } from '../signatories/signing-day.ts';
import { maxFeatured } from '../core/schema/signature.ts';
import { collatorOf, firstSignatories, sortKey } from './lists/order.ts';
import { countSignatories, hasList } from './signatories.ts';

/** Whatever the number of signatories, the letter shows no more than these. */
const most = { first: 18, newest: 6 } as const;

/** Those whose statement the letter's page shows: who began it first, then in the order of the language. */
export function voicesOf(letter: Letter, language: Language): readonly Signatory[] {
  if (!hasList(letter)) return [];
  const chosen = letter.signatories.filter(({ featured, statement }) => featured === true && statement !== undefined).slice(0, maxFeatured);
  const isFirst = ({ initiator }: Signatory): number => Number(initiator === true);
  return chosen.sort((a, b) => isFirst(b) - isFirst(a) || collatorOf(language).compare(sortKey(a), sortKey(b)) || compareText(a.id, b.id));
}

export interface Featured {
  /** In the order of the list, in which those who began the letter come first. */
  readonly first: readonly Signatory[];
  /** By their day, the newest first. Empty where no day is known, or all are shown above. */
  readonly newest: readonly Signatory[];
}

export function featuredSignatories(letter: Letter, language: Language): Featured {
  const first = firstSignatories(letter, language, most.first);
  if (countSignatories(letter).all <= most.first) return { first, newest: [] };
  return { first, newest: newestSignatories(letter) };
}

const newestOf = new WeakMap<Letter, readonly Signatory[]>();

/** Also who is among the first: a list of the newest that left them out would say something else. The same in every language. */
function newestSignatories(letter: Letter): readonly Signatory[] {
  let newest = newestOf.get(letter);
  if (!newest) {
    newest = letter.signatories
      .flatMap((signatory) => (signingDay(signatory) === undefined ? [] : [signatory]))
      .sort((a, b) => compareText(signingDay(b) ?? '', signingDay(a) ?? '') || compareText(a.id, b.id))
      .slice(0, most.newest);
    newestOf.set(letter, newest);
  }
  return newest;
}
