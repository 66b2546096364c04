// Every kind of page in four languages, light and dark, on a phone and on a desk: without a barrier, within its width, quiet, and closed
// to others. Then as readers change it: larger, with more room, printed, in colours of their own, without motion.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violationsLightAndDark, violationsOfColours } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';
import { addReaderStyles, cutOff, overflow } from '../support/layout.ts';
import { looked, pageKinds, pagesIn, sizes } from '../support/page-kinds.ts';
import { filesBelow } from '../support/site.ts';

const site = openSite();

for (const { kind, language, path } of pagesIn(looked))
  test(`${kind.name} in ${language}: no barrier, no sideways scrolling, no message, no foreign request`, async () => {
    const { page, complaints } = await site.visit(path, { viewport: sizes.phone });
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      expect(await overflow(page), `pixels too wide: ${size}`).toBe(0);
      expect(await violationsLightAndDark(page), size).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

test('light and dark pages differ in their colours and in nothing else, so that one of them stands for both in all but colours', () => {
  const folder = inject('site');
  const files = filesBelow(folder).filter((path) => /\.(?:html|css|js)$/.test(path) && !path.startsWith('pagefind/'));
  expect(files.length).toBeGreaterThan(100);
  // `light-dark()` takes colours only.
  expect(files.filter((path) => /prefers-color-scheme/i.test(readFileSync(join(folder, path), 'utf8')))).toEqual([]);
});

for (const { kind, language, path } of pagesIn(['en', 'ar']))
  test(`${kind.name} in ${language}: nothing is lost at 200 %, with larger text, or with more room between letters and lines`, async () => {
    const { page } = await site.visit(path, { viewport: { width: sizes.desk.width / 2, height: sizes.desk.height / 2 } });
    const look = async (where: string): Promise<void> => {
      expect(await overflow(page), `pixels too wide: ${where}`).toBe(0);
      expect(await cutOff(page), where).toEqual([]);
    };
    // Half as wide is what a page at 200 % has (WCAG 1.4.4).
    await look('200 %');
    await page.setViewportSize(sizes.desk);
    await addReaderStyles(page, 'html { font-size: 225% !important }');
    await look('text of 200 %');
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await overflow(page), 'pixels too wide: text of 200 %, on a phone').toBe(0);
    await page.setViewportSize(sizes.phone);
    // WCAG 1.4.12.
    await addReaderStyles(
      page,
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-block-end: 2em !important }`,
    );
    await look('more room, on a phone');
  });

for (const kind of pageKinds)
  test(`${kind.name}: printed on white, in colours of the reader’s own, and without motion`, async () => {
    // A sheet of A4 between margins of 2 cm.
    const { page } = await site.visit(kind.pathIn('en'), { viewport: { width: 643, height: 900 }, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await overflow(page), 'printed').toBe(0);
    expect(await contrastOfText(page), 'dark letters on white paper').toBeGreaterThan(7);
    expect(await page.locator('main').isVisible()).toBe(true);
    for (const part of await page.locator('header nav, .site-footer nav, .languages, form').all())
      expect(await part.isVisible()).toBe(false);

    await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'active' });
    await page.setViewportSize(sizes.phone);
    expect(await violationsOfColours(page), 'forced colours').toEqual([]);
    // Radio buttons and boxes to tick are drawn by the browser itself.
    const bare = await page
      .locator('.button:visible, button:visible, input:not([type="radio"], [type="checkbox"]):visible, progress:visible')
      .evaluateAll((controls) =>
        controls.filter((control) => getComputedStyle(control).borderTopWidth === '0px').map((control) => control.outerHTML.slice(0, 80)),
      );
    expect(bare, 'controls that nothing but a colour tells from the page').toEqual([]);

    await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving, 'what still moves').toEqual([]);
  });

/** Of the letters of the text to the paper, by WCAG; white where nothing is painted. */
function contrastOfText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    const luminance = (colour: string): number => {
      if (!canvas) return 0;
      canvas.fillStyle = '#fff';
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    // Browsers print no backgrounds unless they are asked to.
    return 1.05 / (luminance(getComputedStyle(document.querySelector('main') ?? document.body).color) + 0.05);
  });
}

test('the chooser suggests the language that the browser asks for, and goes nowhere by itself', async () => {
  for (const [asked, expected] of [
    ['pt-PT', 'pt-BR'],
    ['ar-EG', 'ar'],
    ['zh-SG', 'zh-Hans'],
  ] as const) {
    const context = await site.browser.newContext({ locale: asked });
    const page = await context.newPage();
    await page.goto(site.url);
    const link = page.locator('#suggestion a');
    await link.waitFor();
    expect(await link.getAttribute('lang')).toBe(expected);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  }
});
