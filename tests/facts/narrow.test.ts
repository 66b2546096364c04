// The page of facts on a narrow phone, with a dozen relations, names without a space and everything at its longest.

import { join } from 'node:path';
import { stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { minimal, writeFiles } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { violations } from '../support/axe.ts';

const unbroken = (length: number): string => 'Unbreakable'.repeat(20).slice(0, length);
const spaced = 'A campaign with a rather long name, as campaigns for the rights of everyone in public places often have it '
  .repeat(2)
  .slice(0, 190);
const relations = ['predecessor', 'partOf', 'parallel', 'related', 'includes', 'successor'];
const facts = {
  title: unbroken(200),
  language: 'en',
  status: 'open',
  goal: '999999999',
  drafters: [{ name: unbroken(200), country: 'BA' }],
  topics: [unbroken(80), unbroken(80)],
  hashtags: [`#${unbroken(60)}`],
  milestones: [
    { date: '2021', count: '999999999', orMore: 'true', countries: '195', source: 'one' },
    { date: '2024-09-30', count: '999999999', source: 'one' },
  ],
  related: Array.from({ length: 12 }, (_, index) => ({
    title: index % 2 === 0 ? `${index} ${spaced}` : unbroken(200),
    relation: relations[index % 6],
    region: unbroken(100),
    note: unbroken(400),
    link: `https://example.org/${unbroken(200)}`,
  })),
  sources: [
    { id: 'one', url: 'https://example.org/', title: unbroken(300), publisher: unbroken(200), backs: unbroken(400), checked: '2026-05-26' },
  ],
};

let folder: string;
let browser: Browser;
let server: ServedFolder;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-narrow-'));
  const root = join(folder, 'campaign');
  const list = Array.from({ length: 60 }, (_, index) => ({
    key: `p${index}`,
    name: `Person ${index}`,
    country: ['BA', 'CD', 'GS', 'DE', 'FR'][index % 5],
    date: `2021-0${1 + (index % 9)}-1${index % 7}`,
  }));
  writeFiles(root, {
    ...minimal,
    'letters/a.md': `---\n${stringify(facts, { lineWidth: 0 })}---\n\nText.\n`,
    'translations/ar/a.md': '---\ntitle: رسالة\nrevision: 1\n---\n\nنص.\n',
    'signatories/a/all.list.yaml': stringify(list),
  });
  const out = join(folder, 'dist');
  const { checked } = await buildSite({ root, out, documents: false });
  // The title of 200 signs is translated by a short one.
  expect(checked.problems.filter(({ rule }) => rule !== 'translation-length')).toEqual([]);
  server = await serveFolder(out);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(language: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  onTestFinished(() => page.close());
  await page.goto(`${server.url}${language}/a/about/`);
  return page;
}

/** Boxes of elements, from the edges of the page. */
const boxes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) =>
    found.map((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom, left, right };
    }),
  );

describe.each(['en', 'ar'])('In %s on 320 pixels', (language) => {
  test('nothing is wider than the page, and nothing bars anybody', async () => {
    const page = await open(language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    for (const { left, right } of await boxes(page, 'main, main :is(p, li, dd, dt, td, th, figure, table, h1, h2, text, svg.world-map)')) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
    }
    expect(await violations(page)).toEqual([]);
  });

  test('no two names of the picture of relations touch, and each has its dot beside it', async () => {
    const page = await open(language);
    const rows = await boxes(page, '.network li');
    expect(rows).toHaveLength(13);
    for (const [index, row] of rows.slice(1).entries()) expect(row.top).toBeGreaterThanOrEqual((rows[index]?.bottom ?? 0) - 0.1);
    const words = await boxes(page, '.network li > span');
    for (const [index, word] of words.slice(1).entries()) expect(word.top).toBeGreaterThanOrEqual((words[index]?.bottom ?? 0) - 0.1);
    const dots = await boxes(page, '.network .dot');
    const [drawing] = await boxes(page, '.network svg');
    for (const [index, { top, bottom }] of dots.entries()) {
      const row = rows[index];
      expect((top + bottom) / 2).toBeCloseTo(((row?.top ?? 0) + (row?.bottom ?? 0)) / 2, 0);
    }
    const besides = language === 'ar' ? (drawing?.left ?? 0) - (rows[0]?.right ?? 0) : (rows[0]?.left ?? 0) - (drawing?.right ?? 0);
    expect(besides).toBeGreaterThan(8);
  });

  test('no two words of the chart touch', async () => {
    const page = await open(language);
    const words = await boxes(page, '.time-chart text');
    expect(words.length).toBeGreaterThan(5);
    for (const [index, a] of words.entries())
      for (const b of words.slice(index + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
  });
});
