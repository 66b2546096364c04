// Blocks of plain lines: which are lists, and which are running text, addresses or the end of a message.

import { expect, it, test } from 'vitest';
import { linesOf, read } from './read.ts';

const kinds = async (text: string): Promise<[boolean, number][]> =>
  (await read('list.txt', text)).lists.map(({ isList, lines }) => [isList, lines.length]);

it.each([
  ['short lines', 'Ada Example\nBen Sample, X\nExample e.V.\n', [[true, 3]]],
  ['one name', 'Ada Example\n', [[true, 1]]],
  ['names with blank lines between them', 'Ada Example\n\nBen Sample\n\nCem Demo\n', [[true, 3]]],
  ['marked lines, however long', `- Ada Example, ${'Professor of Examples, '.repeat(6)}\n- Ben Sample.\n`, [[true, 2]]],
  ['numbered lines', '1. Ada Example\n2) Ben Sample\n(3) Cem Demo\n', [[true, 3]]],
  ['bullets of a word processor', '•\tAda Example\n•\tBen Sample\n', [[true, 2]]],
  ['a long list with one longer line', `${'Ada Example, X\n'.repeat(20)}${'Institute of Examples '.repeat(6)}\n`, [[true, 21]]],
  ['a list under a line with a colon', 'Signed:\nAda Example\nBen Sample\n', [[true, 2]]],
  [
    'a letter with its list',
    'Dear minister,\nplease listen.\n\nAda Example\nBen Sample\nCem Demo\nDina Probe\nEva Test\nFinn Test\n',
    [
      [false, 2],
      [true, 6],
    ],
  ],
])('%s are a list', async (_, text, expected) => {
  expect(await kinds(text)).toEqual(expected);
});

it.each([
  ['sentences', 'We ask for this.\nWe ask for that.\n'],
  ['a question', 'Can you add these?\nAda Example, X\nBen Sample, Y\n'],
  ['a greeting', 'Hello all,\nAda Example\nBen Sample\n'],
  ['the end of a message', 'Best,\nLynette\n'],
  ['a greeting in German', 'Mit freundlichen Grüßen\nAda Beispiel\n'],
  ['a paragraph', `${'We ask for this and for that and '.repeat(4)}\nfor more\n`],
])('%s is running text', async (_, text) => {
  expect((await kinds(text)).every(([isList]) => !isList)).toBe(true);
});

test('blocks of a few lines each are addresses, or what stands below e-mails', async () => {
  expect(
    await kinds(
      'Ada Example, MPH\nExample University\nSchool of Examples\n\nBen Sample\nUniversity Teacher\n\nCem Demo\nPhD student\nDemo Institute\nDemo City\n',
    ),
  ).toEqual([
    [false, 3],
    [false, 2],
    [false, 4],
  ]);
});

test('lines keep their numbers, and lose their markers and what divides them', async () => {
  const source = await read(
    'list.txt',
    'Signatories\n===========\n\n* [x] Ada Example\n* ~~Gil Gone~~ (withdrawn)\n\n---\n\nOrganisations:\n\n– Example Trust\n– Sample e.V.\n',
  );
  expect(linesOf(source)).toEqual([
    'line 4: Ada Example',
    'line 5: Gil Gone (withdrawn) (struck)',
    'line 11: Example Trust',
    'line 12: Sample e.V.',
  ]);
  expect(source.lists.at(-1)?.heading).toBe('Organisations:');
});

test('name and role below each other are one entry, also where the role has a comma', async () => {
  const text = 'Thank you all!\n\nAda Example\nLawyer, Berlin\n\n\nBen Sample\nTeacher\n\nCem Demo\nMidwife\n';
  expect(linesOf(await read('list.txt', text)).slice(-3)).toEqual([
    'line 3: Ada Example | Lawyer, Berlin',
    'line 7: Ben Sample | Teacher',
    'line 10: Cem Demo | Midwife',
  ]);
});

test('numbers with the mark of Chinese enumerations fall away', async () => {
  expect(linesOf(await read('list.txt', '1、李雪梅（律师）\n2、王建国\n３．佐藤花子\n'))).toEqual([
    'line 1: 李雪梅（律师）',
    'line 2: 王建国',
    'line 3: 佐藤花子',
  ]);
});
