// A reader without JavaScript gets everywhere.

import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

const site = openSite();

test('chooser → language → letter → signatories → another language', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url);
  expect(await page.locator('#suggestion').isVisible()).toBe(false);
  await page.locator('.language-list a[lang="ar"]').click();
  expect(new URL(page.url()).pathname).toBe('/ar/');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.locator('.card a[href="/ar/ban-biometric-surveillance/"]').click();
  expect(await page.locator('h1').textContent()).toMatch(/\p{Script=Arabic}/u);
  expect(await page.locator('.note-machine').isVisible()).toBe(true);
  await page.locator('.count a').click();
  expect(await page.locator('.signatories li').count()).toBe(171);
  await page.locator('.tabs a[href$="/people/"]').click();
  expect(await page.locator('.signatories li').count()).toBe(20);
  await page.locator('.languages summary').click();
  await page.locator('.languages a[lang="ja"]').click();
  expect(new URL(page.url()).pathname).toBe('/ja/ban-biometric-surveillance/signatories/people/');
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(await page.locator('.signatories li').count()).toBe(20);
  await context.close();
});

test('the search page lists everything instead', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}fr/search/`);
  expect(await page.locator('#search').isVisible()).toBe(false);
  expect(await page.locator('#everything a[href="/fr/ban-biometric-surveillance/"]').isVisible()).toBe(true);
  expect(await page.locator('#everything a[href="/fr/ban-biometric-surveillance/signatories/"]').isVisible()).toBe(true);
  await context.close();
});
