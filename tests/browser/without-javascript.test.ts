// A reader without JavaScript gets everywhere.

import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { overflow } from '../support/layout.ts';
import { pagesIn, sizes } from '../support/page-kinds.ts';

const site = openSite();

test('chooser → language → letter → signatories → another language', async () => {
  const { page } = await site.visit('', { javaScriptEnabled: false });
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
  await page.locator('.languages a[hreflang="ja"]').click();
  expect(new URL(page.url()).pathname).toBe('/ja/ban-biometric-surveillance/signatories/people/');
  expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  expect(await page.locator('.signatories li').count()).toBe(20);
});

for (const { kind, language, path } of pagesIn(['en', 'ar']))
  test(`${kind.name} in ${language}: there is something to read, nothing that does nothing, and no sideways scrolling`, async () => {
    const { page } = await site.visit(path, { viewport: sizes.phone, javaScriptEnabled: false });
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(50);
    const dead = page.locator('button:visible, input:visible, select:visible, textarea:visible, a[href=""]:visible, a:not([href]):visible');
    expect(await dead.evaluateAll((controls) => controls.map(({ outerHTML }) => outerHTML.slice(0, 80)))).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

test('the search page lists everything instead: letters with what belongs to them, pages and news', async () => {
  const { page } = await site.visit('fr/search/', { javaScriptEnabled: false });
  expect(await page.locator('#search').isVisible()).toBe(false);
  expect(await page.locator('.unscripted').isVisible()).toBe(true);
  for (const path of [
    'ban-biometric-surveillance/',
    'ban-biometric-surveillance/signatories/',
    'ban-biometric-surveillance/about/',
    'your-open-letter/sign/',
    'about/',
    'privacy/',
    'updates/2026-11-22-first-letters/',
  ])
    expect(await page.locator(`#everything a[href="/fr/${path}"]`).isVisible(), path).toBe(true);
});
