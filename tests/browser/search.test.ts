// Readers find what stands in the middle of a sentence, and a signatory by name.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openSite } from '../support/browser.ts';

const site = openSite();

async function search(page: Page, language: string, query: string): Promise<{ href: string; text: string }[]> {
  await page.goto(`${site.url}${language}/search/`);
  await page.locator('#query').fill(query);
  await page.locator('#results li, #status:has-text("“")').first().waitFor({ timeout: 20_000 });
  return page
    .locator('#results li')
    .evaluateAll((items) =>
      items.map((item) => ({ href: item.querySelector('a')?.getAttribute('href') ?? '', text: item.textContent ?? '' })),
    );
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
    const page = await site.browser.newPage();
    const results = await search(page, language, word);
    const letter = `/${language}/ban-biometric-surveillance/`;
    expect(results.map(({ href }) => href.split('#')[0])).toContain(letter);
    expect(results.every(({ href }) => href.startsWith(`/${language}/`))).toBe(true);
    await page.close();
  });

for (const [language, name] of [
  ['en', 'Joy Buolamwini'],
  ['ar', 'Panoptykon'],
  ['hi', 'Hiperderecho'],
  ['ja', 'Tarcízio Silva'],
] as const)
  test(`the signatory ${name} is found in ${language}, and the result leads to the name`, async () => {
    const page = await site.browser.newPage();
    const [first] = await search(page, language, name);
    expect(first?.href).toMatch(new RegExp(`^/${language}/ban-biometric-surveillance/signatories/#s-`));
    await page.locator('#results a').first().click();
    await page.waitForURL(/#s-/);
    expect(await page.locator(':target').textContent()).toContain(name);
    await page.close();
  });

test('a query that finds nothing says so, and shows markup as text', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}en/search/`);
  await page.locator('#query').fill('<q0q0q0q0/onclick=z9z9z9>');
  await page.locator('#status:has-text("q0q0q0q0")').waitFor({ timeout: 20_000 });
  expect(await page.locator('#status').textContent()).toContain('<q0q0q0q0/onclick=z9z9z9>');
  expect(await page.locator('#status q0q0q0q0, #results q0q0q0q0').count()).toBe(0);
  await page.close();
});

test('every language of the site has an index of its own', () => {
  const entry = JSON.parse(readFileSync(join(inject('site'), 'pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(Object.keys(entry.languages)).toHaveLength(28);
  for (const [language, { page_count }] of Object.entries(entry.languages)) expect(page_count, language).toBeGreaterThanOrEqual(4);
});
