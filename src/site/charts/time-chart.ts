// The geometry of the chart of signatures over time. Positions are percentages of the drawing, so that one drawing fits a phone and a
// desk while its words keep their size; in languages written from the right, time runs from there.

import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line, symbol, symbolCircle, symbolDiamond, symbolTriangle } from 'd3-shape';
import type { Language } from '../../core/languages/language.ts';
import { dateLocale, formatNumber } from '../words.ts';
import type { ReachedGoal } from '../goals.ts';
import { firstDay, lastDay, type Milestone, type Timeline } from './timeline.ts';

/** From the left or the top, in percent. */
type Percent = number;

export interface TimeChart {
  /** Numbers at the side, at the height of their line. */
  readonly rows: readonly { readonly y: Percent; readonly label: string }[];
  /** Days along the bottom. */
  readonly columns: readonly { readonly x: Percent; readonly label: string }[];
  /** Where the numbers are: at the side that reading begins at. */
  readonly side: Percent;
  readonly baseline: Percent;
  /** From the first day that is meant to the last one: more than a point where only a month or a year is known. */
  readonly reported: readonly { readonly from: Percent; readonly to: Percent; readonly y: Percent; readonly milestone: Milestone }[];
  /** Path in a square of 100 × 100 that is stretched over the drawing; undefined where no signature has a date. */
  readonly signed: string | undefined;
  /** Where each goal was reached; `start`: where the drawing begins. */
  readonly goals: readonly (ReachedGoal & { readonly x: Percent; readonly y: Percent; readonly start: Percent })[];
}

const plot = { top: 8, bottom: 88, start: 13, end: 93 } as const;
/** A month and a year on a drawing of 270 pixels. */
const labelRoom: Percent = 26;
const dayLength = 86_400_000;

/** Undefined where there are fewer than two moments: one number is not a development. */
export function timeChart({ reported, signed }: Timeline, language: Language, goals: readonly ReachedGoal[] = []): TimeChart | undefined {
  const moments = [...reported, ...signed].map(({ date }) => lastDay(date));
  if (new Set(moments).size < 2) return undefined;
  const starts = [...reported.map(({ date }) => firstDay(date)), ...signed.map(({ date }) => lastDay(date))].map(Date.parse);
  // What was counted on paper may have a day and a number beyond the others.
  const reached = goals.map(({ date }) => Date.parse(lastDay(date)));
  const first = Math.min(...starts, ...reached);
  const last = Math.max(...moments.map(Date.parse), ...reached);
  const isMirrored = language.direction === 'rtl';
  const along = scaleUtc()
    .domain([first, last])
    .range(isMirrored ? [100 - plot.start, 100 - plot.end] : [plot.start, plot.end]);
  const most = Math.max(1, ...reported.map(({ count }) => count), ...signed.map(({ count }) => count), ...goals.map(({ goal }) => goal));
  const up = scaleLinear().domain([0, most]).nice(4).range([plot.bottom, plot.top]);
  const x = (day: string): Percent => round(along(Date.parse(day)));
  const y = (count: number): Percent => round(up(count));
  return {
    rows: up
      .ticks(4)
      .filter(Number.isInteger)
      .map((count) => ({ y: y(count), label: formatNumber(count, language) })),
    columns: columnsOf(along, last - first, language),
    side: isMirrored ? 100 : 0,
    baseline: plot.bottom,
    reported: reported.map((milestone) => ({
      from: x(firstDay(milestone.date)),
      to: x(lastDay(milestone.date)),
      y: y(milestone.count),
      milestone,
    })),
    goals: goals.map((one) => ({
      ...one,
      x: x(lastDay(one.date)),
      y: y(one.goal),
      start: isMirrored ? 100 - plot.start : plot.start,
    })),
    signed: signed.length > 0 ? pathOf(signed, x, y, isMirrored ? 100 - plot.end : plot.end) : undefined,
  };
}

/** The line begins at zero on its first day, and holds its last number to the edge. */
function pathOf(signed: Timeline['signed'], x: (day: string) => Percent, y: (count: number) => Percent, edge: Percent): string {
  const points = signed.map(({ date, count }): [Percent, Percent] => [x(lastDay(date)), y(count)]);
  const [[firstX] = [0]] = points;
  const whole: [Percent, Percent][] = [[firstX, y(0)], ...points, [edge, points.at(-1)?.[1] ?? y(0)]];
  return line().digits(2).curve(curveStepAfter)(whole) ?? '';
}

type TimeScale = ReturnType<typeof scaleUtc<number, number>>;

/** Dates along the bottom, so far apart that their words have room on a phone. */
function columnsOf(along: TimeScale, span: number, language: Language): { x: Percent; label: string }[] {
  const format = new Intl.DateTimeFormat(dateLocale(language.locale), { calendar: 'gregory', timeZone: 'UTC', ...unitsFor(span) });
  const columns = [5, 4, 3, 2].map((count) =>
    along
      .ticks(count)
      // Days are the smallest that is known.
      .filter((moment) => moment.getTime() % dayLength === 0)
      .map((moment) => ({ x: round(along(moment)), label: format.format(moment) })),
  );
  const roomy = columns.find(
    (some) =>
      some.length >= 2 &&
      new Set(some.map(({ label }) => label)).size === some.length &&
      some.slice(1).every(({ x }, index) => Math.abs(x - (some[index]?.x ?? 0)) >= labelRoom),
  );
  // A short span has no round moments inside it: then its two ends are named.
  return roomy ?? along.domain().map((moment) => ({ x: round(along(moment)), label: format.format(moment) }));
}

function unitsFor(span: number): Intl.DateTimeFormatOptions {
  if (span > 3 * 366 * dayLength) return { year: 'numeric' };
  if (span > 90 * dayLength) return { year: 'numeric', month: 'short' };
  return { month: 'short', day: 'numeric' };
}

/** A triangle points up where the report says “more than”. Around the origin, in pixels. */
export const marks = {
  exact: symbol(symbolCircle, 64).digits(2)() ?? '',
  orMore: symbol(symbolTriangle, 64).digits(2)() ?? '',
  goal: symbol(symbolDiamond, 64).digits(2)() ?? '',
} as const;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
