// The HTML of every page is valid, says its language, and holds nothing that runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { htmlFaults } from '../support/validator.ts';
import { brokenLinks, elements, filesBelow, readPage } from '../support/site.ts';

const pages = filesBelow(inject('site')).filter((path) => path.endsWith('.html'));

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const path of pages)
    for (const fault of await htmlFaults(readFileSync(join(inject('site'), path), 'utf8'))) faults.push(`${path}:${fault}`);
  expect(faults.slice(0, 20)).toEqual([]);
});

test('no link inside the site is broken', () => {
  expect(brokenLinks(inject('site'), '')).toEqual([]);
});

test('no page holds an inline script, an event handler, a frame, or a file from elsewhere', () => {
  // Told together at the end: half a million elements are looked at, and an assertion for each would take longer than all the rest.
  const wrong: string[] = [];
  for (const path of pages)
    for (const { tagName, properties, children } of elements(readPage(inject('site'), path))) {
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
  expect(wrong).toEqual([]);
});

test('every page names the language and the direction of its folder', () => {
  const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
  for (const path of pages) {
    const [html] = elements(readPage(inject('site'), path), 'html');
    const [folder = ''] = path.split('/');
    const language = folder.includes('.') ? 'en' : folder;
    expect(String(html?.properties.lang).toLowerCase(), path).toBe(language);
    expect(html?.properties.dir, path).toBe(rightToLeft.has(language) ? 'rtl' : 'ltr');
  }
});
