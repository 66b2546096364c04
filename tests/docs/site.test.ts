// The documents as a site: each has a page, each link leads somewhere, and what is looked for is found.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../src/build/serve.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { violationsLightAndDark } from '../support/axe.ts';
import { startBrowser } from '../support/chromium.ts';
import { filesBelow } from '../support/site.ts';

const out = mkdtempSync(join(tmpdir(), 'undersigned-docs-'));
let server: ServedFolder;
let browser: Browser;
beforeAll(async () => {
  execFileSync(process.execPath, [join(engineRoot, 'scripts/docs.ts'), '--out', out], { cwd: engineRoot, stdio: 'pipe' });
  writeFileSync(join(out, '_headers'), '');
  [server, browser] = await Promise.all([serveFolder(out), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(out, { recursive: true, force: true });
});

test('each document has a page, and each link within the site leads to a page and a place in it', () => {
  const pages = filesBelow(out).filter((path) => path.endsWith('index.html'));
  const documents = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesBelow(join(engineRoot, 'docs'))];
  const count = documents.filter((path) => /^(?:(?:problems|decisions)\/)?[\w-]+\.md$/.test(path)).length;
  expect(pages).toHaveLength(count);
  const anchors = new Map<string, Set<string>>();
  const htmlOf = (path: string): string => readFileSync(join(out, path), 'utf8');
  for (const path of pages) anchors.set(path, new Set([...htmlOf(path).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)));
  const lost = pages.flatMap((path) =>
    [...htmlOf(path).matchAll(/<a [^>]*href="([^"]+)"/g)].flatMap(([, href = '']) => {
      const url = new URL(href, `https://docs.example/${path.slice(0, -'index.html'.length)}`);
      if (url.host !== 'docs.example') return [];
      const place = anchors.get(`${url.pathname.slice(1)}index.html`);
      const isThere = place && (url.hash === '' || place.has(decodeURIComponent(url.hash.slice(1))));
      return isThere ? [] : [`${path}: ${href}`];
    }),
  );
  expect(lost).toEqual([]);
});

test('pages bar nobody, scroll in one direction on a phone, and find what is looked for', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  for (const path of ['', 'maintainers/', 'problems/file-size/']) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    expect(await violationsLightAndDark(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.fill('#search input', 'withdraw');
  await page.waitForSelector('#search .pagefind-ui__result');
  expect(await page.locator('#search .pagefind-ui__result').count()).toBeGreaterThan(0);
  await page.close();
});
