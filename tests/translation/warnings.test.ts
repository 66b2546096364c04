// Warnings that are believed: of those about a letter in twelve languages few are false, and of what is planted into it none is missing.

import { expect, test } from 'vitest';
import { judgeWarnings } from '../../bench/warnings/judge.ts';

test('of 300 warnings at most 8 % are false, and every planted fault has its own', () => {
  const { right, wrong, lost } = judgeWarnings();
  expect(right.length + wrong.length).toBeGreaterThanOrEqual(300);
  expect(lost).toEqual([]);
  expect(wrong.length / (right.length + wrong.length), wrong.join('\n')).toBeLessThanOrEqual(0.08);
});
