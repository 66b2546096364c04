// How signatories are listed: counted once for every page, ordered as a language orders names, cut into pages.

import { regions } from '../core/languages/countries.ts';
import type { Language } from '../core/languages/language.ts';
import type { Letter, Signatory } from '../core/model.ts';
import { compareText } from '../core/problem.ts';
import type { SignatoryKind } from './urls.ts';

/** Enough that two thousand names are on few pages, and a page stays light. */
export const pageSize = 500;

export interface Counts {
  readonly all: number;
  readonly people: number;
  readonly organisations: number;
  readonly countries: number;
}

const countsOf = new WeakMap<Letter, Counts>();

export function countSignatories(letter: Letter): Counts {
  const cached = countsOf.get(letter);
  if (cached) return cached;
  const organisations = letter.signatories.filter(({ kind }) => kind === 'organisation').length;
  const counts: Counts = {
    all: letter.signatories.length,
    organisations,
    people: letter.signatories.length - organisations,
    countries: new Set(letter.signatories.flatMap(({ country }) => (country ? [country] : []))).size,
  };
  countsOf.set(letter, counts);
  return counts;
}

/** Whether a letter has a list to show. The record of a letter whose list lies elsewhere has none, and says no number of its own. */
export function hasList(letter: Letter): boolean {
  return letter.signatories.length > 0 || letter.facts.original === undefined;
}

const orders = new WeakMap<Letter, Map<string, readonly Signatory[]>>();

/** All signatories in a language's alphabetical order; equal names by code point, so that the order is the same everywhere. */
export function orderedSignatories(letter: Letter, language: Language): readonly Signatory[] {
  let byLocale = orders.get(letter);
  if (!byLocale) {
    byLocale = new Map();
    orders.set(letter, byLocale);
  }
  const cached = byLocale.get(language.locale);
  if (cached) return cached;
  const collator = new Intl.Collator(language.locale, { numeric: true });
  const keyed = letter.signatories.map((signatory) => ({ signatory, key: signatory.sortName ?? signatory.name }));
  keyed.sort(
    (a, b) =>
      collator.compare(a.key, b.key) || compareText(a.signatory.name, b.signatory.name) || compareText(a.signatory.id, b.signatory.id),
  );
  const ordered = keyed.map(({ signatory }) => signatory);
  byLocale.set(language.locale, ordered);
  return ordered;
}

export function ofKind(signatories: readonly Signatory[], kind: SignatoryKind): readonly Signatory[] {
  if (kind === 'all') return signatories;
  return signatories.filter((signatory) => (signatory.kind === 'organisation') === (kind === 'organisations'));
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
  const { all, people, organisations } = countSignatories(letter);
  const pagesFor = (kind: SignatoryKind, count: number): ListPage[] => {
    const total = Math.max(1, Math.ceil(count / pageSize));
    return Array.from({ length: total }, (_, index) => ({ kind, number: index + 1, total }));
  };
  const both = people > 0 && organisations > 0;
  return [...pagesFor('all', all), ...(both ? [...pagesFor('people', people), ...pagesFor('organisations', organisations)] : [])];
}

const namers = new Map<string, Intl.DisplayNames>();

/** The country or region of a signatory in the page's language. */
export function placeName({ country, region }: Pick<Signatory, 'country' | 'region'>, language: Language): string | undefined {
  const code = country ?? (region ? regions[region] : undefined);
  if (!code) return undefined;
  let namer = namers.get(language.locale);
  if (!namer) {
    namer = new Intl.DisplayNames(language.locale, { type: 'region', style: 'long' });
    namers.set(language.locale, namer);
  }
  return namer.of(code);
}
