// After a change of meaning and later ones of wording, everything names the revision that changed the meaning: its day and its note.

import { expect, test } from 'vitest';
import { marksOf } from '../../src/site/passage-marks.ts';
import { undersigned } from '../support/cli.ts';
import { edit, letterOf, makeLetter, run, standings } from './support.ts';

type Step = readonly [from: string, to: string, impact: 'wording' | 'meaning', note: string, date: string];

const river = 'The first paragraph speaks of the river and its banks.';
const meaning: Step = [river, 'The first paragraph speaks of the river, its banks and its fish.', 'meaning', 'Adds fish.', '2026-11-23'];

test.each<[string, readonly Step[], string, number]>([
  ['one of wording later', [meaning, ['its fish.', 'all its fish.', 'wording', 'Style.', '2026-11-25']], 'Adds fish.', 2],
  [
    'two of wording later',
    [
      meaning,
      ['its fish.', 'its fishes.', 'wording', 'Plural.', '2026-11-25'],
      ['The first paragraph speaks', 'The opening speaks', 'wording', 'Short.', '2026-11-27'],
    ],
    'Adds fish.',
    2,
  ],
  [
    'wording before and after',
    [
      [river, 'The first paragraph tells of the river and its banks.', 'wording', 'Style.', '2026-11-23'],
      ['and its banks.', 'and its banks and fish.', 'meaning', 'Adds fish.', '2026-11-25'],
      ['tells of', 'speaks of', 'wording', 'Style again.', '2026-11-27'],
    ],
    'Adds fish.',
    3,
  ],
  [
    'two of meaning: the newer',
    [
      meaning,
      ['its fish.', 'its fish and birds.', 'meaning', 'Adds birds.', '2026-11-25'],
      ['its fish', 'all its fish', 'wording', 'Style.', '2026-11-26'],
    ],
    'Adds birds.',
    3,
  ],
  [
    'the last of meaning',
    [
      [river, 'The opening speaks of the river and its banks.', 'wording', 'Short.', '2026-11-23'],
      ['its banks.', 'its fish.', 'meaning', 'Fish.', '2026-11-26'],
    ],
    'Fish.',
    3,
  ],
])('%s', (_what, steps, note, number) => {
  const root = makeLetter();
  for (const [from, to, impact, words, date] of steps) {
    edit(root, 'letters/a.md', from, to);
    run(root, 'revise', 'a', '--impact', impact, '--note', words, '--date', date);
  }
  const date = steps[number - 2]?.[4];
  const [changed] = standings(root).filter(({ state }) => state === 'changed');
  expect([changed?.since?.number, changed?.since?.note, changed?.since?.date]).toEqual([number, note, date]);
  const letter = letterOf(root);
  const edition = letter.editions.get('fr');
  // What the banner, the labels on the page and the PDF say.
  const marks = edition && marksOf(letter, edition);
  expect([marks?.changed, marks?.list.map((mark) => mark.date)]).toEqual([date, [date]]);
  expect(undersigned(['translate', 'fr', 'a', '--root', root]).stdout).toContain(`in revision ${number}: ${note}`);
  expect(undersigned(['export', 'fr', 'a', '--root', root]).stdout).toContain(`Changed in revision ${number}: ${note}`);
});
