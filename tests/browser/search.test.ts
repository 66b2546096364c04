// Readers find what is in the middle of a sentence, and a signatory by name.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { searchForm } from '../../src/core/text/search-form.ts';
import { openSite } from '../support/browser.ts';
import { searchAnswered } from '../support/search-page.ts';

const site = openSite();

/** Types a query on the search page of a language, and waits for what comes of it. */
async function search(language: string, query: string): Promise<{ page: Page; links: { href: string; text: string }[] }> {
  const { page } = await site.visit(`${language}/search/`);
  await page.locator('#query').fill(query);
  await searchAnswered(page);
  const links = await page
    .locator('#results li a:visible')
    .evaluateAll((found) => found.map((link) => ({ href: link.getAttribute('href') ?? '', text: link.textContent ?? '' })));
  return { page, links };
}

/** Words from the middle of a sentence of each letter. */
const words = [
  ['en', 'intimidate'],
  ['ar', 'الموقعون'],
  ['hi', 'हस्ताक्षर'],
  ['zh-hans', '人脸识别'],
  ['ja', '顔認識'],
  ['th', 'ใบหน้า'],
] as const;

for (const [language, word] of words)
  test(`“${word}” in the middle of a sentence is found in ${language}`, async () => {
    const { links } = await search(language, word);
    const letter = `/${language}/ban-biometric-surveillance/`;
    expect(links.map(({ href }) => href.split('#')[0])).toContain(letter);
    expect(links.every(({ href }) => href.startsWith(`/${language}/`))).toBe(true);
  });

for (const [language, name] of [
  ['en', 'Joy Buolamwini'],
  ['ar', 'Panoptykon'],
  ['hi', 'Hiperderecho'],
  ['ja', 'Tarcízio Silva'],
] as const)
  test(`the signatory ${name} is found in ${language}, and the result leads to the name`, async () => {
    const { page, links } = await search(language, name);
    expect(links[0]?.href).toMatch(new RegExp(`^/${language}/ban-biometric-surveillance/signatories/#s-`));
    await page.locator('#results a').first().click();
    await page.waitForURL(/#s-/);
    expect(await page.locator(':target').textContent()).toContain(name);
  });

test('a query that finds nothing says so, shows markup as text, and offers everything there is', async () => {
  const { page } = await search('en', '<q0q0q0q0/onclick=z9z9z9>');
  expect(await page.locator('#status').textContent()).toContain('<q0q0q0q0/onclick=z9z9z9>');
  expect(await page.locator('q0q0q0q0').count()).toBe(0);
  expect(await page.locator('#everything').isVisible()).toBe(true);
});

// The index knows no vowel signs: it finds “লেখা” for “লাখ”.
test.each([
  ['bn', 'লাখ'],
  ['hi', 'कही'],
])('%s: of what is found for “%s”, what has other vowel signs is neither shown nor counted', async (language, word) => {
  const { page } = await search(language, word);
  const marked = await page
    .locator('#texts > ol > li')
    .evaluateAll((all) => all.map((one) => [...one.querySelectorAll('mark')].map(({ textContent }) => textContent ?? '').join(' ')));
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.filter((text) => !text.includes(word))).toEqual([]);
  const said = (await page.locator('#status').textContent()) ?? '';
  const [count] = /\d+/.exec(searchForm(said)) ?? [];
  expect(Number(count)).toBe(marked.length);
});

test('a result has its kind, its marks and the headings below which something was found, and is read out as a number', async () => {
  const { page } = await search('en', 'governments');
  expect(await page.locator('#status').getAttribute('aria-live')).toBe('polite');
  expect(await page.locator('#status').textContent()).toMatch(/^\d results$/);
  const first = page.locator('#texts > ol > li', { has: page.locator('h3 a[href="/en/stop-facial-recognition/"]') });
  expect(await first.locator('h3 a').getAttribute('href')).toBe('/en/stop-facial-recognition/');
  expect(await first.locator('.kind').textContent()).toBe('Letters');
  expect(await first.locator('mark').first().textContent()).toBe('governments');
  expect(await first.locator('ul a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '/en/stop-facial-recognition/#t-what-the-statement-asks',
    '/en/stop-facial-recognition/#t-what-was-being-decided-then',
    '/en/stop-facial-recognition/#demands',
  ]);
});

test('an excerpt says in which language each part of it is', async () => {
  // The name of a publisher stays in its own language.
  const { page } = await search('ar', 'coda story');
  const parts = await page
    .locator('#results li p')
    .evaluateAll((found) =>
      found.flatMap((text) =>
        [...text.childNodes].map((node) => [
          (node instanceof HTMLElement ? node : text).closest<HTMLElement>('[lang]')?.lang,
          node.textContent ?? '',
        ]),
      ),
    );
  const latin = parts.filter(([, text]) => /[A-Za-z]{4}/.test(text ?? '') && !/\p{Script=Arabic}/u.test(text ?? ''));
  expect(latin.length).toBeGreaterThan(0);
  expect(latin.filter(([lang]) => lang === 'ar')).toEqual([]);
  expect(parts.filter(([lang, text]) => lang !== 'ar' && /\p{Script=Arabic}/u.test(text ?? ''))).toEqual([]);
});

test('what is asked can be found demand by demand', async () => {
  const { links } = await search('en', 'criminal evidence');
  expect(links.map(({ href }) => href)).toContainEqual(expect.stringMatching(/^\/en\/ban-biometric-surveillance\/#demand-\d$/));
});

test('a search has an address, and going back and forth goes from search to search', async () => {
  const { page } = await site.visit('en/search/?q=intimidate');
  await searchAnswered(page);
  expect(await page.inputValue('#query')).toBe('intimidate');
  expect(await page.locator('#texts > ol > li').count()).toBe(1);
  await page.fill('#query', 'gove');
  await page.waitForURL(/q=gove$/);
  await page.fill('#query', 'governments');
  await page.waitForURL(/q=governments$/);
  await page.keyboard.press('Enter');
  await page.locator('#texts mark:has-text("governments")').first().waitFor();
  // Letters that were typed one after another were one step.
  await page.goBack();
  await page.waitForURL(/q=intimidate$/);
  await page.locator('#texts mark:has-text("intimidate")').waitFor();
  expect(await page.inputValue('#query')).toBe('intimidate');
  await page.goForward();
  await page.locator('#texts mark:has-text("governments")').first().waitFor();
  expect(await page.inputValue('#query')).toBe('governments');
  await page.fill('#query', '');
  await page.waitForURL(/search\/$/);
  expect(await page.locator('#everything').isVisible()).toBe(true);
});

test('without its index the search says so and shows everything, and works as soon as the index can be had', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${site.url}en/search/`);
  await page.fill('#query', 'intimidate');
  await searchAnswered(page);
  const { failed } = JSON.parse((await page.locator('#search').getAttribute('data-settings')) ?? '{}');
  expect(await page.locator('#status').textContent()).toBe(failed);
  expect(await page.locator('#everything').isVisible()).toBe(true);
  await page.unroute('**/pagefind/**');
  await page.fill('#query', 'intimidat');
  await page.locator('#texts mark').first().waitFor();
  await context.close();
});

test('nothing jumps: neither when the page comes, nor with a search in its address, nor while somebody types', async () => {
  for (const address of ['en/search/', 'en/search/?q=surveillance', 'ar/search/']) {
    const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(globalThis, { moved });
      // What someone's own letters move within half a second does not count (Layout Instability, 2.2).
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) moved.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.url + address);
    if (address.includes('?')) await searchAnswered(page);
    for (const letter of 'survei') await page.locator('#query').press(letter);
    await page.waitForTimeout(500);
    const moved = await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved.reduce((sum, value) => sum + value, 0));
    // Below 0.1 is good (Core Web Vitals).
    expect(moved, address).toBeLessThan(0.05);
    await page.close();
  }
});

test('every language of the site has an index of its own', () => {
  const entry = JSON.parse(readFileSync(join(inject('site'), 'pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(Object.keys(entry.languages)).toHaveLength(28);
  for (const [language, { page_count }] of Object.entries(entry.languages)) expect(page_count, language).toBeGreaterThanOrEqual(4);
});
