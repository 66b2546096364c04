// What a page must not do: write on the console, ask another origin for something, or go against its content security policy.

import type { Page } from 'playwright-core';

/** Notes it from now on, so it is called before the page is opened. */
export async function watch(page: Page, url: string): Promise<string[]> {
  const { origin } = new URL(url);
  const complaints: string[] = [];
  // An address that does not exist answers 404, and Chromium says so.
  page.on('console', (message) => message.text().includes('status of 404') || complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error}`));
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) complaints.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    // As a message of its own, also where the browser keeps silent about it.
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return complaints;
}
