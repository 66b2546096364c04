// This repository's own site, open in a real browser while the tests of a file run.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { startBrowser } from './chromium.ts';

export interface OpenSite {
  /** Address of the site's first page. */
  readonly url: string;
  readonly browser: Browser;
}

/** This repository's own site, served, and a browser to look at it; both there while the tests of a file run. */
export function openSite(): OpenSite {
  let browser: Browser | undefined;
  let server: ServedFolder | undefined;
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
  return {
    get url() {
      return ready(server).url;
    },
    get browser() {
      return ready(browser);
    },
  };
}
