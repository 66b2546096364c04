// The order in which a letter's signatories are listed: by name, by date, or as given; those who began the letter first.

import type { Language } from '../../core/languages/language.ts';
import type { Letter, Signatory } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';
import type { Order } from '../../core/schema/letter.ts';
import { remembered } from '../../core/text/remembered.ts';
import { signingDay } from '../../signatories/signing-day.ts';

/** The signatories of a letter in some order, as places in `letter.signatories`: four bytes each, in however many languages. */
export type Rows = Uint32Array;

/** Below zero where the first comes before the second. Both are places in `letter.signatories`. */
type Comparison = (a: number, b: number) => number;

export function orderOf({ facts }: Letter): Order {
  return facts.order ?? 'name';
}

/** What a name is sorted by. */
export function sortKey({ sortName, name }: Signatory): string {
  return sortName ?? name;
}

const collators = remembered((locale) => new Intl.Collator(locale, { numeric: true }));

/** How a language orders names, or the one that is asked in its place. */
export function collatorOf({ locale }: Language): Intl.Collator {
  return collators(locale);
}

interface Known {
  readonly keys: readonly string[];
  readonly byLocale: Map<string, Rows>;
  /** Different orders by their kind. Most languages share one, and those that do not differ from it in a few places. */
  readonly different: Map<Order, Rows[]>;
}

const cache = new WeakMap<Letter, Known>();

/** All signatories as a page in this language lists them. Two calls, and two machines, give the same order. */
export function orderedRows(letter: Letter, language: Language, order: Order = orderOf(letter)): Rows {
  let known = cache.get(letter);
  if (!known) {
    known = { keys: letter.signatories.map(sortKey), byLocale: new Map(), different: new Map() };
    cache.set(letter, known);
  }
  // What is listed as given is the same in every language.
  const key = order === 'given' ? order : `${order} ${language.locale}`;
  const cached = known.byLocale.get(key);
  if (cached) return cached;
  const compare = comparison(letter, known.keys, language, order);
  const different = known.different.get(order) ?? [];
  known.different.set(order, different);
  let rows = different.find((earlier) => isSorted(earlier, compare));
  if (!rows) {
    // From an order that is right in most places, sorting takes little more than looking at it once.
    const start = different[0] ?? Uint32Array.from(known.keys.keys());
    rows = Uint32Array.from([...start].sort(compare));
    different.push(rows);
  }
  known.byLocale.set(key, rows);
  return rows;
}

function isSorted(rows: Rows, compare: Comparison): boolean {
  for (let at = 1; at < rows.length; at++) if (compare(rows[at - 1] ?? 0, rows[at] ?? 0) > 0) return false;
  return true;
}

function comparison({ signatories }: Letter, keys: readonly string[], language: Language, order: Order): Comparison {
  const compare = comparisons[order](signatories, keys, language);
  const began = (row: number): number => Number(signatories[row]?.initiator ?? false);
  return (a, b) => began(b) - began(a) || compare(a, b);
}

type Comparisons = Readonly<Record<Order, (signatories: readonly Signatory[], keys: readonly string[], language: Language) => Comparison>>;

const comparisons: Comparisons = {
  name: byName,
  date: (signatories, keys, language) => {
    const compareNames = byName(signatories, keys, language);
    const days = signatories.map(signingDay);
    return (a, b) => compareDates(days[a], days[b]) || compareNames(a, b);
  },
  given: (signatories) => (a, b) =>
    compareText(signatories[a]?.file ?? '', signatories[b]?.file ?? '') || (signatories[a]?.row ?? 0) - (signatories[b]?.row ?? 0),
};

/** What the language takes for equal stands by code point. */
function byName(signatories: readonly Signatory[], keys: readonly string[], language: Language): Comparison {
  const { compare } = collatorOf(language);
  const key = (row: number): string => keys[row] ?? '';
  const name = (row: number): string => signatories[row]?.name ?? '';
  // Signatories are in the order of their ids, so their places compare as their ids do.
  return (a, b) => compare(key(a), key(b)) || compareCodePoints(key(a), key(b)) || compareCodePoints(name(a), name(b)) || a - b;
}

/** The earliest first; a month or a year alone is before its days; no date comes last. */
function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareText(a, b);
}

/** UTF-8 has the order of code points; the strings of JavaScript, in UTF-16, do not. */
function compareCodePoints(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** All signatories in the letter's order, names as the language orders them. */
export function orderedSignatories(letter: Letter, language: Language): readonly Signatory[] {
  return firstSignatories(letter, language);
}

/** The first of them, or all. */
export function firstSignatories(letter: Letter, language: Language, most?: number): readonly Signatory[] {
  return Array.from(orderedRows(letter, language).subarray(0, most), (row) => letter.signatories[row] as Signatory);
}
