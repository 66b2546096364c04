// The day that commands write into files.

import { visible } from '../core/text/characters.ts';
import { isCalendarDay } from '../core/text/date.ts';
import { type Arguments, stringOption, UsageError } from './command.ts';

/** `2026-11-22`, in universal time: the same for everyone who works on a campaign. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The day of --date, or today. */
export function givenDay(args: Arguments): string {
  const day = stringOption(args, 'date') ?? today();
  if (!isCalendarDay(day)) throw new UsageError(`“${visible(day)}” is not a day. Write it as 2026-11-22.`);
  return day;
}
