// Where headings are in a list of signatories: before those who began the letter, a letter of the alphabet, a month, a country.

import type { Language } from '../../core/languages/language.ts';
import type { Letter } from '../../core/model.ts';
import { signingDay } from '../../signatories/signing-day.ts';
import { placeCode } from '../signatories.ts';
import type { ListView } from '../urls.ts';
import { initialSections } from './initials.ts';
import { orderOf } from './order.ts';
import { fewNames } from './plan.ts';
import type { Section } from './section.ts';
import { viewRows } from './views.ts';

const cache = new WeakMap<Letter, Map<string, readonly Section[]>>();

/** The sections of a whole list, in its order; the first begins at its first row. */
export function listSections(letter: Letter, language: Language, view: ListView): readonly Section[] {
  let known = cache.get(letter);
  if (!known) {
    known = new Map();
    cache.set(letter, known);
  }
  const key = `${view} ${language.tag}`;
  let sections = known.get(key);
  if (!sections) {
    sections = makeSections(letter, language, view);
    known.set(key, sections);
  }
  return sections;
}

const none: Section = { kind: 'none', key: '', value: '', start: 0 };

function makeSections(letter: Letter, language: Language, view: ListView): Section[] {
  const rows = viewRows(letter, language, view);
  if (rows.length <= fewNames) return [none];
  const { signatories } = letter;
  const at = (place: number) => signatories[rows[place] ?? 0];
  if (view === 'countries')
    return changes(rows.length, (place) => placeCode(at(place) ?? {}) ?? '', 0).map(({ value, start }) =>
      value === '' ? { kind: 'noPlace', key: 'none', value, start } : { kind: 'place', key: value, value, start },
    );
  let began = 0;
  if (view !== 'newest') while (began < rows.length && at(began)?.initiator) began++;
  const first: Section[] = began > 0 ? [{ kind: 'began', key: 'began', value: '', start: 0 }] : [];
  const order = view === 'names' ? 'name' : view === 'newest' ? 'date' : orderOf(letter);
  if (began === rows.length) return first;
  if (order === 'given') return [...first, { ...none, start: began }];
  if (order === 'name') return [...first, ...initialSections(letter, language, rows, began)];
  const months = changes(rows.length, (place) => signingDay(at(place) ?? {})?.slice(0, 7) ?? '', began);
  return [
    ...first,
    ...months.map(
      ({ value, start }): Section =>
        value === '' ? { kind: 'undated', key: 'undated', value, start } : { kind: 'month', key: value, value, start },
    ),
  ];
}

/** Where a value that a list is sorted by changes. */
function changes(length: number, valueAt: (place: number) => string, from: number): { value: string; start: number }[] {
  const found: { value: string; start: number }[] = [];
  for (let place = from; place < length; place++) {
    const value = valueAt(place);
    if (found.at(-1)?.value !== value) found.push({ value, start: place });
  }
  return found;
}
