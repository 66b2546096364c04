// Searches as native speakers type them, in a real browser over the site of this repository: whether what they look for comes first, and is shown.
// `node scripts/with-node.js bench/searches.ts [--site DIR] [LANGUAGE …]`; without --site the site is built first. Exit 1 below the bound.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { serveFolder } from '../src/build/serve.ts';
import { closeSearch } from '../src/build/search-index.ts';
import { buildSite } from '../src/build/site.ts';
import { engineRoot } from '../src/core/interface/reference.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { searchAnswered } from '../tests/support/search-page.ts';

/** Of a hundred searches, how many have to find first what they should. */
const bound = 97;
const letter = 'ban-biometric-surveillance';
const { values, positionals } = parseArgs({ options: { site: { type: 'string' } }, allowPositionals: true });

interface Search {
  readonly language: string;
  readonly query: string;
  /** As it stands in the text. */
  readonly wanted: string;
}

/** The table: a line `== LANGUAGE`, then lines `query | what it has to find`. */
function searchesOf(table: string): Search[] {
  let language = '';
  return table.split('\n').flatMap((line) => {
    if (line.startsWith('== ')) language = line.slice(3);
    const [query, wanted] = line.split(' | ');
    return language && query && wanted ? [{ language, query, wanted }] : [];
  });
}

interface First {
  readonly address: string;
  readonly text: string;
}

async function firstOf(page: Page, query: string): Promise<First | undefined> {
  await page.locator('#status').evaluate((status) => status.replaceChildren());
  await page.fill('#query', query);
  await page.press('#query', 'Enter');
  await searchAnswered(page);
  const first = page.locator('#texts > ol > li:visible, #texts > ul > li:visible').first();
  if ((await first.count()) === 0) return undefined;
  return { address: (await first.locator('a').first().getAttribute('href')) ?? '', text: await first.innerText() };
}

const searches = searchesOf(readFileSync(join(engineRoot, 'bench/searches/native.txt'), 'utf8')).filter(
  ({ language }) => positionals.length === 0 || positionals.includes(language),
);
const folder = mkdtempSync(join(tmpdir(), 'undersigned-searches-'));
try {
  const site = values.site ?? join(folder, 'dist');
  if (!values.site && !(await buildSite({ root: engineRoot, out: site, documents: false })).isBuilt)
    throw new Error('The site was not built.');
  const server = await serveFolder(site);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const counts = new Map<string, { all: number; first: number; shown: number }>();
  for (const { language, query, wanted } of searches) {
    const address = `${server.url}${language.toLowerCase()}/search/`;
    if (!page.url().startsWith(address)) await page.goto(address);
    const found = await firstOf(page, query);
    const isFirst = found?.address === `/${language.toLowerCase()}/${letter}/`;
    const isShown = isFirst && (found?.text.toLowerCase().includes(wanted.toLowerCase()) ?? false);
    const count = counts.get(language) ?? { all: 0, first: 0, shown: 0 };
    counts.set(language, count);
    count.all++;
    if (isFirst) count.first++;
    if (isShown) count.shown++;
    if (!isShown)
      console.error(
        `${language}: ${query} → ${found ? (isFirst ? `shown without “${wanted}”: ${found.text}` : found.address) : 'nothing'}`,
      );
  }
  const sum = (of: 'all' | 'first' | 'shown'): number => [...counts.values()].reduce((all, count) => all + count[of], 0);
  console.log('| language | searches | first | and shown |\n| --- | --- | --- | --- |');
  for (const [language, { all, first, shown }] of counts) console.log(`| ${language} | ${all} | ${first} | ${shown} |`);
  const share = (100 * sum('first')) / sum('all');
  console.log(`| all | ${sum('all')} | ${sum('first')} (${share.toFixed(1)} %) | ${sum('shown')} |`);
  if (share < bound) process.exitCode = 1;
  await browser.close();
  await server.close();
  // Pagefind's helper would keep this process alive where the site was built here.
  await closeSearch();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
