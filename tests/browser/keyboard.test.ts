// With the keyboard alone: every control is reached, in the order of the page, in sight and marked; and searching goes to its end.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { pagesIn, sizes } from '../support/page-kinds.ts';

const site = openSite();
/** So many presses of the Tab key on a page: the frame and what follows it. Lists go on alike. */
const presses = 45;

/** What has the focus: its place among all elements, and what is wrong with it. */
function focused(page: Page): Promise<{ place: number; name: string; fault: string | undefined }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    // Of a link that goes over several lines the first piece.
    const { left, right, top, bottom } = element.getClientRects()[0] ?? new DOMRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const above = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), Math.min(Math.max(y, 0), innerHeight - 1));
    const isCovered = above !== null && !element.contains(above) && !above.contains(element);
    const fault = !isInView
      ? 'out of sight'
      : isCovered
        ? `covered by <${above.tagName.toLowerCase()} class="${above.className}">`
        : outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
          ? 'without an outline'
          : undefined;
    const name = `<${element.tagName.toLowerCase()}> ${(element.textContent ?? '').trim().slice(0, 40)}`;
    return { place: [...document.querySelectorAll('*')].indexOf(element), name, fault };
  });
}

for (const { kind, language, path, size } of [
  ...pagesIn(['en']).map((one) => ({ ...one, size: 'desk' as const })),
  ...pagesIn(['ar']).map((one) => ({ ...one, size: 'phone' as const })),
])
  test(`${kind.name} in ${language}: the focus is seen wherever it goes, and goes down the page`, async () => {
    const { page } = await site.visit(path, { viewport: sizes[size] });
    const stops = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        ).length,
    );
    expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
    const faults: string[] = [];
    let last = -1;
    const wanted = Math.min(presses, stops);
    let reached = 0;
    for (; reached < wanted; reached++) {
      await page.keyboard.press('Tab');
      const { place, name, fault } = await focused(page);
      // Of a group of radio buttons one is a stop, so the end may come sooner.
      if (place < last && name.startsWith('<body>')) break;
      if (fault) faults.push(`${name}: ${fault}`);
      if (place <= last) faults.push(`${name}: before the one that came before it`);
      last = place;
    }
    expect(faults).toEqual([]);
    expect(reached).toBeGreaterThanOrEqual(Math.min(wanted, 2));
  });

test('the link at the very beginning leads past the header', async () => {
  const { page } = await site.visit('en/search/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#text');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
});

test('searching: type, go to a result, open it at the place where the word stands, and come back to the results', async () => {
  const { page } = await site.visit('en/search/', { viewport: sizes.phone });
  await page.focus('#query');
  await page.keyboard.type('intimidate');
  await page.locator('#texts mark').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/ban-biometric-surveillance\/#t-what-the-letter-is-about$/);
  expect(await page.locator(':target').evaluate((target) => target.getBoundingClientRect().top)).toBeLessThan(sizes.phone.height);
  await page.goBack();
  await page.locator('#texts mark').first().waitFor();
  expect(await page.inputValue('#query')).toBe('intimidate');
});

test('Enter goes to the results, Escape clears the field from there, and arrows go through them', async () => {
  const { page } = await site.visit('en/search/');
  await page.focus('#query');
  await page.keyboard.type('surveillance');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'results');
  const link = () => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href ?? document.activeElement?.id);
  await page.keyboard.press('ArrowDown');
  const first = await link();
  await page.keyboard.press('ArrowDown');
  expect(await link()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await link()).toBe(first);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
  expect(await page.inputValue('#query')).toBe('');
  expect(await page.locator('#results').isVisible()).toBe(false);
  expect(await page.locator('#everything').isVisible()).toBe(true);
});
