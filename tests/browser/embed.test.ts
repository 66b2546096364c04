// The small page for frames: other sites can show it, and no other page of the site.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { frameCode } from '../../src/site/embed.ts';
import { Urls } from '../../src/site/urls.ts';
import { openSite } from '../support/browser.ts';
import { elements, readPage } from '../support/site.ts';

const site = openSite();

/** A page of someone else: another origin, with that body. */
async function elsewhere(body: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Elsewhere</title>${body}`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  // Another name for the same machine is another site, and not only another port.
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

test.each([
  ['en/your-open-letter/embed/', true],
  ['ar/ban-biometric-surveillance/embed/', true],
  ['', false],
  ['404.html', false],
  ['en/', false],
  ['en/search/', false],
  ['en/your-open-letter/', false],
  ['en/your-open-letter/sign/', false],
  ['en/your-open-letter/signatories/', false],
  ['en/updates/2026-11-22-first-letters/', false],
  ['api/your-open-letter/letter.json', false],
])('a frame of another site shows “%s”: %s', async (path, isShown) => {
  const page = await site.browser.newPage();
  await page.goto(await elsewhere(`<iframe src="${site.url}${path}"></iframe>`), { waitUntil: 'networkidle' });
  const [, frame] = page.frames();
  expect(frame?.url().startsWith(isShown ? site.url : 'chrome-error://')).toBe(true);
  if (isShown) expect(await frame?.locator('h1').textContent()).not.toBe('');
  await page.close();
});

test('the code to copy shows the letter, and its link opens the letter beside the page it is on', async () => {
  const { origin } = new URL(site.url);
  const code = frameCode(new Urls({ origin, basePath: '' }), 'en', 'your-open-letter', 'A "title" <script>alert(1)</script>');
  const page = await site.browser.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => messages.push('dialog')));
  await page.goto(await elsewhere(code), { waitUntil: 'networkidle' });
  expect(await page.locator('iframe').getAttribute('title')).toBe('A "title" <script>alert(1)</script>');
  expect(await page.locator('script').count()).toBe(0);
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('.count').textContent()).toBe('3 signatories');
  expect(
    await frame.locator('progress').evaluate((node) => [(node as HTMLProgressElement).value, (node as HTMLProgressElement).max]),
  ).toEqual([3, 100]);
  const opened = page.context().waitForEvent('page');
  await frame.locator('h1 a').click();
  expect((await opened).url()).toBe(`${site.url}en/your-open-letter/`);
  expect(messages).toEqual([]);
  await page.close();
});

test('other sites may read the data, and get it under its own type', async () => {
  const page = await site.browser.newPage();
  await page.goto(await elsewhere(''));
  const types = await page.evaluate(
    (urls) => Promise.all(urls.map(async (url) => (await fetch(url)).headers.get('content-type'))),
    [
      'api/your-open-letter/count.json',
      'api/your-open-letter/signatories.csv',
      'en/feed.xml',
      'en/feed.json',
      'badge/your-open-letter.svg',
    ].map((path) => site.url + path),
  );
  expect(types.map((type) => type?.split(';')[0])).toEqual([
    'application/json',
    'text/csv',
    'application/atom+xml',
    'application/feed+json',
    'image/svg+xml',
  ]);
  const refused = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    `${site.url}en/`,
  );
  expect(refused).toBe(true);
  await page.close();
});

test('search engines and the site’s own search pass over the pages for frames, and they run no script', () => {
  const folder = inject('site');
  expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).not.toContain('/embed/');
  const tree = readPage(folder, 'en/your-open-letter/embed/index.html');
  expect(elements(tree, 'meta').some(({ properties }) => properties.name === 'robots' && properties.content === 'noindex')).toBe(true);
  expect(elements(tree, 'script')).toEqual([]);
  expect(elements(tree).filter(({ properties }) => properties.dataPagefindBody !== undefined)).toEqual([]);
  for (const { properties } of elements(tree, 'a')) expect(properties).toMatchObject({ target: '_blank', rel: ['noopener'] });
});

test('every page but those leads to the feeds of its language, and of its letter first', () => {
  for (const [path, folders] of [
    ['index.html', ['/en/']],
    ['ar/index.html', ['/ar/']],
    ['pt-br/search/index.html', ['/pt-br/']],
    ['ja/your-open-letter/signatories/index.html', ['/ja/your-open-letter/', '/ja/']],
  ] as const) {
    const links = elements(readPage(inject('site'), path), 'link').filter(({ properties }) => /atom|feed/.test(String(properties.type)));
    expect(links.map(({ properties }) => properties.href)).toEqual(
      folders.flatMap((folder) => [`${folder}feed.xml`, `${folder}feed.json`]),
    );
    expect(new Set(links.map(({ properties }) => properties.title)).size).toBe(links.length);
  }
});
