// A long list as its readers meet it: on a phone, by keyboard, without scripts, and with the question where their own name is.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateCampaign } from '../../bench/generate.ts';
import { letterId } from '../../bench/letter.ts';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Letter } from '../../src/core/model.ts';
import { orderedSignatories } from '../../src/site/lists/order.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { inertStrings } from '../hostile/inert.ts';
import { violations } from '../support/axe.ts';
import { writeFiles } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { brokenLinks } from '../support/site.ts';

const size = 1200;
const hostile = inertStrings.map((name, index) => ({ name, role: name, link: `https://example.org/${index}` }));

let root = '';
let letter: Letter;
let browser: Browser | undefined;
let context: BrowserContext;
let server: ServedFolder | undefined;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'undersigned-finding-'));
  const campaign = join(root, 'campaign');
  generateCampaign(campaign, { signatures: size, languages: 2, seed: 5, asLists: true });
  writeFiles(campaign, {
    [`signatories/${letterId}/hostile.list.yaml`]: stringify(hostile, { schema: 'failsafe', lineWidth: 0 }),
    [`signatories/${letterId}/everywhere.yaml`]:
      'name: Qwertz Everywhere\nkind: organisation\nregion: Global\nformerName: Wertzq Nowhere\n',
  });
  const loaded = loadCampaign(campaign).campaign?.letters[0];
  if (!loaded) throw new Error('the generated campaign has problems');
  letter = loaded;
  await buildSite({ root: campaign, out: join(root, 'dist'), documents: false });
  server = await serveFolder(join(root, 'dist'));
  browser = await startBrowser();
  context = await browser.newContext();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

const list = (language: string, rest = ''): string => `${server?.url}${language}/${letterId}/signatories/${rest}`;

interface Visit {
  readonly page: Page;
  readonly messages: string[];
}

/** Anyone who has set nothing has one place for what was loaded already. */
async function open(address: string, options?: BrowserContextOptions): Promise<Visit> {
  const page = options ? await (browser as Browser).newPage(options) : await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.goto(address, { waitUntil: 'load' });
  return { page, messages };
}

/** Someone on the last page of the list in a language. */
function lastIn(language: string): { id: string; name: string } {
  const last = orderedSignatories(letter, languageOf(language)).at(-1);
  if (!last) throw new Error('nobody has signed');
  return last;
}

test('every link of every list leads somewhere', () => {
  expect(brokenLinks(join(root, 'dist'), '').filter((link) => !/letter\.pdf|card\.png/.test(link))).toEqual([]);
});

test('without scripts, letters and pages lead to everybody, and no field is shown that does nothing', async () => {
  const { page } = await open(list('en'), { javaScriptEnabled: false });
  expect(await page.locator('#finder').isVisible()).toBe(false);
  await page.locator('.jumps a', { hasText: /^M$/ }).click();
  const heading = page.locator('.signatory-list :target');
  expect(await heading.textContent()).toBe('M');
  expect(await page.locator('.signatory-list :target + ul li').first().textContent()).toMatch(/^M/);
  await page.goto(list('en'));
  const ids: string[] = [];
  for (;;) {
    ids.push(...(await page.locator('.signatories li').evaluateAll((items) => items.map(({ id }) => id))));
    const next = page.locator('.paging [rel=next]');
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(ids).toEqual(orderedSignatories(letter, languageOf('en')).map(({ id }) => `s-${id}`));
  await page.close();
});

for (const language of ['en', 'ar'])
  test(`in ${language}, a name is found as one types, by keyboard alone, and the way back too`, async () => {
    const { id, name } = lastIn(language);
    const { page, messages } = await open(list(language));
    await page.locator('#find-name').focus();
    await page.keyboard.type(name);
    const result = page.locator('#found li', { hasText: name }).first();
    await result.waitFor();
    expect(await page.locator('#find-status').evaluate((line) => [line.role, line.ariaLive])).toEqual([null, 'polite']);
    expect(await page.locator('#find-status').textContent()).toMatch(/\d|[\u0660-\u0669]|نتيجة/u);
    expect((await result.locator('mark').allTextContents()).join('')).toBe(name.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''));
    expect(await page.locator('#names').isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('#found') !== null)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await page.locator('#find-name').inputValue()).toBe('');
    expect(await page.locator('#names').isVisible()).toBe(true);
    expect(await page.locator('#found li').count()).toBe(0);
    await page.keyboard.type(name);
    await result.waitFor();
    // Once to the first result, and once into it.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/3\/#s-/);
    expect(await page.locator(':target').getAttribute('id')).toBe(`s-${id}`);
    expect(messages).toEqual([]);
    await page.close();
  });

for (const language of ['en', 'ar'])
  test(`in ${language}, what is found says the same of somebody as the list does: browsers name no regions`, async () => {
    const { page } = await open(list(language, '#s-everywhere'));
    const listed = page.locator('.signatories li', { hasText: 'Qwertz Everywhere' });
    await listed.waitFor();
    // Both have dots between, with other spaces around them; a name is kept apart by an element or by a character.
    const said = async (of: Locator): Promise<string[]> =>
      ((await of.textContent()) ?? '').split('·').map((part) => part.replace(/[\u2066-\u2069]/g, '').trim());
    const expected = await said(listed.locator('small'));
    expect(expected.at(-1)).toBe(language === 'en' ? 'World' : 'العالم');
    expect(expected[1]).toMatch(language === 'en' ? /^formerly Wertzq Nowhere$/ : /السابق: Wertzq Nowhere$/);
    // Also by the name that they had before.
    for (const query of ['qwertz', 'nowhere wertzq']) {
      await page.locator('#find-name').fill(query);
      await page.locator('#found li').waitFor();
      expect(await said(page.locator('#found li small')), query).toEqual(expected);
    }
    await page.close();
  });

test.each(['en', 'ar'])(
  '%s: on the page where a name stands, whoever chooses it is led there with the focus, and not with the eyes alone',
  async (language) => {
    const { id, name } = lastIn(language);
    const { page } = await open(list(language, '3/'));
    await page.locator('#find-name').focus();
    await page.keyboard.type(name);
    await page.locator('#found li', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('#names').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`s-${id}`);
    expect(await page.locator(`[id="s-${id}"]`).evaluate((row) => row.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    await page.close();
  },
);

test('the address of a signatory holds when the list grows: from its first page, and from a page where they stood once', async () => {
  const { id, name } = lastIn('en');
  for (const from of ['', '2/', 'people/']) {
    const { page } = await open(list('en', `${from}#s-${id}`));
    await page.waitForURL(list('en', `3/#s-${id}`));
    expect(await page.locator(':target').textContent()).toContain(name);
    await page.close();
  }
  const { page } = await open(list('en', '#s-nobody-of-this-name'));
  await page.locator('#find-status', { hasText: 'nobody-of-this-name' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/en/${letterId}/signatories/`);
  await page.close();
});

test('hostile names are found and shown as text', async () => {
  const { page, messages } = await open(list('en'));
  for (const query of ['script', 'img', 'onerror', 'hyperlink', 'evil']) {
    await page.locator('#find-name').fill(query);
    await page.locator('#found mark').first().waitFor();
    const shown = await page.locator('#found li a').allTextContents();
    expect(shown.length, query).toBeGreaterThan(0);
    for (const name of shown) expect(inertStrings, query).toContain(name);
    expect(await page.locator('#found :is(script, img, q0q0)').count()).toBe(0);
  }
  await page.locator('#find-name').fill('<q0/x=1> zzzz');
  await page.locator('#find-status', { hasText: '<q0/x=1> zzzz' }).waitFor();
  expect(messages).toEqual([]);
  await page.close();
});

test('nothing moves that the reader did not move, and little is loaded', async () => {
  const { page } = await open(list('en'), {});
  await page.evaluate(() => {
    const seen = window as unknown as { shifts: number };
    seen.shifts = 0;
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) seen.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.locator('#find-name').focus();
  for (const letter of 'maria gomez') await page.keyboard.type(letter, { delay: 40 });
  await page.waitForTimeout(700);
  const { shifts, bytes } = await page.evaluate(() => ({
    shifts: (window as unknown as { shifts: number }).shifts,
    bytes: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/names/'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
  }));
  expect(shifts).toBe(0);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(200_000);
  await page.close();
});

test.each([
  ['en', 'countries/', 320, 'dark'],
  ['ar', '2/', 320, 'light'],
  ['ar', 'newest/', 1280, 'dark'],
] as const)('the list at %s/…/%s is open to everybody, %s pixels wide and %s', async (language, rest, width, colorScheme) => {
  const { page, messages } = await open(list(language, rest), { viewport: { width, height: 700 }, colorScheme });
  if (rest === 'newest/') {
    await page.locator('#find-name').fill('ma');
    await page.locator('#found li').first().waitFor();
  }
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(messages).toEqual([]);
  await page.close();
});
