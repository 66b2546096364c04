// Searches as native speakers type them, in a real browser: whether the letter that they look for comes first, and is shown with what they meant.
// `node scripts/with-node.js bench/searches.ts [--site DIR] [LANGUAGE …]`. The site is made of this repository with that letter alone; --site
// names one that is there. Exit 1 below the bound.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { serveFolder } from '../src/build/serve.ts';
import { closeSearch } from '../src/build/search-index.ts';
import { buildSite } from '../src/build/site.ts';
import { engineRoot } from '../src/core/engine.ts';
import { compareText } from '../src/core/problem.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { searchAnswered } from '../tests/support/search-page.ts';
import { writeOneLetter } from './searches/campaign.ts';

/** Of a hundred searches, how many have to find first what they should. */
const bound = 97;
const letter = 'ban-biometric-surveillance';
/** Those that were written from the texts, and those that were written later without them. */
const tables = ['native', 'more'];
const { values, positionals } = parseArgs({ options: { site: { type: 'string' } }, allowPositionals: true });

interface Search {
  readonly table: string;
  readonly language: string;
  readonly query: string;
  /** As it stands in the text. */
  readonly wanted: string;
}

/** The table: a line `== LANGUAGE`, then lines `query | what it has to find`. */
function searchesOf(table: string): Search[] {
  let language = '';
  const lines = readFileSync(join(engineRoot, `bench/searches/${table}.txt`), 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (line.startsWith('== ')) language = line.slice(3);
    const [query, wanted] = line.split(' | ');
    return language && query && wanted ? [{ table, language, query, wanted }] : [];
  });
}

interface Count {
  all: number;
  first: number;
  shown: number;
}

function sumOf(counts: readonly Count[]): Count {
  const sum = (key: keyof Count): number => counts.reduce((all, count) => all + count[key], 0);
  return { all: sum('all'), first: sum('first'), shown: sum('shown') };
}

function row(name: string, { all, first, shown }: Count): string {
  return `| ${name} | ${all} | ${first} (${((100 * first) / all).toFixed(1)} %) | ${shown} |`;
}

function judge({ all, first }: Count): void {
  if (first * 100 < all * bound) process.exitCode = 1;
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

const searches = tables.flatMap(searchesOf).filter(({ language }) => positionals.length === 0 || positionals.includes(language));
// By language, so that each page is loaded once.
searches.sort((a, b) => compareText(a.language, b.language));
const folder = mkdtempSync(join(tmpdir(), 'undersigned-searches-'));
try {
  const site = values.site ?? join(folder, 'dist');
  if (!values.site) {
    const root = join(folder, 'campaign');
    writeOneLetter(root, letter);
    const { isBuilt, checked } = await buildSite({ root, out: site, documents: false });
    if (!isBuilt) throw new Error(`The site was not built: ${checked.problems.map(({ message }) => message).join(' ')}`);
  }
  const server = await serveFolder(site);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const counts = new Map(tables.map((table) => [table, new Map<string, Count>()]));
  for (const { table, language, query, wanted } of searches) {
    const address = `${server.url}${language.toLowerCase()}/search/`;
    if (!page.url().startsWith(address)) await page.goto(address);
    const found = await firstOf(page, query);
    const isFirst = found?.address === `/${language.toLowerCase()}/${letter}/`;
    const isShown = isFirst && (found?.text.toLowerCase().includes(wanted.toLowerCase()) ?? false);
    const ofTable = counts.get(table);
    const count = ofTable?.get(language) ?? { all: 0, first: 0, shown: 0 };
    ofTable?.set(language, count);
    count.all++;
    if (isFirst) count.first++;
    if (isShown) count.shown++;
    if (!isShown)
      console.error(
        `${table} ${language}: ${query} → ${found ? (isFirst ? `shown without “${wanted}”: ${found.text}` : found.address) : 'nothing'}`,
      );
  }
  for (const [table, ofTable] of counts) {
    const sum = sumOf([...ofTable.values()]);
    console.log(`| ${table} | searches | first | and shown |\n| --- | --- | --- | --- |`);
    for (const [language, count] of ofTable) console.log(row(language, count));
    console.log(row(table, sum));
    if (table === tables[0]) judge(sum);
  }
  const both = sumOf([...counts.values()].flatMap((ofTable) => [...ofTable.values()]));
  console.log(row('both', both));
  judge(both);
  await browser.close();
  await server.close();
  // Pagefind's helper would keep this process alive where the site was built here.
  await closeSearch();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
