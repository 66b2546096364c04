// A letter that has no translation, read and searched in other languages: all that stays in its own language says so.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';

const letter = `---
title: Keep the library of Exampleton open
language: en
status: open
initiators:
  - name: Example Person
  - name: Example Organisation
to:
  - name: The town council of Exampleton
demands:
  - addressee: The town council of Exampleton
    asks:
      - Pay for two more evenings.
---

The library closes at five, and the council can change that.
`;

/** With a word that is wider than a phone, and hashtags that are read in either direction. */
const coast = `---
title: Stop the Nordwestküsteninfrastrukturgroßprojekt of the Küstenschutzverwaltungsgemeinschaften
language: en
status: open
hashtags: ["#ريح_الجبل", "#Wind"]
related:
  - relation: related
    letter: library
---

The coast is not for sale.
`;

const root = mkdtempSync(join(tmpdir(), 'undersigned-untranslated-'));
let server: ServedFolder | undefined;
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  const translated = '---\ntitle: A\nrevision: 1\n---\n\nA.\n';
  writeFiles(join(root, 'campaign'), {
    ...minimal,
    'letters/library.md': letter,
    'letters/coast.md': coast,
    ...Object.fromEntries(['ar', 'ja', 'de'].map((language) => [`translations/${language}/a.md`, translated])),
  });
  await buildSite({ root: join(root, 'campaign'), out: join(root, 'dist'), documents: false });
  server = await serveFolder(join(root, 'dist'));
  browser = await startBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

const visit = (path: string): Promise<unknown> => page.goto(`${server?.url}${path}`);

test('what is in another language than the page says so: the name of the site, those a letter is addressed to', async () => {
  for (const language of ['ar', 'ja', 'de']) {
    await visit(`${language}/library/`);
    expect(await page.locator('.site-name bdi').getAttribute('lang')).toBe('en');
    const addressees = page.locator('.parties dd bdi', { hasText: 'Exampleton' }).last();
    expect(await addressees.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('en');
    expect(await addressees.evaluate((one) => (one as HTMLElement).closest('[dir]')?.getAttribute('dir'))).toBe('ltr');
  }
  await visit('en/library/');
  expect(await page.locator('.site-name bdi').getAttribute('lang')).toBe(null);
});

test('what is found in a text of another language is in that language alone, and says so', async () => {
  for (const language of ['ar', 'ja', 'de']) {
    await visit(`${language}/search/?q=council`);
    const own = page.locator('#texts li', { has: page.locator(`a[href="/${language}/library/"]`) }).first();
    await own.waitFor();
    const excerpts = await own
      .locator('p:not(.kind)')
      .evaluateAll((parts) =>
        parts.map((part) => ({ lang: (part as HTMLElement).lang, dir: (part as HTMLElement).dir, text: part.textContent ?? '' })),
      );
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { lang, dir, text } of excerpts) {
      expect([lang, dir]).toEqual(['en', 'ltr']);
      expect(text).not.toContain('PersonExample');
      expect(text).not.toMatch(/[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
    }
  }
});

test('the heading of a letter’s facts that were found says in which language the title of the letter is', async () => {
  for (const language of ['ar', 'ja', 'de']) {
    await visit(`${language}/search/?q=Exampleton`);
    const link = page.locator(`#texts h3 a[href="/${language}/library/about/"]`);
    await link.waitFor();
    const texts = await link.evaluate((heading) => {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const found: [string, string][] = [];
      while (walker.nextNode())
        found.push([walker.currentNode.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '', walker.currentNode.textContent ?? '']);
      return found;
    });
    const inEnglish = texts.filter(([lang]) => lang === 'en').map(([, text]) => text);
    expect(inEnglish.join(''), language).toBe('Keep the library of Exampleton open');
    expect(
      texts
        .filter(([lang]) => lang !== 'en')
        .map(([, text]) => text)
        .join(''),
      language,
    ).not.toMatch(/library|[\u2066-\u2069\u{E0001}-\u{E007F}]/u);
    expect(await page.locator('#texts h3 a bdi[lang="en"] mark').first().textContent(), language).toBe('Exampleton');
  }
});

test('a title with a long word widens no page on a phone, also where it is a link', async () => {
  const phone = await browser?.newPage({ viewport: { width: 320, height: 640 } });
  if (!phone || !server) throw new Error('there is no browser');
  for (const path of ['en/library/', 'ar/library/', 'en/search/', 'ja/search/', 'de/coast/']) {
    await phone.goto(server.url + path);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  await phone.close();
});

test('a hashtag begins with its sign, in whichever direction it is read', async () => {
  for (const path of ['ar/coast/', 'en/coast/', 'ar/coast/about/', 'en/coast/about/']) {
    await visit(path);
    const sides = await page
      .locator('bdi', { hasText: /^#/ })
      .evaluateAll((hashtags) => hashtags.map((hashtag) => [hashtag.textContent, getComputedStyle(hashtag).direction]));
    expect(sides, path).toEqual([
      ['#ريح_الجبل', 'rtl'],
      ['#Wind', 'ltr'],
    ]);
  }
});
