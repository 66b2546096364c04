// The order in which a letter's signatories are listed: by name, by date, or as given; those who began the letter first.

import type { Language } from '../core/languages/language.ts';
import type { Letter, Signatory } from '../core/model.ts';
import { compareText } from '../core/problem.ts';
import type { Order } from '../core/schema/letter.ts';

/** Below zero where `a` comes first. */
type Comparison = (a: Signatory, b: Signatory) => number;

export function orderOf({ facts }: Letter): Order {
  return facts.order ?? 'name';
}

/** All signatories as a page in this language lists them. Two calls, and two machines, give the same order. */
export function orderSignatories(letter: Letter, language: Language): Signatory[] {
  const compare = comparisons[orderOf(letter)](language);
  return letter.signatories.toSorted((a, b) => Number(b.initiator ?? false) - Number(a.initiator ?? false) || compare(a, b));
}

const comparisons: Readonly<Record<Order, (language: Language) => Comparison>> = {
  name: byName,
  date: (language) => {
    const compareNames = byName(language);
    return (a, b) => compareDates(a.date, b.date) || compareNames(a, b);
  },
  given: () => (a, b) => compareText(a.file, b.file) || (a.row ?? 0) - (b.row ?? 0),
};

/** As the language orders names, or the one that is asked in its place; what it takes for equal, by code point. */
function byName({ locale }: Language): Comparison {
  const collator = new Intl.Collator(locale, { numeric: true });
  const keyOf = ({ sortName, name }: Signatory): string => sortName ?? name;
  return (a, b) =>
    collator.compare(keyOf(a), keyOf(b)) ||
    compareCodePoints(keyOf(a), keyOf(b)) ||
    compareCodePoints(a.name, b.name) ||
    compareText(a.id, b.id);
}

/** The earliest first; a month or a year alone stands before its days; no date comes last. */
function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareText(a, b);
}

/** UTF-8 has the order of code points; the strings of JavaScript, in UTF-16, do not. */
function compareCodePoints(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
