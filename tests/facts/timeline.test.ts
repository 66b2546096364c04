// The chart of signatures over time and the table below it are made of the same numbers.

import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/core/languages/language.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Letter } from '../../src/core/model.ts';
import { timeChart } from '../../src/site/charts/time-chart.ts';
import { firstDay, lastDay, signedOverTime, timelineOf, timelineRows } from '../../src/site/charts/timeline.ts';
import { type Files, makeCampaign } from '../support/campaign.ts';

const facts = 'title: A letter\nlanguage: en\nstatus: open\n';
const letterWith = (milestones: string, signatures: Files = {}): Letter => {
  const root = makeCampaign({ 'letters/a.md': `---\n${facts}${milestones}---\n\nText.\n`, 'signatories/a/ann.yaml': null, ...signatures });
  const [letter] = loadCampaign(root).campaign?.letters ?? [];
  if (!letter) throw new Error('the campaign has problems');
  return letter;
};
const english = languageOf('en');
const arabic = languageOf('ar');
const milestones =
  'milestones:\n  - date: 2021-12\n    count: 200\n    orMore: true\n  - date: 2021-06-07\n    count: 175\n  - date: 2021-06-16\n    count: 178\n';

describe('A date that is no day', () => {
  test.each([
    ['2021-06-07', '2021-06-07', '2021-06-07'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021', '2021-01-01', '2021-12-31'],
  ])('%s goes from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});

describe('Signatures with a date', () => {
  test('are added up day by day, and those of a month count from its end', () => {
    expect(signedOverTime(['2021-06-07', '2021-06', '2021-06-07', '2021-06-30', '2021-07-01'])).toEqual([
      { date: '2021-06-07', count: 2 },
      { date: '2021-06-30', count: 4 },
      { date: '2021-07-01', count: 5 },
    ]);
  });

  test('of more than 31 days are put together by months, and by years where those are too many as well', () => {
    const days = Array.from({ length: 40 }, (_, day) => new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10));
    expect(signedOverTime(days)).toEqual([
      { date: '2021-01', count: 31 },
      { date: '2021-02', count: 40 },
    ]);
    const months = Array.from({ length: 40 }, (_, month) => new Date(Date.UTC(2021, month, 1)).toISOString().slice(0, 10));
    expect(signedOverTime(months).map(({ date, count }) => `${date} ${count}`)).toEqual(['2021 12', '2022 24', '2023 36', '2024 40']);
  });
});

describe('The chart', () => {
  test('has a mark for each reported number of the table, as high as the number', () => {
    const timeline = timelineOf(letterWith(milestones));
    const chart = timeChart(timeline, english);
    const rows = timelineRows(timeline);
    expect(rows.map(({ date, count }) => `${date} ${count}`)).toEqual(['2021-06-07 175', '2021-06-16 178', '2021-12 200']);
    expect(chart?.reported.map(({ milestone }) => milestone.count)).toEqual(rows.map(({ count }) => count));
    // From the heights back to the numbers: the lines of 0 and 200 are the measure.
    const [zero, twoHundred] = ['0', '200'].map((label) => chart?.rows.find((row) => row.label === label)?.y ?? Number.NaN) as [
      number,
      number,
    ];
    const numbers = chart?.reported.map(({ y }) => Math.round(((zero - y) / (zero - twoHundred)) * 200));
    expect(numbers).toEqual([175, 178, 200]);
  });

  test('shows a month as a stretch and a day as a point', () => {
    const chart = timeChart(timelineOf(letterWith(milestones)), english);
    expect(chart?.reported.map(({ from, to }) => to > from)).toEqual([false, false, true]);
  });

  test('has a step for each number of signatures on this site, and ends at the last of them', () => {
    const signatures = {
      'signatories/a/a.list.yaml':
        '- name: A\n  date: 2021-06-01\n- name: B\n  date: 2021-06-11\n- name: C\n  date: 2021-06-11\n- name: D\n',
    };
    const timeline = timelineOf(letterWith('', signatures));
    expect(timeline.signed).toEqual([
      { date: '2021-06-01', count: 1 },
      { date: '2021-06-11', count: 3 },
    ]);
    const chart = timeChart(timeline, english);
    const heights = [...(chart?.signed ?? '').matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    const [zero, three] = ['0', '3'].map((label) => chart?.rows.find((row) => row.label === label)?.y ?? Number.NaN) as [number, number];
    expect([...new Set(heights.map((y) => Math.round(((zero - y) / (zero - three)) * 3)))]).toEqual([0, 1, 3]);
    expect(chart?.rows.map(({ label }) => label)).toEqual(['0', '1', '2', '3']);
  });

  test('runs from the right in a language that is written so', () => {
    const timeline = timelineOf(letterWith(milestones));
    const left = timeChart(timeline, english)?.reported.map(({ from }) => from) ?? [];
    const right = timeChart(timeline, arabic)?.reported.map(({ from }) => from) ?? [];
    expect(right).toEqual(left.map((x) => expect.closeTo(100 - x, 1)));
    expect(timeChart(timeline, arabic)?.side).toBe(100);
  });

  test('is not drawn for a single moment', () => {
    expect(timeChart(timelineOf(letterWith('milestones:\n  - date: 2021-06\n    count: 175\n')), english)).toBeUndefined();
    expect(timeChart(timelineOf(letterWith('')), english)).toBeUndefined();
  });

  test('has two to four dates along its bottom, none on top of another, whatever the span', () => {
    for (const last of ['2021-06-08', '2021-06-09', '2021-06-30', '2021-09', '2021-12', '2022', '2023-05', '2024-07', '2031', '2121']) {
      const chart = timeChart(
        timelineOf(letterWith(`milestones:\n  - date: 2021-06-07\n    count: 1\n  - date: ${last}\n    count: 2\n`)),
        english,
      );
      const columns = chart?.columns ?? [];
      expect(columns.length, last).toBeGreaterThanOrEqual(2);
      expect(columns.length, last).toBeLessThanOrEqual(4);
      expect(new Set(columns.map(({ label }) => label)).size, last).toBe(columns.length);
      for (const [index, { x }] of columns.slice(1).entries()) expect(x - (columns[index]?.x ?? 0), last).toBeGreaterThanOrEqual(26);
      for (const { x } of columns) expect(x >= 0 && x <= 100, last).toBe(true);
    }
  });
});
