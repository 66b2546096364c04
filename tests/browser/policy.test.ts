// The content security policy: the same in the headers and on every page, and kept by a real browser also where a host sends no headers.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../src/build/serve.ts';
import { openSite } from '../support/browser.ts';
import { elements, filesBelow, readPage } from '../support/site.ts';

const site = openSite();

/** What docs and hosts are told, written out here so that a change is noticed. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

test('the headers and every page of a language have the policy, and no page has a script or style within itself', () => {
  const folder = inject('site');
  expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain(`/*\n  Content-Security-Policy: ${policy}\n`);
  const pages = filesBelow(folder).filter((path) => /^(?:(?:en|ar)\/.*|[^/]*)\.html$/.test(path));
  expect(pages.length).toBeGreaterThan(30);
  for (const path of pages) {
    const tree = readPage(folder, path);
    const [meta] = elements(tree, 'meta').filter(
      ({ properties }) => String(properties.httpEquiv).toLowerCase() === 'content-security-policy',
    );
    expect(meta?.properties.content, path).toBe(policy);
    for (const { properties, children } of elements(tree, 'script')) {
      const isData = properties.type === 'application/ld+json';
      expect(isData || (String(properties.src).startsWith('/') && children.length === 0), path).toBe(true);
    }
    expect(elements(tree, 'style'), path).toEqual([]);
    for (const { properties } of elements(tree)) {
      expect(properties, path).not.toHaveProperty('style');
      expect(
        Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)),
        path,
      ).toEqual([]);
    }
  }
});

/** What a script of a stranger would try, each with whether it came through. */
function attempts(page: Page): Promise<Record<string, boolean>> {
  return page.evaluate(async () => {
    const came: Record<string, boolean> = {};
    const tried = async (name: string, attempt: () => unknown): Promise<void> => {
      try {
        came[name] = (await attempt()) !== false;
      } catch {
        came[name] = false;
      }
    };
    const add = (element: HTMLElement): Promise<boolean> => {
      document.body.append(element);
      return new Promise((done) => {
        element.onload = () => done(true);
        element.onerror = () => done(false);
        setTimeout(() => done(false), 1000);
      });
    };
    const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, values: object): HTMLElementTagNameMap[Name] =>
      Object.assign(document.createElement(name), values);
    const own = globalThis as { ran?: boolean };
    // While a tool evaluates something, Chromium lets it make code of text. What comes later is under the policy.
    await new Promise((done) => setTimeout(done));
    await tried('text as HTML', () => {
      document.createElement('p').innerHTML = '<b>bold</b>';
    });
    await tried('text as code', () => new Function('return 1')());
    await tried('text as a worker', () => new Worker('data:text/javascript,0'));
    await tried('a script in the page', () => {
      const script = document.createElement('script');
      script.append('globalThis.ran = true');
      document.body.append(script);
      return own.ran === true;
    });
    await tried('a policy of one’s own', () =>
      (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy(
        'mine',
        {},
      ),
    );
    await tried('a picture from elsewhere', () => add(make('img', { src: 'http://localhost:9/x.png' })));
    await tried('a picture in an address', () => add(make('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' })));
    await tried('a style from elsewhere', () => add(make('link', { rel: 'stylesheet', href: 'http://localhost:9/x.css' })));
    await tried('a style in the page', () => {
      document.body.append(make('style', { textContent: 'body { --came: yes }' }));
      return getComputedStyle(document.body).getPropertyValue('--came') !== '';
    });
    await tried('a frame', async () => {
      const frame = make('iframe', { src: '/' });
      await add(frame);
      return frame.contentDocument?.querySelector('main') != null;
    });
    await tried('a request elsewhere', () => fetch('http://localhost:9/'));
    await tried('another base', () => {
      document.head.append(make('base', { href: 'http://localhost:9/' }));
      return document.baseURI.includes(':9/');
    });
    return came;
  });
}

test.each([
  ['en/your-open-letter/', true],
  ['en/your-open-letter/', false],
  ['en/search/', false],
])('on %s a stranger’s script gets nowhere, headers: %s', async (path, hasHeaders) => {
  let { url } = site;
  if (!hasHeaders) {
    // A host that knows no _headers: the page’s own policy is all there is.
    const folder = mkdtempSync(join(tmpdir(), 'undersigned-policy-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const part of ['_astro', 'look.css', path]) cpSync(join(inject('site'), part), join(folder, part), { recursive: true });
    writeFileSync(join(folder, '_headers'), '/*\n');
    const server = await serveFolder(folder);
    onTestFinished(() => server.close());
    url = server.url;
  }
  const page = await site.browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(url + path);
  const came = await attempts(page);
  expect(Object.keys(came)).toHaveLength(12);
  expect(Object.entries(came).filter(([, isThrough]) => isThrough)).toEqual([]);
});

test('a form goes nowhere, even one that somebody slips in', async () => {
  const page = await site.browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${site.url}en/`);
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.action = 'http://localhost:9/';
    document.body.append(form);
    form.submit();
  });
  await page.waitForTimeout(200);
  expect(page.url()).toBe(`${site.url}en/`);
});
