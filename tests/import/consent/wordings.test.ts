// Whoever said no is never named, in whatever words and language a form asked; and most who said yes are, without asking a person.

import { describe, expect, test } from 'vitest';
import { answers } from './read.ts';
import { states, type Wording, wordings } from './wordings.ts';

const tables: readonly [string, (wording: Wording) => string[]][] = [
  ['two rows', ([, , yes, no]) => [yes, no]],
  ['eighteen rows', ([, , yes, no]) => Array.from({ length: 6 }, () => [yes, yes, no]).flat()],
];

describe.each(tables)('in a table of %s', (_, rowsOf) => {
  test.each([
    ['who said no', wordings],
    ['whose answer is no signature', states],
  ])('nobody is named %s', async (_, all) => {
    const wrong: string[] = [];
    for (const wording of all) {
      const [language, header, , no] = wording;
      const rows = rowsOf(wording);
      const read = await answers(header, rows);
      if (rows.some((row, index) => row === no && read[index] === 'named')) wrong.push(`${language}: ${header}: ${no}`);
    }
    expect(wrong).toEqual([]);
  });

  test('nearly all who agree are understood without asking, and nobody who agrees is left out for good', async () => {
    const held: string[] = [];
    const lost: string[] = [];
    const all = [...wordings, ...states];
    for (const wording of all) {
      const [answer] = await answers(wording[1], rowsOf(wording));
      if (answer === 'unclear') held.push(wording[1]);
      else if (answer !== 'named') lost.push(wording[1]);
    }
    expect(lost).toEqual([]);
    expect(held.length / all.length).toBeLessThan(0.05);
  });
});

test('there are more than four hundred wordings, in at least forty languages', () => {
  expect(wordings.length).toBeGreaterThan(400);
  expect(new Set(wordings.map(([language]) => language)).size).toBeGreaterThanOrEqual(40);
});

test('a header in a script and language that nobody knows lets no row through', async () => {
  expect(await answers('ᚷᚫᛏ ᚦᛁᚾ ᚾᚫᛗᚫ ᛒᛖᚩᚾ?', ['ᚷᛁ', 'ᚾᚫ'])).toEqual(['unclear', 'unclear']);
});
