// What a search page says of a query, waited for.

import type { Page } from 'playwright-core';

/** Ends when the status of the page is about an answer: neither empty nor “Searching …”. */
export function searchAnswered(page: Page): Promise<unknown> {
  return page.waitForFunction(() => {
    const { searching } = JSON.parse(document.getElementById('search')?.dataset.settings ?? '{}');
    return !['', searching].includes(document.getElementById('status')?.textContent ?? '');
  });
}
