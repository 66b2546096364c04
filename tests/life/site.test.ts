// The campaign with everything, built: what its pages, documents and frames show of it, and that the letter with nothing has no empty place for it.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { lettersOf, readPdf, rolesOf } from '../outputs/pdf-text.ts';
import { violationsLightAndDark } from '../support/axe.ts';
import { writeFiles } from '../support/campaign.ts';
import { launchBrowser, startBrowser } from '../support/chromium.ts';
import { brokenLinks } from '../support/site.ts';
import { life } from './campaign.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-life-'));
const out = join(folder, 'dist');
let browser: Browser | undefined;
let server: ServedFolder | undefined;
const text = (path: string): string => readFileSync(join(out, path), 'utf8');
/** Words of a page in the order of its source. */
const plain = (path: string): string =>
  text(path)
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  writeFiles(join(folder, 'campaign'), life);
  expect((await buildSite({ root: join(folder, 'campaign'), out })).isBuilt).toBe(true);
  [server, browser] = await Promise.all([serveFolder(out), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('A letter that is over begins with what came of it; then comes what it says', () => {
  const page = plain('en/library/index.html');
  const order = [
    'Addressed to Ida Brandt',
    'What came of it',
    '2 March 2026 Delivered Handed to the mayor',
    'The doors are shut. Please open them.',
    'We urge For these reasons',
    'What signatories say',
    'The library taught me to read.',
  ].map((words) => page.indexOf(words));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(text('en/library/index.html')).toContain('<progress max="500" value="239"');
  expect(plain('en/library/embed/index.html')).toMatch(/Answer ?: 11 May 2026/);
});

test.each([
  ['en', 'What came of it', 'Reopen the library on the hill', 'The doors are shut.'],
  ['de', 'Was daraus wurde', 'Öffnet die Bücherei auf dem Berg', 'Die Türen sind zu.'],
  ['ar', 'ما الذي تحقّق', 'أعيدوا فتح المكتبة على التل', 'الأبواب مغلقة.'],
  ['ja', 'その後の経過', '丘の上の図書館を再び開けてください', '扉は閉まっています。'],
])(
  '%s: the text of a letter that is over is no part of what came of it, for those who go from heading to heading and in files',
  async (tag, outcome, title, first) => {
    const page = text(`${tag}/library/index.html`);
    const headings = [...page.slice(0, page.indexOf(first)).matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/gs)].map(([, said = '']) =>
      said.replace(/<[^>]*>/g, ''),
    );
    expect(headings.slice(-3)).toEqual([title, outcome, title]);
    const file = text(`${tag}/library/letter.txt`);
    expect(file.slice(file.indexOf(outcome), file.indexOf(first))).toMatch(/\n\* \* \*\s+$/);
    const word = strFromU8(unzipSync(readFileSync(join(out, tag, 'library/letter.docx')))['word/document.xml'] ?? new Uint8Array());
    const before = word
      .slice(0, word.indexOf(first))
      .split('</w:p>')
      .flatMap((said) => {
        const [, style] = /w:val="(Title|Heading\d)"/.exec(said) ?? [];
        return style ? [[style, said.replace(/<[^>]*>/g, '').trim()]] : [];
      });
    expect(before).toEqual([
      ['Title', title],
      ['Heading2', outcome],
      ['Heading2', title],
    ]);
    const pdf = readFileSync(join(out, tag, 'library/letter.pdf'));
    expect((await readPdf(pdf)).bookmarks.slice(0, 3)).toEqual([title, outcome, title]);
    const roles = await rolesOf(pdf);
    expect(roles.filter((role) => /^H\d$/.test(role)).slice(0, 3)).toEqual(['H1', 'H2', 'H2']);
    // Between the two headings there is what came of it, and behind them the text.
    expect(roles.slice(roles.indexOf('H2') + 1, roles.indexOf('H2', roles.indexOf('H2') + 1))).toContain('P');
  },
);

test('All of it is said in the language of the page, and what is not translated in that of the original', () => {
  const german = plain('de/library/index.html');
  for (const words of ['Bürgermeisterin von Hillside', 'Was daraus wurde', 'Übergeben', 'Wir fordern', 'Stimmen der Unterzeichnenden'])
    expect(german).toContain(words);
  expect(german).not.toContain('Handed to the mayor');
  const arabic = text('ar/library/index.html');
  expect(arabic).toMatch(/<p lang="en" dir="ltr"[^>]*>Handed to the mayor/);
  expect(arabic).toMatch(/<bdi lang="en" dir="ltr">Mayor of Hillside/);
});

test('An office that is not translated is labelled behind it, on the page and in each document', async () => {
  const label = 'لم يُترجم بعد';
  expect(text('ar/library/index.html')).toMatch(
    new RegExp(
      `<dd class="recipient passage passage-missing[^>]*>\\s*<a [^>]*><bdi>Ida Brandt</bdi></a>.{0,90}Mayor of Hillside.{0,90}· ${label}</span>`,
    ),
  );
  expect(text('ar/library/letter.txt')).toContain(
    `موجّهة إلى:\n• \u2068Ida Brandt · Mayor of Hillside\u2069 [${label}]\n• \u2068The council’s committee for culture\u2069 [${label}]\n`,
  );
  const word = strFromU8(unzipSync(readFileSync(join(out, 'ar/library/letter.docx')))['word/document.xml'] ?? new Uint8Array());
  expect(word.replace(/<[^>]*>/g, '')).toContain(`Mayor of Hillside [${label}]`);
});

test('The facts have them, and say when each goal was reached', () => {
  const facts = plain('en/library/about/index.html');
  for (const words of [
    'Copy to Union of librarians',
    'What came of it',
    'Goal of 2 reached: 8 January 2026',
    'Goal of 200 reached: 1 March 2026',
  ])
    expect(facts).toContain(words);
  // Whatever a goal was reached by is a row of the table.
  expect(facts).toMatch(/20 February 2026 120 Town of Hillside 1 March 2026 236 on paper: 236/);
  expect(plain('de/library/about/index.html')).toMatch(/1\. März 2026 236 auf Papier: 236/);
  expect(text('en/library/about/index.html').match(/class="goal-mark"/g)).toHaveLength(3);
});

test.each([
  ['en', ['Copy toUnion of librarians', 'What came of it', 'a.Open the doors again.', 'iii.pays for new books.', 'ii.on Saturdays']],
  ['ar', ['أ.جديد', '(٣)', '(١)', '(٢)']],
  ['ja', ['その後の経過', '(1)扉をもう一度開けること。', 'ウ新しい本の費用を出す。', 'イ土曜日に']],
])('The PDF has them, counted as the language does: %s', async (tag, wanted) => {
  const { letters } = await readPdf(readFileSync(join(out, tag, 'library/letter.pdf')));
  for (const words of wanted) expect(letters).toContain(lettersOf(words));
});

test('Those behind it have faces and numbers: a row of logos, links to registries among the facts and in the list of signatories', () => {
  const page = text('en/library/index.html');
  expect([...page.matchAll(/<img src="\/logos\/[^"]*" alt="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Open Square',
    'House of Books',
    'Hillside Together',
  ]);
  expect(page).toMatch(/<source srcset="\/logos\/house-dark.svg"/);
  // As large as they are shown, which a browser needs before it has them.
  expect([...page.matchAll(/<img src="\/logos\/[^>]*width="(\d+)" height="(\d+)"/g)].map(([, ...size]) => size.join('×'))).toEqual([
    '176×59',
    '64×64',
    '176×35',
  ]);
  const list = text('en/library/signatories/index.html');
  for (const [address, name] of [
    ['https://orcid.org/0000-0002-1825-0097', 'ORCID'],
    ['https://ror.org/05dxps055', 'ROR'],
    ['https://www.wikidata.org/wiki/Q42', 'Wikidata'],
  ]) {
    expect(text('en/library/about/index.html')).toContain(`href="${address}"`);
    expect(list).toContain(`<a href="${address}" rel="nofollow ugc" lang="en" dir="ltr">${name}</a>`);
  }
});

test.each([
  ['en', 'in a personal capacity'],
  ['ar', 'بصفة شخصية'],
  ['ja', '個人として署名'],
])('%s: who signs in a personal capacity does so wherever their affiliation is shown', async (tag, words) => {
  const pages = [`${tag}/library/index.html`, `${tag}/library/signatories/index.html`].map(plain);
  const kit = unzipSync(readFileSync(join(out, tag, 'library/press.zip')));
  const [, quotes = new Uint8Array()] = Object.entries(kit).find(([name]) => name.endsWith('/quotes.txt')) ?? [];
  const page = await browser?.newPage();
  if (!page || !server) throw new Error('there is no browser');
  await page.goto(`${server.url}${tag}/search/?q=Ann%20Lee`);
  await page.locator('#names li').first().waitFor();
  const found = (await page.locator('#names li', { hasText: 'Ann Lee' }).first().textContent()) ?? '';
  await page.close();
  for (const shown of [...pages, strFromU8(quotes), found]) {
    const behind = shown.split('Hillside Hospital').slice(1);
    expect(behind.length).toBeGreaterThan(0);
    for (const text of behind) expect(text.replace(/^[\s\u00a0·,，、،]+/, '').slice(0, words.length)).toBe(words);
  }
});

test('Facts are read to the end by screen readers that go on by themselves: each value is an element of its own and begins with its words', () => {
  for (const path of ['en/library/index.html', 'en/library/about/index.html', 'ar/library/about/index.html', 'ja/roof/about/index.html'])
    expect(text(path).match(/<dd[^>]*>\s*<(?:time|ul|ol|p|div)\b[^>]*>/g) ?? [], path).toEqual([]);
  const glance = plain('en/library/about/index.html');
  for (const words of [
    'Published 5 January 2026',
    'Addressed to Ida Brandt',
    'The council’s committee for culture',
    'Drafted by Open Square',
  ])
    expect(glance).toContain(words);
});

test('Who has read a translation is named, with the page that they gave', () => {
  expect(text('de/library/index.html')).toMatch(
    /Mara Berg.{0,120}<a href="https:\/\/mara\.example\/texts" rel="nofollow noopener ugc"><bdi dir="ltr">mara\.example<\/bdi><\/a>/,
  );
});

test('What readers can do besides is listed, each country on its own, and printed', () => {
  expect(plain('de/library/index.html')).toMatch(/Hang up a poster.*Deutschland.*Schreibt dem Rat.*Vereinigtes Königreich/);
  expect(text('ar/write/index.html')).toContain('Write to the council');
});

test('An edition in easy language is one of its own: its tag for readers, and each locale once for services', () => {
  const page = text('de-x-leicht/library/index.html');
  expect(page).toMatch(/^<!DOCTYPE html><html lang="de-x-leicht" dir="ltr"/);
  expect(page).toContain('<link rel="alternate" hreflang="de-x-leicht" href="https://hillside.example/de-x-leicht/library/">');
  expect([...page.matchAll(/og:locale(?::alternate)?" content="([^"]*)"/g)].map(([, locale]) => locale)).toEqual([
    'de_DE',
    'ar_EG',
    'en_US',
    'hi_IN',
    'ja_JP',
  ]);
  expect(page).toContain('<source src="/videos/library.mp4" type="video/mp4">');
});

test('Plain text has the levels of the demands', () => {
  const letter = text('en/library/letter.txt').replaceAll('\r', '');
  expect(letter).toContain('1. The council\n\n   a. Open the doors again.\n\n   b. Pass a rule that:\n\n      i. forbids to close');
  expect(letter).toContain('1. Who reads\n\n   a. Children\n\n   b. Their parents\n\n      i. in the evening');
});

test('Whoever passes the letter on by e-mail says whom it is to', () => {
  const [, body = ''] = /href="mailto:\?subject=[^"]*?body=([^"]*)"/.exec(text('en/library/index.html')) ?? [];
  expect(decodeURIComponent(body)).toContain('Addressed to: Ida Brandt, Mayor of Hillside · The council’s committee for culture');
});

test('A letter with nothing of all that has no place for it', () => {
  const pages = ['en/roof/index.html', 'en/roof/about/index.html', 'de/roof/index.html'].map(text).join('');
  for (const mark of [
    'id="outcome"',
    'id="voices"',
    'id="demands"',
    'class="recipient"',
    'class="goals"',
    '<progress',
    'class="parties"></dl>',
  ])
    expect(pages).not.toContain(mark);
  expect(plain('en/roof/index.html')).not.toMatch(/Addressed to|Copy to|Goal/);
});

test('Nothing of it is a barrier, broken, or wider than a phone; the address of a point leads to it', async () => {
  expect(brokenLinks(out, '', 'https://hillside.example')).toEqual([]);
  const page = await browser?.newPage({ viewport: { width: 360, height: 740 } });
  if (!page || !server) throw new Error('there is no browser');
  for (const path of ['en/library/', 'ar/library/', 'ja/library/about/', 'en/roof/']) {
    await page.goto(server.url + path);
    expect(await violationsLightAndDark(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
  await page.goto(`${server.url}hi/library/#demand-1-b-iii`);
  expect(await page.locator(':target').textContent()).toContain('नई किताबों का ख़र्च दे।');
  await page.goto(`${server.url}ar/library/#t-item-1-b-ii`);
  expect(await page.locator(':target').textContent()).toContain('أيام السبت');
  await page.goto(`${server.url}hi/library/`);
  expect(
    await page
      .locator('.prose ol ol')
      .first()
      .evaluate((list) => getComputedStyle(list).listStyleType),
  ).toBe('in-hi-2');
  await page.close();
});

test('Where letters are twice as large on a phone, each level of demands has room for words; where colours are a reader’s own, what a link led to is marked', async () => {
  const large = await launchBrowser(['--blink-settings=defaultFontSize=32']);
  try {
    const page = await large.newPage({ viewport: { width: 320, height: 640 }, forcedColors: 'active' });
    for (const language of ['en', 'ar']) {
      await page.goto(`${server?.url}${language}/library/#demand-1-b-iii`);
      const target = page.locator(':target');
      const [width, size] = await target.evaluate((one) => [
        one.getBoundingClientRect().width,
        Number.parseFloat(getComputedStyle(one).fontSize),
      ]);
      // Some ten characters, of which each is about half as wide as high.
      expect((width ?? 0) / (size ?? 1)).toBeGreaterThan(5);
      expect(await target.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
    }
  } finally {
    await large.close();
  }
});

test('Where numbers of demands begin again in each group, links to them are called by their group', () => {
  const names = [...text('en/library/index.html').matchAll(/class="demand-number"[^>]*aria-label="([^"]*)"/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(3);
  expect(new Set(names).size).toBe(names.length);
});
