// Whoever said no is never named, in whatever words and language a form asked; and most who said yes are, without asking a person.

import { describe, expect, test } from 'vitest';
import { answers } from './read.ts';
import { states, type Wording, wordings } from './wordings.ts';

/** A table of two rows, and one of eighteen. */
const tables = [
  ['two rows', ([, , yes, no]: Wording) => [yes, no]],
  ['eighteen rows', ([, , yes, no]: Wording) => Array.from({ length: 6 }, () => [yes, yes, no]).flat()],
] as const;

describe.each(tables)('in a table of %s', (_, rowsOf) => {
  test.each(wordings)('%s: “%s”: “%s” may be named and “%s” not', async (...wording) => {
    const [, header, , no] = wording;
    const rows = rowsOf(wording);
    const read = await answers(header, rows);
    expect(rows.flatMap((row, index) => (row === no && read[index] === 'named' ? [row] : []))).toEqual([]);
  });

  test.each(states)('%s: “%s”: “%s” is a signature and “%s” is none', async (...wording) => {
    const [, header, , no] = wording;
    const rows = rowsOf(wording);
    const read = await answers(header, rows);
    expect(rows.flatMap((row, index) => (row === no && read[index] === 'named' ? [row] : []))).toEqual([]);
  });

  test('nearly all who agree are understood without asking, and nobody who agrees is left out for good', async () => {
    const held: string[] = [];
    const lost: string[] = [];
    for (const wording of [...wordings, ...states]) {
      const [answer] = await answers(wording[1], rowsOf(wording));
      if (answer === 'unclear') held.push(wording[1]);
      else if (answer !== 'named') lost.push(wording[1]);
    }
    expect(lost).toEqual([]);
    expect(held.length / (wordings.length + states.length)).toBeLessThan(0.05);
  });

  test('the wordings are in at least thirty languages', () => {
    expect(new Set(wordings.map(([language]) => language)).size).toBeGreaterThanOrEqual(30);
  });
});

test('a header in a script and language that nobody knows lets no row through', async () => {
  expect(await answers('ᚷᚫᛏ ᚦᛁᚾ ᚾᚫᛗᚫ ᛒᛖᚩᚾ?', ['ᚷᛁ', 'ᚾᚫ'])).toEqual(['unclear', 'unclear']);
});
