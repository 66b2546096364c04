// How many had signed a letter by the end of a day, by what its files say today.

import type { Letter } from '../core/model.ts';
import { lastDay } from '../core/text/date.ts';
import { countAll, countSignatories } from './count.ts';
import { signingDay } from './signing-day.ts';

export interface SignedByDay {
  readonly all: number;
  readonly people: number;
  readonly organisations: number;
  /** Of those who are listed, who say no day, so that it is not known whether they had signed. */
  readonly undated: number;
  /** Who counts and is in no list, counted by then or on a day that nothing says. */
  readonly unlisted: number;
  /** What was reported or kept of that very day. */
  readonly reported: readonly { readonly count: number; readonly orMore: boolean; readonly source: string | undefined }[];
  /** How many had signed whose names were taken down by then; the numbers above are of those who are listed. */
  readonly takenDown: number | undefined;
}

/**
 * The letter with those alone who are known to have signed by the end of a day, and how many of the others say no day. A signature of which
 * only the month or year is known counts from the last day of it, as in the drawing over time. What is in no list counts where it has no day.
 */
export function letterOnDay(letter: Letter, day: string): { readonly asOf: Letter; readonly undated: number } {
  const isBy = (date: string): boolean => lastDay(date) <= day;
  const days = letter.signatories.map((one) => signingDay(one));
  const signatories = letter.signatories.filter((_, at) => days[at] !== undefined && isBy(days[at]));
  const unlisted = letter.facts.unlisted?.filter(({ date }) => date === undefined || isBy(date));
  return {
    asOf: { ...letter, signatories, facts: { ...letter.facts, unlisted } },
    undated: days.filter((one) => one === undefined).length,
  };
}

export function signedByDay(letter: Letter, day: string): SignedByDay {
  const { milestones = [], sources = [], namesTakenDown } = letter.facts;
  const { asOf, undated } = letterOnDay(letter, day);
  // What was kept of names that are gone is said apart: it is the number of one day.
  const { all, people, organisations } = countSignatories({ ...asOf, facts: { ...asOf.facts, namesTakenDown: undefined } });
  const { unlisted } = countAll(asOf);
  const reported = milestones.flatMap(({ date, count, orMore = false, source }) =>
    date === day ? [{ count, orMore, source: sources.find(({ id }) => id === source)?.title }] : [],
  );
  return {
    all,
    people,
    organisations,
    undated,
    unlisted,
    reported,
    takenDown: namesTakenDown && lastDay(namesTakenDown.date) <= day ? countSignatories(letter).all : undefined,
  };
}
