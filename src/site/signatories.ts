// How signatories are listed: counted once for every page, ordered as the letter says, cut into pages.

import type { Language } from '../core/languages/language.ts';
import type { Letter, Signatory } from '../core/model.ts';
import { countSignatories } from '../signatories/count.ts';
import { orderOf, orderSignatories } from './order.ts';
import type { SignatoryKind } from './urls.ts';

export { placeName } from '../core/languages/place-name.ts';
export { type Counts, countSignatories } from '../signatories/count.ts';

/** Enough that two thousand names are on few pages, and a page stays light. */
export const pageSize = 500;

/** Whether a letter has a list to show. The record of a letter whose list lies elsewhere has none, and says no number of its own. */
export function hasList(letter: Letter): boolean {
  return countSignatories(letter).all > 0 || letter.facts.original === undefined;
}

export interface LetterNumber {
  readonly count: number;
  /** Whether a report says “more than”. */
  readonly orMore: boolean;
}

/** The one number that stands for a letter: who is listed here, or the last that was reported. Undefined where there is neither. */
export function numberOf(letter: Letter): LetterNumber | undefined {
  if (hasList(letter)) return { count: countSignatories(letter).all, orMore: false };
  const last = letter.facts.milestones?.at(-1);
  return last && { count: last.count, orMore: last.orMore ?? false };
}

const orders = new WeakMap<Letter, Map<string, readonly Signatory[]>>();

/** All signatories in the letter's order, names as the language orders them. */
export function orderedSignatories(letter: Letter, language: Language): readonly Signatory[] {
  let byLocale = orders.get(letter);
  if (!byLocale) {
    byLocale = new Map();
    orders.set(letter, byLocale);
  }
  // What is listed as given stands the same in every language.
  const key = orderOf(letter) === 'given' ? '' : language.locale;
  const cached = byLocale.get(key);
  if (cached) return cached;
  const ordered = orderSignatories(letter, language);
  byLocale.set(key, ordered);
  return ordered;
}

export function ofKind(signatories: readonly Signatory[], kind: SignatoryKind): readonly Signatory[] {
  if (kind === 'all') return signatories;
  return signatories.filter((signatory) => (signatory.kind === 'organisation') === (kind === 'organisations'));
}

/** The kinds that have lists of their own: both, or none where all are of one kind. */
export function kindsOf(letter: Letter): readonly ('organisations' | 'people')[] {
  const { people, organisations } = countSignatories(letter);
  return people > 0 && organisations > 0 ? ['organisations', 'people'] : [];
}

export interface ListPage {
  readonly kind: SignatoryKind;
  /** 1-based. */
  readonly number: number;
  readonly total: number;
}

/** The pages of a letter's list. Kinds get pages of their own only where both occur. */
export function listPages(letter: Letter): ListPage[] {
  if (!hasList(letter)) return [];
  const counts = countSignatories(letter);
  const pagesFor = (kind: SignatoryKind): ListPage[] => {
    const total = Math.max(1, Math.ceil(counts[kind] / pageSize));
    return Array.from({ length: total }, (_, index) => ({ kind, number: index + 1, total }));
  };
  return (['all', ...kindsOf(letter)] as const).flatMap(pagesFor);
}
