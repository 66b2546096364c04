// How many had signed by when: the numbers that were reported, and the signatures on this site that have a day. Chart and table both
// read it, so they cannot differ.

import type { Letter } from '../../core/model.ts';
import type { LetterFacts } from '../../core/schema/letter.ts';
import { lastDay } from '../../core/text/date.ts';
import { signingDay } from '../../signatories/signing-day.ts';

export { firstDay, lastDay } from '../../core/text/date.ts';

export type Milestone = NonNullable<LetterFacts['milestones']>[number];

/** How many of the signatures with a date had been given at the end of a day, month or year. */
export interface SignedUntil {
  /** `2021-06-07`, `2021-06` or `2021`. */
  readonly date: string;
  readonly count: number;
}

export interface Timeline {
  /** Earliest first. */
  readonly reported: readonly Milestone[];
  /** Earliest first, all dates of one length. */
  readonly signed: readonly SignedUntil[];
}

/** More rows than this no one reads; then days are put together into months, and months into years. */
const maxRows = 31;
/** Lengths of a day, a month and a year as they are written. */
const lengths = [10, 7, 4] as const;

const timelines = new WeakMap<Letter, Timeline>();

export function timelineOf(letter: Letter): Timeline {
  const cached = timelines.get(letter);
  if (cached) return cached;
  const timeline: Timeline = {
    reported: (letter.facts.milestones ?? []).toSorted((a, b) => compare(lastDay(a.date), lastDay(b.date)) || a.count - b.count),
    signed: signedOverTime(letter.signatories.flatMap((signatory) => signingDay(signatory) ?? [])),
  };
  timelines.set(letter, timeline);
  return timeline;
}

export type TimelineRow =
  | { readonly kind: 'reported'; readonly milestone: Milestone; readonly date: string; readonly count: number }
  | { readonly kind: 'signed'; readonly date: string; readonly count: number };

export type TableRow = TimelineRow | { readonly kind: 'paper' | 'unnamed'; readonly date: string; readonly count: number };

/** Every number of the chart in the order of its date. */
export function timelineRows({ reported, signed }: Timeline): TimelineRow[] {
  return [
    ...reported.map((milestone) => ({ kind: 'reported' as const, milestone, date: milestone.date, count: milestone.count })),
    ...signed.map((until) => ({ kind: 'signed' as const, ...until })),
  ].sort((a, b) => compare(lastDay(a.date), lastDay(b.date)));
}

/** What the table shows: also who counts towards the goals and is in no list, where their day is known. Nothing where there is no chart to tell of. */
export function tableRows(letter: Letter): TableRow[] {
  const rows = timelineRows(timelineOf(letter));
  if (rows.length === 0) return [];
  const unlisted = (letter.facts.unlisted ?? []).flatMap(({ kind, date, count }): TableRow[] =>
    date === undefined ? [] : [{ kind, date, count }],
  );
  return [...rows, ...unlisted].sort((a, b) => compare(lastDay(a.date), lastDay(b.date)));
}

/** A signature of which only the month or the year is known counts from the last day of it: by then it had been given. */
export function signedOverTime(dates: readonly string[]): SignedUntil[] {
  const byDay = new Map<string, number>();
  for (const date of dates) {
    const day = lastDay(date);
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  const days = [...byDay.keys()].sort(compare);
  const length = lengths.find((one) => new Set(days.map((day) => day.slice(0, one))).size <= maxRows) ?? 4;
  const until = new Map<string, number>();
  let count = 0;
  for (const day of days) {
    count += byDay.get(day) ?? 0;
    until.set(day.slice(0, length), count);
  }
  return [...until].map(([date, total]) => ({ date, count: total }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
