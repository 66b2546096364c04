// The HTML of every page is valid, says its language, and holds nothing that runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { brokenLinks, elements, filesBelow, readPage } from '../support/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes markup as it compresses it; style is no fault.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // The name of a site may make a title longer than a search engine shows.
    'long-title': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
  },
});
const pages = filesBelow(inject('site')).filter((path) => path.endsWith('.html'));

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const path of pages) {
    const report = await validator.validateString(readFileSync(join(inject('site'), path), 'utf8'));
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages) faults.push(`${path}:${line}:${column} ${ruleId} ${message}`);
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

test('no link inside the site is broken', () => {
  expect(brokenLinks(inject('site'), '')).toEqual([]);
});

test('no page holds an inline script, an event handler, a frame, or a file from elsewhere', () => {
  for (const path of pages)
    for (const { tagName, properties, children } of elements(readPage(inject('site'), path))) {
      const where = `${path} <${tagName}>`;
      expect(['iframe', 'object', 'embed', 'base', 'style'], where).not.toContain(tagName);
      expect(
        Object.keys(properties).filter((name) => /^on[a-z]/i.test(name) || name === 'style'),
        where,
      ).toEqual([]);
      // Data for machines, which nothing runs.
      if (tagName === 'script' && properties.type === 'application/ld+json') continue;
      if (tagName === 'script') {
        expect(properties.src, where).toMatch(/^\/_astro\//);
        expect(children, where).toEqual([]);
      }
      if (typeof properties.src === 'string') expect(properties.src, where).toMatch(/^\//);
      if (tagName === 'link' && String(properties.rel) === 'stylesheet') expect(properties.href, where).toMatch(/^\//);
      if (typeof properties.href === 'string') expect(properties.href, where).toMatch(/^(\/|#|https?:\/\/|mailto:)/);
    }
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
