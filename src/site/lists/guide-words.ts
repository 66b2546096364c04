// What a page of a list goes from and to, as a dictionary says it at the top of a page: “Ab–Be”, months, countries.

import type { Language } from '../../core/languages/language.ts';
import type { Letter, Signatory } from '../../core/model.ts';
import { remembered } from '../../core/text/remembered.ts';
import { signingDay } from '../../signatories/signing-day.ts';
import { placeName } from '../signatories.ts';
import { formatDate } from '../words.ts';
import { orderOf, sortKey } from './order.ts';
import type { ListPage } from './pages.ts';
import { pageSize } from './plan.ts';
import { viewRows } from './views.ts';

/** Longer beginnings of names tell no more at once. */
const maxLength = 10;

export type GuideWords = readonly [from: string, to: string] | readonly [both: string];

const known = new WeakMap<Letter, Map<string, GuideWords | undefined>>();

/** Undefined where a list is in no order that has words. Every page of a list asks for those of all others. */
export function guideWords(letter: Letter, language: Language, page: ListPage): GuideWords | undefined {
  const ofLetter = known.get(letter) ?? new Map<string, GuideWords | undefined>();
  known.set(letter, ofLetter);
  const key = `${language.tag} ${page.view} ${page.number} ${page.total}`;
  if (!ofLetter.has(key)) ofLetter.set(key, wordsOf(letter, language, page));
  return ofLetter.get(key);
}

function wordsOf(letter: Letter, language: Language, { view, number, total }: ListPage): GuideWords | undefined {
  const rows = viewRows(letter, language, view);
  const at = (place: number): Signatory | undefined => letter.signatories[rows[place] ?? -1];
  let first = (number - 1) * pageSize;
  const last = Math.min(rows.length, number * pageSize) - 1;
  // Those who began the letter are before the order begins.
  while (view !== 'newest' && view !== 'countries' && first < last && at(first)?.initiator) first++;
  const [from, to] = [at(first), at(last)];
  if (!from || !to) return undefined;
  const order = view === 'names' ? 'name' : view === 'newest' ? 'date' : orderOf(letter);
  if (view === 'countries') return pair(placeName(from, language) ?? '…', placeName(to, language) ?? '…');
  if (order === 'given') return undefined;
  if (order === 'date') return pair(month(from, language), month(to, language));
  const before = number > 1 ? at(first - 1) : undefined;
  const after = number < total ? at(last + 1) : undefined;
  return pair(beginning(from, before, language), beginning(to, after, language));
}

function pair(from: string, to: string): GuideWords {
  return from === to ? [from] : [from, to];
}

function month(signatory: Signatory, language: Language): string {
  const day = signingDay(signatory);
  return day === undefined ? '…' : formatDate(day.slice(0, 7), language);
}

/** Shortest prefix that distinguishes a name from its neighbour on the next page; two letters at least where there is one. */
function beginning(signatory: Signatory, neighbour: Signatory | undefined, { locale }: Language): string {
  const letters = graphemesOf(sortKey(signatory), locale);
  const other = neighbour ? graphemesOf(sortKey(neighbour), locale) : [];
  const differing = letters.findIndex((letter, index) => letter !== other[index]);
  return letters
    .slice(0, Math.min(maxLength, Math.max(2, differing + 1)))
    .join('')
    .trim();
}

const segmenters = remembered((locale) => new Intl.Segmenter(locale, { granularity: 'grapheme' }));

function graphemesOf(text: string, locale: string): string[] {
  return Array.from(segmenters(locale).segment(text), ({ segment }) => segment);
}
