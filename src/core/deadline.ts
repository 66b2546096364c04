// When signing ends by itself: with a letter’s last day, once that day is over everywhere on Earth.

import type { LetterFacts } from './schema/letter.ts';

/** The end of a day, as 2026-11-22, where it ends last: at UTC−12. Nobody whose own calendar still names the day comes too late. */
export function endOf(day: string): Date {
  return new Date(Date.parse(day) + 36 * 60 * 60 * 1000);
}

/** Whether a letter takes signatures by its file, and its last day is over. */
export function isPastDeadline({ status, deadline }: Pick<LetterFacts, 'status' | 'deadline'>, now: Date): boolean {
  return status === 'open' && deadline !== undefined && now >= endOf(deadline);
}
