// How many signatures are aimed at: the next of the goals, and when each of those before it was reached.

import type { Letter } from '../core/model.ts';
import { lastDay } from '../core/text/date.ts';
import { countByDay } from '../signatories/count.ts';
import { hasList, numberOf } from './signatories.ts';

export interface ReachedGoal {
  readonly goal: number;
  /** `2026-05-03`, or the month or year of a report. */
  readonly date: string;
}

/** The first that is not reached yet; when all are, the last. Undefined where none is set. */
export function goalOf(letter: Letter): number | undefined {
  const goals = letter.facts.goal ?? [];
  const count = numberOf(letter)?.count ?? 0;
  return goals.find((goal) => goal > count) ?? goals.at(-1);
}

const reached = new WeakMap<Letter, readonly ReachedGoal[]>();

/**
 * Those whose day is known: the first report of as many, or the day on which as many of those who are listed today had signed, whichever was
 * first. Signatures without a day are in no day's number, so where many have none a goal may have been reached before, and is left out.
 */
export function reachedGoals(letter: Letter): readonly ReachedGoal[] {
  const known = reached.get(letter);
  if (known) return known;
  const count = numberOf(letter)?.count ?? 0;
  const moments = momentsOf(letter);
  const goals = (letter.facts.goal ?? []).flatMap((goal): ReachedGoal[] => {
    const moment = goal <= count ? moments.find((one) => one.count >= goal) : undefined;
    return moment ? [{ goal, date: moment.date }] : [];
  });
  reached.set(letter, goals);
  return goals;
}

interface Moment {
  readonly date: string;
  readonly count: number;
}

/** The earliest first. */
function momentsOf(letter: Letter): Moment[] {
  const reported = (letter.facts.milestones ?? []).map(({ date, count }): Moment => ({ date, count }));
  return [...reported, ...(hasList(letter) ? countedOverTime(letter) : [])].sort(({ date: a }, { date: b }) =>
    lastDay(a) < lastDay(b) ? -1 : 1,
  );
}

/** Who is on the list, and who signed on paper, by day. */
function countedOverTime(letter: Letter): Moment[] {
  const listed = countByDay(letter);
  const paper = (letter.facts.unlisted ?? []).flatMap(({ date, count }) => (date === undefined ? [] : [{ day: lastDay(date), count }]));
  const days = [...new Set([...listed, ...paper].map(({ day }) => day))].sort();
  return days.map((date) => {
    const onList = listed.findLast(({ day }) => day <= date)?.all ?? 0;
    return { date, count: paper.reduce((sum, { day, count }) => (day <= date ? sum + count : sum), onList) };
  });
}
