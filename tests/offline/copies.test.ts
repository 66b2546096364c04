// build --offline: each language as an archive that opens from a disk, with nothing missing and nothing asked of the net.

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { Words } from '../../src/site/words.ts';
import { writeFiles } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { undersignedProcess } from '../support/cli.ts';
import { elements, filesBelow, readPage } from '../support/site.ts';
import { violations } from '../support/axe.ts';
import { type ArchivedFile, readArchive, unpack } from './archive.ts';
import { campaign } from './campaign.ts';

const slugs = ['en', 'ar', 'ja'];
let folder: string;
let site: string;
let browser: Browser;
const archives = new Map<string, ArchivedFile[]>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-offline-'));
  const root = join(folder, 'campaign');
  site = join(folder, 'dist');
  writeFiles(root, campaign);
  const { checked, isBuilt } = await buildSite({ root, out: site, offline: true });
  expect(isBuilt, JSON.stringify(checked.problems)).toBe(true);
  for (const slug of slugs) {
    const files = await readArchive(join(site, slug, 'offline.zip'));
    archives.set(slug, files);
    unpack(files, join(folder, 'disk'));
  }
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const wordsIn = (slug: string): Words => {
  const { campaign: read } = loadCampaign(join(folder, 'campaign'));
  if (!read) throw new Error('the campaign has problems');
  return new Words(read, languageOf(slug));
};
const disk = (slug: string): string => join(folder, 'disk', `org-example-letter-${slug}`);
const pagesOf = (slug: string): string[] => filesBelow(disk(slug)).filter((path) => path.endsWith('.html'));

describe('The archive of a language', () => {
  test('holds its pages, its documents, styles and pictures below one folder, the first page first, and nothing else', () => {
    const names = (archives.get('en') ?? []).map(({ name }) => name);
    expect(names[0]).toBe('org-example-letter-en/index.html');
    expect(new Set(names.map((name) => name.split('/')[0]))).toEqual(new Set(['org-example-letter-en']));
    const plain = names.map((name) => name.slice('org-example-letter-en/'.length).replace(/\.[\w-]{8}\.(css|svg)$/, '.$1'));
    expect(plain.filter((name) => !name.startsWith('_files/_astro/')).sort()).toEqual([
      '_files/__offline.css',
      '_files/badge/en/a.svg',
      '_files/badge/en/b.svg',
      '_files/icon.svg',
      '_files/look.css',
      '_files/pictures/line.svg',
      '_files/plan.txt',
      '_files/poster.pdf',
      'a/about/index.html',
      'a/index.html',
      'a/letter.docx',
      'a/letter.pdf',
      'a/letter.txt',
      'a/signatories/2/index.html',
      'a/signatories/index.html',
      'b/about/index.html',
      'b/index.html',
      'b/letter.docx',
      'b/letter.pdf',
      'b/letter.txt',
      'b/signatories/index.html',
      'index.html',
      'press/index.html',
      'updates/2026-03-01-first/index.html',
    ]);
    expect(plain.filter((name) => name.startsWith('_files/_astro/') && !/\.(css|svg)$/.test(name))).toEqual([]);
    // What is not translated brings the original’s document.
    expect((archives.get('ja') ?? []).map(({ name }) => name)).toContain('org-example-letter-ja/_files/en/b/letter.pdf');
  });

  test('has names that every system takes, and the same date for all files', () => {
    for (const files of archives.values())
      for (const { name, date } of files) {
        expect(name).toMatch(/^[\w][\w.-]*(?:\/[\w][\w.-]*)+$/);
        expect(name.length).toBeLessThan(200);
        for (const part of name.split('/')) expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/i);
        expect(date.toISOString()).toBe('1980-01-01T12:00:00.000Z');
      }
  });

  test('has the same bytes when it is made again, elsewhere and in another time zone, by the command', async () => {
    const root = join(folder, 'another');
    writeFiles(root, campaign);
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8' };
    const { code, stderr } = undersignedProcess(['build', '--offline', '--root', root], { env });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('Making offline copies …\n');
    for (const slug of slugs)
      expect(readFileSync(join(root, 'dist', slug, 'offline.zip')).equals(readFileSync(join(site, slug, 'offline.zip'))), slug).toBe(true);
    expect(readFileSync(join(site, 'SHA256SUMS'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}ar\/offline\.zip$/m);
  });

  test('is not much larger than its documents', () => {
    for (const [slug, files] of archives) {
      const sizeOf = (some: readonly ArchivedFile[]): number => some.reduce((sum, { bytes }) => sum + bytes.length, 0);
      const documents = sizeOf(files.filter(({ name }) => /\.(?:pdf|docx)$/.test(name)));
      expect(statSync(join(site, slug, 'offline.zip')).size).toBeLessThan(documents + (sizeOf(files) - documents) / 3);
    }
  });
});

describe('On its pages', () => {
  test('every address within the copy is relative and leads to a file and a place in it', () => {
    for (const slug of slugs)
      for (const path of pagesOf(slug)) {
        const page = readPage(disk(slug), path);
        const here = pathToFileURL(join(disk(slug), path));
        for (const { tagName, properties } of elements(page))
          for (const name of ['href', 'src'] as const) {
            const address = properties[name];
            if (typeof address !== 'string' || /^(https?:\/\/|mailto:)/.test(address)) continue;
            const where = `${slug}/${path} <${tagName}> ${address}`;
            expect(address, where).not.toMatch(/^\/|\/$|^[a-z]+:/);
            const target = fileURLToPath(new URL(address, here));
            expect(relative(disk(slug), target), where).not.toMatch(/^\.\./);
            expect(existsSync(target), where).toBe(true);
            const { hash } = new URL(address, here);
            if (hash === '' || !target.endsWith('.html')) continue;
            const ids = elements(readPage(dirname(target), basename(target))).map((element) => element.properties.id);
            expect(ids, where).toContain(decodeURIComponent(hash.slice(1)));
          }
      }
  });

  test('what is not in the copy is an address of the site, whole', () => {
    const links = elements(readPage(disk('en'), 'a/index.html'), 'a').map(({ properties }) => properties.href);
    for (const there of ['ar/a/', 'ja/a/', 'en/search/', 'en/a/sign/', 'en/offline.zip', 'api/a/count.json'])
      expect(links).toContain(`https://org.example/letter/${there}`);
    for (const here of ['../press/index.html#t-more', '../press/index.html', '../_files/poster.pdf', '../_files/plan.txt', 'letter.pdf'])
      expect(links).toContain(here);
    for (const as of ['https://example.org/x?y=1#z', 'https://org.example/letter/%zz/', 'mailto:sign@org.example'])
      expect(links).toContain(as);
    const record = elements(readPage(disk('en'), 'a/index.html'), 'link').flatMap(({ properties }) =>
      /canonical|alternate/.test(String(properties.rel)) ? [String(properties.href)] : [],
    );
    expect(record.length).toBeGreaterThan(3);
    for (const address of record) expect(address).toMatch(/^https:\/\/org\.example\/letter\//);
  });

  test('nothing runs', () => {
    for (const slug of slugs)
      for (const path of pagesOf(slug)) {
        const page = readPage(disk(slug), path);
        expect(elements(page, 'script'), path).toEqual([]);
        const [policy] = elements(page, 'meta').filter(({ properties }) => /security/i.test(String(properties.httpEquiv)));
        expect(String(policy?.properties.content), path).toMatch(/^default-src 'none';(?!.*(?:script|connect|https?:))/);
      }
  });
});

describe('In a browser, without a connection', () => {
  test.each([
    ['en', true],
    ['ar', false],
    ['ja', true],
  ])('every page in %s opens from the disk with its styles and pictures (JavaScript: %s)', async (slug, javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled });
    await context.setOffline(true);
    const seen = watch(context);
    const spoken = wordsIn(slug).text('offline.link');
    if (slug === 'ar') expect(spoken).toContain('alert(1)');
    const page = await context.newPage();
    for (const path of pagesOf(slug)) {
      await page.goto(pathToFileURL(join(disk(slug), path)).href, { waitUntil: 'load' });
      const look = await page.evaluate(async () => {
        // Pictures further down come when a reader does.
        for (const image of document.images) image.loading = 'eager';
        await Promise.allSettled([...document.images].map((image) => image.decode()));
        const style = getComputedStyle(document.documentElement);
        const online = [...document.querySelectorAll('a[href^="http"]')].at(-1);
        return {
          accent: style.getPropertyValue('--own').trim(),
          paper: style.getPropertyValue('--paper') !== '',
          mark: online ? getComputedStyle(online, '::after').content : '',
          pictures: [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
          note: document.querySelector('main > :first-child')?.className,
        };
      });
      expect(look, path).toMatchObject({ accent: '#8a1c4a', paper: true, pictures: [], note: 'offline-note' });
      expect(look.mark, path).toBe(`"\u00a0${slug === 'ar' ? '↖' : '↗'}" / "${spoken.replaceAll(/["\\]/g, '\\$&')}"`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    }
    expect(seen.foreign).toEqual([]);
    expect(seen.messages).toEqual([]);
    await context.close();
  });

  test('a reader goes from the first page to a name on the second page of the list, and back', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await context.setOffline(true);
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(disk('ja'), 'index.html')).href);
    await page.locator('main a[href="a/index.html"]').first().click();
    await page.locator('main a[href="signatories/index.html"]').first().click();
    await page.locator('a[href="2/index.html"]').first().click();
    expect(await page.locator('.signatories li').count()).toBe(121);
    await page.locator('a[href="../../index.html"]').first().click();
    expect(page.url()).toBe(pathToFileURL(join(disk('ja'), 'a/index.html')).href);
    await context.close();
  });

  test('nothing bars anybody', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(disk('en'), 'a/index.html')).href);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

test('letters offer the archive only where it was made', () => {
  const offered = elements(readPage(site, 'ar/a/index.html'), 'a').filter(({ properties }) => properties.href === '/letter/ar/offline.zip');
  expect(offered.map(({ properties }) => properties.download)).toEqual(['org-example-letter-ar.zip']);
  // This repository’s own site was built without.
  for (const path of filesBelow(inject('site'))) {
    expect(path).not.toMatch(/offline/);
    if (path.endsWith('.html')) expect(readFileSync(join(inject('site'), path), 'utf8'), path).not.toContain('offline.zip');
  }
});

/** What a context asks for beyond the disk, and what its pages complain of. */
function watch(context: BrowserContext): { foreign: string[]; messages: string[] } {
  const seen = { foreign: [] as string[], messages: [] as string[] };
  context.on('request', (request) => {
    if (!request.url().startsWith('file:')) seen.foreign.push(request.url());
  });
  context.on('requestfailed', (request) => seen.messages.push(`${request.url()} ${request.failure()?.errorText}`));
  context.on('console', (message) => seen.messages.push(message.text()));
  context.on('weberror', (error) => seen.messages.push(String(error.error())));
  return seen;
}
