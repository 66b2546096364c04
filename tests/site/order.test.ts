// Signatories are in the order that their letter asks for, the same on every machine, and as each language orders names.

import { expect, test } from 'vitest';
import { languageOf } from '../../src/core/languages/language.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { orderedSignatories } from '../../src/site/lists/order.ts';
import { check, type Files, makeCampaign, short } from '../support/campaign.ts';

const letter = (facts = '') => `---\ntitle: A letter\nlanguage: en\nstatus: open\n${facts}---\n\nPlease listen.\n`;

/** The names of the letter's signatories as a page in this language lists them. */
function listed(files: Files, tag = 'en'): string[] {
  const { campaign, problems } = loadCampaign(makeCampaign({ 'signatories/a/ann.yaml': null, ...files }));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [first] = campaign?.letters ?? [];
  if (!first) throw new Error('there is no letter');
  return orderedSignatories(first, languageOf(tag)).map(({ name }) => name);
}

const list = (...rows: string[]): Files => ({ 'signatories/a/all.list.yaml': rows.map((row) => `- ${row}\n`).join('') });
const names = (...given: string[]): Files => list(...given.map((name) => `name: ${name}`));

test('names stand in the order of the page’s language', () => {
  const some = names('Zetterlund', 'Östlund', 'Olsson', 'Åberg', 'Öberg');
  expect(listed(some, 'de')).toEqual(['Åberg', 'Öberg', 'Olsson', 'Östlund', 'Zetterlund']);
  expect(listed(some, 'sv')).toEqual(['Olsson', 'Zetterlund', 'Åberg', 'Öberg', 'Östlund']);
  expect(listed(names('Hugo', 'Chavez', 'Cid', 'Zuzana'), 'cs')).toEqual(['Cid', 'Hugo', 'Chavez', 'Zuzana']);
});

test('a language that CLDR does not know orders names as its nearest does', () => {
  // Persian puts و before ه, and the root of all languages the other way round.
  const two = names('هومن', 'وحید');
  expect(listed(two, 'en')).toEqual(['هومن', 'وحید']);
  for (const tag of ['fa', 'glk', 'azb']) expect(listed(two, tag), tag).toEqual(['وحید', 'هومن']);
});

test('a name is sorted by its sortName where it has one', () => {
  expect(listed(list('name: Bo Chen', 'name: Ana da Hora\n  sortName: Hora, Ana da', 'name: Zoe Abel\n  sortName: Abel, Zoe'))).toEqual([
    'Zoe Abel',
    'Bo Chen',
    'Ana da Hora',
  ]);
});

test('what a language takes for equal stands in the order of code points, whatever order the files have', () => {
  // The same number four times. U+1D7D5 comes after U+FF17 by code point, and before it in the units of UTF-16.
  const rows = ['Room 007', 'Room 7', 'Room ７', 'Room 𝟕'].map(
    (key, index) => `name: ${'Dov Cleo Bo Ann'.split(' ')[index]}\n  sortName: ${key}`,
  );
  expect(listed(list(...rows))).toEqual(['Dov', 'Cleo', 'Bo', 'Ann']);
  expect(listed(list(...rows.toReversed()))).toEqual(['Dov', 'Cleo', 'Bo', 'Ann']);
  const sorted = ['Ann', 'Bo', 'Cleo'];
  expect(listed(list(...sorted.toReversed().map((name) => `name: ${name}\n  sortName: The same`)))).toEqual(sorted);
});

test('by date: the earliest first, then by name, and whoever gives no date at the end', () => {
  const files = {
    'letters/a.md': letter('order: date\n'),
    ...list(
      'name: Undated B',
      'name: Late\n  date: 2026-11-22',
      'name: Same Day B\n  date: 2026-11-05',
      'name: Undated A',
      'name: Same Day A\n  date: 2026-11-05',
      'name: That Month\n  date: 2026-11',
      'name: That Year\n  date: "2026"',
      'name: Earlier\n  date: 2025-12-31',
    ),
  };
  expect(listed(files)).toEqual(['Earlier', 'That Year', 'That Month', 'Same Day A', 'Same Day B', 'Late', 'Undated A', 'Undated B']);
});

test('as given: by the paths of the files, and in a list by its rows', () => {
  const rows = Array.from({ length: 12 }, (_, index) => `- name: Row ${String.fromCharCode(90 - index)}\n`);
  const files = {
    'letters/a.md': letter('order: given\n'),
    'signatories/a/2-second.yaml': 'name: Second\n',
    'signatories/a/1-first.yaml': 'name: Zoe First\n',
    'signatories/a/rows.list.yaml': rows.join(''),
    'signatories/a/z/last.yaml': 'name: Ann Last\n',
  };
  const expected = ['Zoe First', 'Second', ...'ZYXWVUTSRQPO'.split('').map((end) => `Row ${end}`), 'Ann Last'];
  expect(listed(files)).toEqual(expected);
  expect(listed(files, 'ja')).toEqual(expected);
});

test('those who began the letter come first in every order, and among themselves in that order', () => {
  const rows = list(
    'name: Cleo\n  date: 2026-01-01',
    'name: Dov\n  date: 2026-01-03\n  initiator: true',
    'name: Ann\n  date: 2026-01-02',
    'name: Bo\n  date: 2026-01-04\n  initiator: true',
    'name: Eve\n  initiator: false',
  );
  expect(listed(rows)).toEqual(['Bo', 'Dov', 'Ann', 'Cleo', 'Eve']);
  expect(listed({ ...rows, 'letters/a.md': letter('order: name\n') })).toEqual(['Bo', 'Dov', 'Ann', 'Cleo', 'Eve']);
  expect(listed({ ...rows, 'letters/a.md': letter('order: date\n') })).toEqual(['Dov', 'Bo', 'Cleo', 'Ann', 'Eve']);
  expect(listed({ ...rows, 'letters/a.md': letter('order: given\n') })).toEqual(['Dov', 'Bo', 'Cleo', 'Ann', 'Eve']);
});

test('an order that does not exist is refused, and the message names those that do', () => {
  const [problem, ...others] = check(makeCampaign({ 'letters/a.md': letter('order: newest\n') }));
  expect(others).toEqual([]);
  expect(problem && short(problem)).toBe('letters/a.md:5:8 invalid-value');
  expect(problem?.hint).toContain('name, date, given');
});
