// How many had signed a letter by the end of a day, by what its files say today.

import type { Letter } from '../core/model.ts';
import { lastDay } from '../core/text/date.ts';
import { countSignatories } from './count.ts';
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

/** A signature of which only the month or year is known counts from the last day of it, as in the drawing over time. */
export function signedByDay(letter: Letter, day: string): SignedByDay {
  const counts = { all: 0, people: 0, organisations: 0, undated: 0 };
  for (const signatory of letter.signatories) {
    const signed = signingDay(signatory);
    if (signed === undefined) counts.undated++;
    else if (lastDay(signed) <= day) {
      counts.all++;
      counts[signatory.kind === 'organisation' ? 'organisations' : 'people']++;
    }
  }
  const { milestones = [], sources = [], namesTakenDown } = letter.facts;
  const counted = (letter.facts.unlisted ?? []).filter(({ date }) => date === undefined || lastDay(date) <= day);
  const unlisted = counted.reduce((sum, { count }) => sum + count, 0);
  const reported = milestones.flatMap(({ date, count, orMore = false, source }) =>
    date === day ? [{ count, orMore, source: sources.find(({ id }) => id === source)?.title }] : [],
  );
  return {
    ...counts,
    unlisted,
    reported,
    takenDown: namesTakenDown && lastDay(namesTakenDown.date) <= day ? countSignatories(letter).all : undefined,
  };
}
