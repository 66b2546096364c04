// How a page is on the screen: whether it is as wide as the window, and whether its text is there to be read.

import type { Page } from 'playwright-core';

/** Pixels by which the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Adds a style sheet as a reader's own tools do, whatever the page's policy says of others. */
export async function addReaderStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Elements with text that is cut off at an edge of a box, as `<p> the text`. What is hidden from view on purpose does not count. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(element);
        if (element.clientWidth <= 1 || clipPath !== 'none' || !element.textContent?.trim()) return false;
        // Drawings for the eye, which the page says once more as text.
        if (element.closest('[aria-hidden="true"]')) return false;
        const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
        return (
          (hides(overflowX) && (element.scrollWidth > element.clientWidth + 1 || textOverflow === 'ellipsis')) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.trim().slice(0, 60)}`),
  );
}
