// Lists of signatories as they are built: one number wherever a letter is counted, its order, and what is said of verified signatures.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { pageSize } from '../../src/site/lists/plan.ts';
import { countSignatories } from '../../src/site/signatories.ts';
import { violations, violationsLightAndDark } from '../support/axe.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { overflow } from '../support/layout.ts';
import { sizes } from '../support/page-kinds.ts';
import { brokenLinks, elements, filesBelow, readPage } from '../support/site.ts';

const letter = (title: string, facts = '') => `---\ntitle: ${title}\nlanguage: en\nstatus: open\n${facts}---\n\nPlease listen.\n`;
const translation = (title: string) => `---\ntitle: ${title}\nrevision: 1\n---\n\n${title}.\n`;
/** More than two pages, of both kinds, from three countries and some from none, and a few regions, which are not countries. */
const many = Array.from({ length: 2 * pageSize + 37 }, (_, index) => {
  const kind = index % 3 === 0 ? '  kind: organisation\n' : '';
  const place = ['  country: DE\n', '  country: NZ\n', '', '  country: BR\n', '  region: Europe\n'][index % 5] ?? '';
  const initiator = index === 900 ? '  initiator: true\n' : '';
  return `- name: Somebody ${index}\n  key: s${index}\n  date: ${2000 + (index % 20)}-01\n${kind}${place}${initiator}`;
});
const files = {
  ...minimal,
  'letters/a.md': letter('Checked', 'aliases: [flyer]\n'),
  'letters/big.md': letter('Big', 'order: date\n'),
  'letters/given.md': letter('Given', 'order: given\n'),
  'letters/record.md': letter('Record', 'original:\n  url: https://example.org/\nmilestones:\n  - date: 2026-01-01\n    count: 4321\n'),
  'content/pages/counts.mdx':
    '---\ntitle: Counts\n---\n\n- <SignatoryCount letter="big" />\n- <SignatoryCount letter="record" />\n- <SignatoryCount letter="a" />\n',
  'translations/ar/a.md': translation('رسالة'),
  'translations/ja/a.md': translation('手紙'),
  'signatories/a/ann.yaml': 'name: Ann Lee\nlink: https://example.org/ann\ncountry: NZ\n',
  'signatories/a/bo.yaml':
    'name: Bo Chen\nlink: https://example.org/bo\nhandle: bo\nverified:\n  by: "<b>Mira</b>"\n  kind: account\n  date: 2026-11-20\n',
  'signatories/a/cleo.yaml': 'name: Cleo Dar\nverified:\n  by: مريم\n  kind: email\n  date: 2026-11-21\n  how: Twice, to be sure\n',
  'signatories/a/dov.yaml': 'name: Dov Eli\nverified:\n  by: Mira\n  how: by a call\n',
  'signatories/a/school.yaml':
    'name: Example School\nkind: organisation\ncountry: NZ\nverified:\n  by: Mira\n  kind: organisation\n  date: 2026-11-22\n',
  'signatories/big/all.list.yaml': many.join(''),
  'signatories/given/2.yaml': 'name: Ann\n',
  'signatories/given/1.yaml': 'name: Zoe\n',
};

let root = '';
let out = '';
let browser: Browser | undefined;
let server: ServedFolder | undefined;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'undersigned-lists-'));
  out = join(root, 'dist');
  writeFiles(root, files);
  expect((await buildSite({ root, out })).checked.problems).toEqual([]);
  server = await serveFolder(out);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** What a page says, without its markup, its runs of spaces and its separators of thousands. */
function textOf(path: string): string {
  return readFileSync(join(out, path), 'utf8')
    .replace(/<\/(?:li|p|summary)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d),(?=\d)/g, '');
}

/** The names in the lists of these pages, in their order. */
function namesOn(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    [...readFileSync(join(out, path), 'utf8').matchAll(/<li id="s-[^>]*>.*?<bdi[^>]*>([^<]*)<\/bdi>/gs)].map(([, name = '']) => name),
  );
}

/** The pages of one list, the first first. */
function pagesOf(folder: string): string[] {
  const pageNumber = (path: string): number => Number(/(\d+)\/index\.html$/.exec(path)?.[1] ?? 1);
  return filesBelow(out)
    .filter((path) => path.startsWith(folder) && /^(\d+\/)?index\.html$/.test(path.slice(folder.length)))
    .sort((a, b) => pageNumber(a) - pageNumber(b));
}

test('the number is the same on the first page, the letter, a page of the campaign and its lists, and so are its parts', () => {
  const counted = loadCampaign(root).campaign?.letters.find(({ id }) => id === 'big');
  const counts = counted && countSignatories(counted);
  expect(counts).toEqual({ all: 1037, organisations: 346, people: 691, countries: 3 });
  for (const path of ['en/index.html', 'en/big/index.html', 'en/counts/index.html'])
    expect(textOf(path), path).toContain('1037 signatories');
  expect(textOf('en/big/index.html')).toContain('1037 signatories 346 organisations 691 people from 3 countries');
  for (const [kind, count] of [
    ['', 1037],
    ['organisations/', 346],
    ['people/', 691],
  ] as const) {
    const pages = pagesOf(`en/big/signatories/${kind}`);
    expect(pages).toHaveLength(Math.ceil(count / pageSize));
    for (const page of pages) expect(textOf(page), page).toContain(`${count} names`);
    expect(new Set(namesOn(pages)).size).toBe(count);
    expect(namesOn(pages)).toHaveLength(count);
  }
});

test('a record without a list says the reported number everywhere, and one signatory or country is no list of kinds', () => {
  for (const path of ['en/index.html', 'en/record/index.html', 'en/counts/index.html'])
    expect(textOf(path), path).toContain('4321 signatories');
  expect(textOf('en/counts/index.html')).not.toContain('0 signatories');
  expect(textOf('en/a/index.html')).toContain('5 signatories 1 organisation 4 people');
  expect(textOf('en/a/index.html')).not.toContain('from 1 country');
});

test('nothing but the one function counts signatories', () => {
  const src = new URL('../../src/', import.meta.url).pathname;
  const counting = filesBelow(src)
    .filter((path) => /\.(ts|astro)$/.test(path))
    // What an object keeps for itself (`#signatories`) is the list of no letter.
    .filter((path) => /(?<!#)\b(signatories|everyone)(\)|\.filter\([^)]*\))*\.(length|size)\b/.test(readFileSync(join(src, path), 'utf8')));
  expect(counting).toEqual(['signatories/count.ts']);
});

test('a list says in which order it stands, and stands in it from page to page', () => {
  const pages = pagesOf('en/big/signatories/');
  const dates = new Map(many.map((row, index) => [`Somebody ${index}`, /date: (\S+)/.exec(row)?.[1] ?? '']));
  const [first, ...others] = namesOn(pages);
  expect(first).toBe('Somebody 900');
  const inOrder = others.map((name) => dates.get(name) ?? '');
  expect(inOrder).toEqual(inOrder.toSorted());
  expect(others.slice(0, 3)).toEqual(['Somebody 0', 'Somebody 20', 'Somebody 40']);
  for (const page of pages) expect(textOf(page), page).toContain('in order of signing, earliest first. The initiators come first.');
  const given = 'en/given/signatories/index.html';
  expect(namesOn([given])).toEqual(['Zoe', 'Ann']);
  expect(textOf(given)).toContain('in the order the campaign chose');
  expect(textOf('en/a/signatories/index.html')).toContain('Names are in alphabetical order.');
  for (const path of [given, 'en/a/signatories/index.html']) expect(textOf(path), path).not.toContain('initiators come first');
});

test('verified signatures are labelled, and the kinds that occur are explained, who and when included', () => {
  const path = 'en/a/signatories/index.html';
  const text = textOf(path);
  expect(text).toContain('verified: account Verified by <b>Mira</b> (20 November 2026).');
  expect(text).toContain('verified: by e-mail Verified by مريم (21 November 2026). How it was verified: Twice, to be sure');
  expect(text).toContain('Verified by Mira. How it was verified: by a call');
  const tree = readPage(out, path);
  const [kinds] = elements(tree, 'dl');
  expect(kinds?.children.filter((child) => child.type === 'element')).toHaveLength(4);
  expect(text).not.toContain('signed commit');
  expect(text).toContain('Names without this note are just as credible');
  // Ann is not verified, and nothing is said of her.
  expect(elements(tree, 'details').filter(({ properties }) => String(properties.className).includes('verified'))).toHaveLength(4);
  const people = textOf('en/a/signatories/people/index.html');
  expect(people).not.toContain('The organisation confirmed that it signed');
  expect(textOf('en/given/signatories/index.html')).not.toContain('verified');
});

test('what is said of verified signatures is valid HTML without broken links', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
  const path = join(out, 'en/a/signatories/index.html');
  const report = await validator.validateString(readFileSync(path, 'utf8'));
  const rules = ['element-permitted-content', 'element-required-content', 'no-dup-id', 'wcag/h30', 'element-permitted-order'];
  expect(report.results.flatMap(({ messages }) => messages).filter(({ ruleId }) => rules.includes(ruleId))).toEqual([]);
  expect(brokenLinks(out, '')).toEqual([]);
});

test.each(['en', 'ar'])('the page at a former address in %s is open to everybody', async (language) => {
  const page = await (browser as Browser).newPage();
  const address = `${server?.url}${language}/flyer/about/`;
  // Without the line that takes a reader away at once, which axe lets pass.
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    expect(html).toMatch(/<meta http-equiv="refresh" content="0; /);
    await route.fulfill({ response, body: html.replace(/<meta http-equiv="refresh"[^>]*>/, '') });
  });
  await page.goto(address);
  for (const viewport of Object.values(sizes)) {
    await page.setViewportSize(viewport);
    // It has the browser's own colours. In dark these are light on a ground that axe takes for white.
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
  await page.close();
});

for (const language of ['en', 'ar', 'ja'])
  test(`labels and explanations in ${language} are open to everybody, with and without JavaScript`, async () => {
    const scripted = await (browser as Browser).newPage();
    await scripted.goto(`${server?.url}${language}/a/signatories/`);
    for (const state of ['closed', 'open']) {
      if (state === 'open') for (const summary of await scripted.locator('main summary').all()) await summary.click();
      for (const [size, viewport] of Object.entries(sizes)) {
        await scripted.setViewportSize(viewport);
        expect(await violationsLightAndDark(scripted), `${state}, ${size}`).toEqual([]);
        expect(await overflow(scripted), `pixels too wide: ${state}, ${size}`).toBe(0);
      }
    }
    await scripted.close();
    const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server?.url}${language}/a/signatories/`);
    const note = page.locator('#s-cleo .verified p').first();
    expect(await note.isVisible()).toBe(false);
    await page.locator('#s-cleo .verified summary').press('Enter');
    expect(await note.isVisible()).toBe(true);
    expect(await note.textContent()).toContain('مريم');
    expect(await page.locator('#s-bo .verified b').count()).toBe(0);
    await context.close();
  });
