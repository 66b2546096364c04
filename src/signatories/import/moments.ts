// Columns in which a program wrote when an answer was sent: one that has no such moment may not have been sent at all.

import type { ColumnProfile } from './profile.ts';

const day = /\d[-./]\d{1,2}[-./]\d/u;
const hour = /\d:\d\d/u;

/** Whether most rows have a day and an hour in it, and some have nothing. */
export function areMoments({ rows, filled, answers, examples }: ColumnProfile): boolean {
  if (filled === rows || filled * 2 < rows) return false;
  const values = answers ? [...answers.keys()] : examples;
  return values.length > 0 && values.every((value) => day.test(value) && hour.test(value));
}
