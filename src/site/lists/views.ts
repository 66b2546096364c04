// The rows of each list of signatories: everyone, a kind, by country, the newest.

import type { Language } from '../../core/languages/language.ts';
import type { Letter } from '../../core/model.ts';
import { compareText } from '../../core/problem.ts';
import { signingDay } from '../../signatories/signing-day.ts';
import { placeCode, placeName } from '../signatories.ts';
import type { ListView } from '../urls.ts';
import { collatorOf, orderedRows, type Rows } from './order.ts';
import { newestSize } from './plan.ts';

const cache = new WeakMap<Letter, Map<string, Rows>>();

/** Places in `letter.signatories`, in the order of the list. */
export function viewRows(letter: Letter, language: Language, view: ListView): Rows {
  if (view === 'all') return orderedRows(letter, language);
  if (view === 'names') return orderedRows(letter, language, 'name');
  let known = cache.get(letter);
  if (!known) {
    known = new Map();
    cache.set(letter, known);
  }
  // The newest are the same in every language.
  const key = view === 'newest' ? view : `${view} ${language.locale}`;
  let rows = known.get(key);
  if (!rows) {
    rows = makers[view](letter, language);
    known.set(key, rows);
  }
  return rows;
}

const makers: Readonly<Record<Exclude<ListView, 'all' | 'names'>, (letter: Letter, language: Language) => Rows>> = {
  organisations: (letter, language) => ofKind(letter, language, 'organisation'),
  people: (letter, language) => ofKind(letter, language, 'person'),
  countries: byPlace,
  newest,
};

function ofKind(letter: Letter, language: Language, kind: 'organisation' | 'person'): Rows {
  return orderedRows(letter, language).filter((row) => letter.signatories[row]?.kind === kind);
}

/** Countries as the language orders their names, then regions, then those who named neither; in each the letter’s own order. */
function byPlace(letter: Letter, language: Language): Rows {
  const { compare } = collatorOf(language);
  const groups = Map.groupBy(orderedRows(letter, language), (row) => {
    const signatory = letter.signatories[row];
    return signatory && placeCode(signatory);
  });
  const rank = (code: string | undefined): number => (code === undefined ? 2 : /^\d/.test(code) ? 1 : 0);
  const nameOf = (row: number | undefined): string => placeName(letter.signatories[row ?? 0] ?? {}, language) ?? '';
  const sorted = [...groups].sort(
    ([a, [firstOfA]], [b, [firstOfB]]) => rank(a) - rank(b) || compare(nameOf(firstOfA), nameOf(firstOfB)) || compareText(a ?? '', b ?? ''),
  );
  return Uint32Array.from(sorted.flatMap(([, rows]) => rows));
}

/** The latest day first; a month or a year alone is behind its days. Anyone who has no day is not among them. */
function newest({ signatories }: Letter): Rows {
  const days = signatories.map(signingDay);
  const dated = [...days.keys()].filter((row) => days[row] !== undefined);
  return Uint32Array.from(dated.sort((a, b) => compareText(days[b] ?? '', days[a] ?? '') || a - b).slice(0, newestSize));
}
