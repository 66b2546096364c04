// Anyone who signs today is among the newest, in the feed and in the numbers over time, beside an old import with days.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { formatDate } from '../../src/core/interface/words.ts';
import { featuredSignatories } from '../../src/site/featured.ts';
import { makeCampaign, minimal, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { elements, readPage } from '../support/site.ts';
import { textOf } from './page-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-newest-'));
const [root, out] = [join(folder, 'campaign'), join(folder, 'dist')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const undated = [...'BCDEFGHIJKLMNOPQRS'].map((letter) => `- name: Aaron ${letter}lder\n`).join('');
const imported = Array.from(
  { length: 6 },
  (_, at) => `- name: Old Guild ${at + 1}\n  kind: organisation\n  date: 2025-01-0${at + 1}\n`,
).join('');
const inEnglish = (day: string): string => formatDate(day, languageOf('en'));
const dayOfZoe = (): string =>
  /date: (\S+)/.exec(readFileSync(join(root, 'signatories/a/zo/zoe-today.yaml'), 'utf8'))?.[1] ?? expect.fail('Zoe has no day');
const read = (path: string): string => readFileSync(join(out, path), 'utf8');

beforeAll(async () => {
  writeFiles(root, { ...minimal, 'signatories/a/ann.yaml': null, 'signatories/a/l.list.yaml': undated + imported });
  const sign = (...args: string[]) => undersigned(['sign', '--root', root, '--letter', 'a', '--yes', ...args]);
  expect(sign('--name', 'Zoe Today').code).toBe(0);
  expect(sign('--name', 'Yan Yesterday', '--date', '2026-01-31').code).toBe(0);
  writeFiles(root, { 'signatories/a/xia.yaml': 'name: Xia Merged\nreceived: 2026-01-30\n' });
  const { isBuilt } = await buildSite({ root, out, documents: false });
  expect(isBuilt).toBe(true);
});

test('the letter shows the newest, with the day that they name or on which they were added', () => {
  const newest = elements(readPage(out, 'en/a/index.html'), 'ul').find(({ properties }) => String(properties.className).includes('newest'));
  const rows = elements({ type: 'root', children: newest ? [newest] : [] }, 'li').map(textOf);
  expect(rows.slice(0, 3)).toEqual([
    `Zoe Today ${inEnglish(dayOfZoe())}`,
    `Yan Yesterday ${inEnglish('2026-01-31')}`,
    `Xia Merged added: ${inEnglish('2026-01-30')}`,
  ]);
  expect(rows).toHaveLength(6);
  expect(rows.at(-1)).toBe(`Old Guild 4 ${inEnglish('2025-01-04')}`);
});

test('the feed has an entry for their day', () => {
  const { items } = JSON.parse(read('en/feed.json')) as { items: { date_published: string; content_html: string }[] };
  expect(items[0]?.date_published).toContain(dayOfZoe());
  expect(items[0]?.content_html).toContain('Zoe Today');
  const added = items.find(({ content_html }) => content_html.includes('Xia Merged'));
  expect(added?.date_published).toContain('2026-01-30');
});

test('chart, table and data count them, and say how many have no day', () => {
  const facts = textOf(readPage(out, 'en/a/about/index.html'));
  for (const [day, number] of [
    ['2026-01-30', 7],
    ['2026-01-31', 8],
    [dayOfZoe(), 9],
  ] as const)
    expect(facts).toContain(`${inEnglish(day)} ${number} `);
  const {
    byDay,
    undated: without,
    counts,
  } = JSON.parse(read('api/a/count.json')) as {
    byDay: { day: string; all: number }[];
    undated: number;
    counts: { all: number };
  };
  expect(byDay.slice(-3).map(({ all }) => all)).toEqual([7, 8, 9]);
  expect(without + 9).toBe(counts.all);
});

test('data tell a claimed day from a recorded one', () => {
  const { signatories } = JSON.parse(read('api/a/signatories.json')) as { signatories: Record<string, unknown>[] };
  expect(signatories.find(({ id }) => id === 'xia')).toEqual({ id: 'xia', name: 'Xia Merged', kind: 'person', received: '2026-01-30' });
  expect(signatories.find(({ id }) => id === 'yan-yesterday')).toMatchObject({ date: '2026-01-31', revision: 1, revisionFrom: 'file' });
  expect(read('api/a/signatories.csv').split('\r\n')[0]).toContain('"date","received","revision","revisionFrom"');
});

test.each([1, 5])('%i with a day among twenty without are the newest, and the others are not called so', (dated) => {
  const list = undated + Array.from({ length: dated }, (_, at) => `- name: Aaa Dated ${at}\n  date: 2026-01-1${at}\n`).join('');
  const files = { 'signatories/a/l.list.yaml': list };
  const [letter] = loadCampaign(makeCampaign(files)).campaign?.letters ?? [];
  const { newest, first } = featuredSignatories(letter ?? expect.fail(), languageOf('en'));
  expect(newest.map(({ date }) => date)).toEqual(Array.from({ length: dated }, (_, at) => `2026-01-1${dated - 1 - at}`));
  // Also where the order of names has shown them above.
  expect(first).toEqual(expect.arrayContaining([...newest]));
});

test('a short list, or one without any day, has no second list of the newest', () => {
  for (const list of ['- name: Aaron Alder\n  date: 2026-01-01\n', undated]) {
    const [letter] = loadCampaign(makeCampaign({ 'signatories/a/l.list.yaml': list })).campaign?.letters ?? [];
    expect(featuredSignatories(letter ?? expect.fail(), languageOf('en')).newest).toEqual([]);
  }
});
