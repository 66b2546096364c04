// The HTML of every page is valid, says its language, and holds nothing that runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { htmlFaults } from '../support/validator.ts';
import { brokenLinks, elements, filesBelow, readPage } from '../support/site.ts';

const origin = 'https://undersigned.example';
/** As long as an address goes in XML, JSON and HTML inside of them. */
const addressesOfSite = /https:\/\/undersigned\.example\/[^\s"'<>()\\&]*/g;
const pages = filesBelow(inject('site')).filter((path) => path.endsWith('.html'));

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const path of pages)
    for (const fault of await htmlFaults(readFileSync(join(inject('site'), path), 'utf8'))) faults.push(`${path}:${fault}`);
  expect(faults.slice(0, 20)).toEqual([]);
});

test('no link inside the site is broken, also as a full address', () => {
  expect(brokenLinks(inject('site'), '', origin)).toEqual([]);
});

test('every address of the site that feeds, data, sitemaps and badges name has a file', () => {
  const files = new Set(filesBelow(inject('site')));
  const missing = new Set<string>();
  let count = 0;
  for (const path of files) {
    if (!/\.(?:xml|json|svg|txt)$/.test(path)) continue;
    for (const [address] of readFileSync(join(inject('site'), path), 'utf8').matchAll(addressesOfSite)) {
      count++;
      // What is behind a “#” in a feed tells entries apart, and leads to the page.
      const target = decodeURIComponent(new URL(address).pathname.slice(1));
      if (!files.has(target === '' || target.endsWith('/') ? `${target}index.html` : target)) missing.add(`${path} → ${address}`);
    }
  }
  expect(count).toBeGreaterThan(1000);
  expect([...missing]).toEqual([]);
});

interface Inspection {
  /** What is wrong with an element. Told together at the end: half a million are looked at, and an assertion for each would take longer than all the rest. */
  readonly wrong: readonly string[];
  /** The language and the direction that each page names. */
  readonly named: ReadonlyMap<string, { readonly lang: unknown; readonly dir: unknown }>;
}

let inspected: Inspection | undefined;

/** Every element of every page. Each is parsed once, for all tests. */
function inspect(): Inspection {
  if (inspected) return inspected;
  const wrong: string[] = [];
  const named = new Map<string, { lang: unknown; dir: unknown }>();
  for (const path of pages)
    for (const { tagName, properties, children } of elements(readPage(inject('site'), path))) {
      if (tagName === 'html') named.set(path, { lang: properties.lang, dir: properties.dir });
      const expectTrue = (isRight: boolean, what: string): void => void (isRight || wrong.push(`${path} <${tagName}> ${what}`));
      expectTrue(!['iframe', 'object', 'embed', 'base', 'style'].includes(tagName), 'is there');
      for (const name in properties) expectTrue(!/^on[a-z]/i.test(name) && name !== 'style', name);
      // Data for machines, which nothing runs.
      if (tagName === 'script' && properties.type === 'application/ld+json') continue;
      const { src, href } = properties;
      if (tagName === 'script') {
        expectTrue(/^\/_astro\//.test(String(src)), `src ${src}`);
        expectTrue(children.length === 0, 'holds something');
      }
      if (typeof src === 'string') expectTrue(src.startsWith('/'), `src ${src}`);
      if (tagName === 'link' && String(properties.rel) === 'stylesheet') expectTrue(/^\//.test(String(href)), `href ${href}`);
      if (typeof href === 'string') expectTrue(/^(\/|#|https?:\/\/|mailto:)/.test(href), `href ${href}`);
    }
  inspected = { wrong, named };
  return inspected;
}

test('no page holds an inline script, an event handler, a frame, or a file from elsewhere', () => {
  expect(inspect().wrong).toEqual([]);
});

test('every page names the language and the direction of its folder', () => {
  const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
  for (const path of pages) {
    const html = inspect().named.get(path);
    const [folder = ''] = path.split('/');
    const language = folder.includes('.') ? 'en' : folder;
    expect(String(html?.lang).toLowerCase(), path).toBe(language);
    expect(html?.dir, path).toBe(rightToLeft.has(language) ? 'rtl' : 'ltr');
  }
});
