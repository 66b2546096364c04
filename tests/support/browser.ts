// This repository's own site, open in a real browser while the tests of a file run.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { startBrowser } from './chromium.ts';
import { sizes } from './page-kinds.ts';
import { watch } from './watch.ts';

export interface OpenSite {
  /** Address of the site's first page. */
  readonly url: string;
  readonly browser: Browser;
  /** Goes to a page in the one tab that the tests of the file share: what pages have in common is loaded once. */
  visit(path: string, look?: Look): Promise<Visit>;
}

/** What a reader has set: by default a large window and light pages. Given anew for each visit, so that nothing of the last one stays. */
export interface Look {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

export interface Visit {
  readonly page: Page;
  /** What the page must not have done since it was opened. */
  readonly complaints: readonly string[];
}

/** This repository's own site, served, and a browser to look at it; both there while the tests of a file run. */
export function openSite(): OpenSite {
  let browser: Browser | undefined;
  let server: ServedFolder | undefined;
  const tabs = new Map<boolean, { page: Page; complaints: string[] }>();
  beforeAll(async () => {
    server = await serveFolder(inject('site'));
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const ready = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('the site is open only while tests run');
    return thing;
  };
  const site: OpenSite = {
    get url() {
      return ready(server).url;
    },
    get browser() {
      return ready(browser);
    },
    visit: async (path, { viewport = sizes.desk, colorScheme = 'light', javaScriptEnabled = true } = {}) => {
      let tab = tabs.get(javaScriptEnabled);
      if (!tab) {
        const context: BrowserContext = await site.browser.newContext({ javaScriptEnabled });
        const page = await context.newPage();
        tab = { page, complaints: await watch(page, site.url) };
        tabs.set(javaScriptEnabled, tab);
      }
      const { page, complaints } = tab;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ media: null, colorScheme, forcedColors: null, reducedMotion: null });
      complaints.length = 0;
      await page.goto(site.url + path, { waitUntil: 'load' });
      if (path.includes('?q=') && javaScriptEnabled) await page.locator('#texts li').first().waitFor();
      return tab;
    },
  };
  return site;
}
