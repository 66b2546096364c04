// What pages weigh on the way to a browser, without pictures and fonts: within a budget, and a letter whatever the number of signatories.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { generateCampaign } from '../../bench/generate.ts';
import { letterId } from '../../bench/letter.ts';
import { serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { openSite } from '../support/browser.ts';
import { pagesIn } from '../support/page-kinds.ts';
import { elements, filesBelow, readPage } from '../support/site.ts';
import { weigh } from '../support/weight.ts';

const site = openSite();

/** Kilobytes of 1,000 bytes, as a host sends them that compresses with Brotli. */
const budgets: Readonly<Record<string, number>> = {
  chooser: 25,
  'page that does not exist': 25,
  home: 30,
  letter: 40,
  'open letter': 40,
  signatories: 40,
  organisations: 40,
  'signatories by country': 40,
  facts: 40,
  'facts of an open letter': 30,
  // The form brings the functions that the check is made of.
  sign: 35,
  'sign page of a record': 25,
  'page for a frame': 10,
  'page of a record for a frame': 10,
  search: 30,
  // With the program of the search, and what it reads of the index.
  'search with results': 200,
  translations: 30,
  'campaign page': 30,
  news: 25,
};
/** Of a letter's page; what it may weigh at the very most (docs/architecture.md). */
const letterBudget = 60_000;

// Most of the time is waiting for a page to be quiet, so several wait together.
test.concurrent.each(pagesIn(['en', 'hi']))('$kind.name in $language is within its budget', async ({ kind, path }) => {
  const weight = await weigh(site.browser, site.url + path);
  expect(weight.html).toBeGreaterThan(500);
  expect(weight.total).toBeLessThanOrEqual((budgets[kind.name] ?? 0) * 1000);
  // Faces are those of the reader's own machine.
  expect(weight.fonts).toBe(0);
});

// People sign on the phones that they have: the form checks what the check does, without the validator that the check is made of.
test.each(pagesIn(['en', 'ar', 'ja']).filter(({ kind }) => kind.name === 'sign'))(
  'scripts of the $kind.name page in $language weigh at most 14 KB with gzip',
  async ({ path }) => {
    const { js } = await weigh(site.browser, site.url + path, 'gzip');
    expect(js).toBeGreaterThan(5000);
    expect(js).toBeLessThanOrEqual(14_000);
  },
);

// A letter that thousands signed shows its newest signatures as well, which one with ten has no use for.
test('the page of a letter weighs the same with ten signatories and with five thousand', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-weight-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const totals: number[] = [];
  for (const signatures of [10, 5000]) {
    const root = join(folder, String(signatures));
    generateCampaign(root, { signatures, languages: 1, seed: 1, asLists: true });
    const out = join(root, 'dist');
    expect((await buildSite({ root, out, documents: false })).isBuilt).toBe(true);
    const server = await serveFolder(out);
    onTestFinished(() => server.close());
    totals.push((await weigh(site.browser, `${server.url}en/${letterId}/`)).total);
  }
  const [few = 0, many = 0] = totals;
  expect(many).toBeLessThan(letterBudget);
  expect(Math.abs(many - few)).toBeLessThanOrEqual(0.03 * few);
});

test('pictures on pages say how large they are, so that nothing moves when they come', () => {
  const folder = inject('site');
  const unsized = filesBelow(folder)
    .filter((path) => /^(?:(?:en|ar)\/.*|[^/]*)\.html$/.test(path))
    .flatMap((path) =>
      elements(readPage(folder, path), 'img')
        // The badge is on a line of its own, and is as wide as its number.
        .filter(({ properties }) => !properties.height || !(properties.width || String(properties.src).startsWith('/badge/')))
        .map(({ properties }) => `${path}: ${properties.src}`),
    );
  expect(unsized).toEqual([]);
});
