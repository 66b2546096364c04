// Small campaigns with a repository on a forge, built and served for a browser; and the check of what came out of the form.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type ServedFolder, serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { startBrowser } from '../support/chromium.ts';
import { type Files, minimal, writeFiles } from '../support/campaign.ts';

export const forges = {
  github: 'https://github.com/org/letter',
  gitlab: 'https://gitlab.com/org/letter',
  forgejo: 'https://codeberg.org/org/letter',
} as const;

/** The minimal campaign with a repository, an address that takes signatures, and pages in English, Arabic and Japanese. */
export function campaignOn(repository: string | undefined, changes: Files = {}): Files {
  return {
    ...minimal,
    'content/site.yaml': `${minimal['content/site.yaml']}contact:\n  email: mail@minimal.example\n${repository ? `repository:\n  url: ${repository}\n` : ''}`,
    'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\nsigning:\n  email: sign@minimal.example\n---\n\nPlease listen.\n',
    'translations/ar/a.md': '---\ntitle: رسالة\nrevision: 1\n---\n\nاسمعوا من فضلكم.\n',
    'translations/ja/a.md': '---\ntitle: 手紙\nrevision: 1\n---\n\n聞いてください。\n',
    ...changes,
  };
}

export interface SignSite {
  /** Address of a page of the site. */
  at(path: string): string;
  readonly browser: Browser;
  /** The problems of the campaign with one file more. */
  problemsWith(path: string, text: string): string[];
  /** A page that notes what it must not do. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Messages on the console, and requests to others. */
  readonly complaints: string[];
}

/** Builds the campaign and serves it while the tests of a file run. */
export function signSite(files: Files): SignSite {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-sign-'));
  const root = join(folder, 'campaign');
  const out = join(folder, 'dist');
  let browser: Browser | undefined;
  let server: ServedFolder | undefined;
  beforeAll(async () => {
    writeFiles(root, files);
    const { checked, isBuilt } = await buildSite({ root, out, documents: false });
    if (!isBuilt) throw new Error(checked.problems.map(({ message }) => message).join('\n'));
    server = await serveFolder(out);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ready = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('the site is open only while tests run');
    return thing;
  };
  return {
    at: (path) => ready(server).url + path,
    get browser() {
      return ready(browser);
    },
    problemsWith(path, text) {
      const copy = mkdtempSync(join(folder, 'copy-'));
      writeFiles(copy, { ...files, [path]: text });
      return loadCampaign(copy).problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`);
    },
    async open(path, options = {}) {
      const context = await ready(browser).newContext(options);
      const page = await context.newPage();
      const complaints: string[] = [];
      const origin = new URL(ready(server).url).origin;
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on(
        'request',
        (request) => /^(?:blob|data):/.test(request.url()) || request.url().startsWith(origin) || complaints.push(request.url()),
      );
      await page.goto(ready(server).url + path);
      return { page, complaints };
    },
  };
}
