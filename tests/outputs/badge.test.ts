// The badges: the number of the pages, in the language of the site, in a picture that holds only shapes and text.

import type { Browser } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badgeCode } from '../../src/site/embed.ts';
import { Urls } from '../../src/site/urls.ts';
import { makeCampaign } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { outputsOf } from '../support/outputs.ts';
import { childrenNamed, parseXml, plain, textOf } from '../support/xml.ts';
import { hostileCampaign } from './hostile.ts';

const site = (tag: string): string => `name: Minimal\nurl: https://minimal.example\ndefaultLanguage: ${tag}\n`;
const signatures = (length: number): string => Array.from({ length }, (_, index) => `- {name: Person ${index}}\n`).join('');
const record = (facts: string): string =>
  `---\ntitle: A letter\nlanguage: en\nstatus: archived\noriginal:\n  url: https://example.org/\n${facts}---\n\nText.\n`;

function words(badge: string): string[] {
  return childrenNamed(parseXml(badge), 'g').flatMap((group) => childrenNamed(group, 'text').map(plain));
}

test('shows the number of the list, written as the language writes it', () => {
  const files = { 'signatories/a/many.list.yaml': signatures(1233) };
  const english = outputsOf(makeCampaign(files)).text('badge/a.svg');
  expect(words(english)).toEqual(['Signatories', '1,234']);
  expect(textOf(parseXml(english), 'title')).toBe('A letter – Signatories: 1,234');
  const german = outputsOf(makeCampaign({ ...files, 'content/site.yaml': site('de') })).text('badge/a.svg');
  expect(words(german)[1]).toBe('1.234');
  const persian = outputsOf(makeCampaign({ ...files, 'content/site.yaml': site('fa') })).text('badge/a.svg');
  expect(words(persian)[1]).toBe('۱٬۲۳۴');
});

test('is there in each language of the site, as its page offers it', () => {
  const { text } = outputsOf(makeCampaign({ 'signatories/a/many.list.yaml': signatures(1233) }));
  expect(text('badge/en/a.svg')).toBe(text('badge/a.svg'));
  expect(words(text('badge/fr/a.svg'))).toEqual(['Signataires', '1\u202f234']);
});

test('shows the last reported number of a record, and is not there where none is known', () => {
  const without = { 'signatories/a/ann.yaml': null };
  const milestones = 'milestones:\n  - date: 2021\n    count: 175\n    orMore: true\n';
  expect(words(outputsOf(makeCampaign({ ...without, 'letters/a.md': record(milestones) })).text('badge/a.svg'))[1]).toBe('175+');
  expect(outputsOf(makeCampaign({ ...without, 'letters/a.md': record('') })).paths).not.toContain('badge/a.svg');
});

test('holds a hostile title as text, and neither script, style nor link', () => {
  const { text, campaign } = outputsOf(makeCampaign(hostileCampaign));
  const badge = text('badge/a.svg');
  expect(textOf(parseXml(badge), 'title').startsWith(`${campaign.letters[0]?.original.title} – `)).toBe(true);
  expect(new Set([...badge.matchAll(/<([\w:]+)/g)].map(([, name]) => name))).toEqual(
    new Set(['svg', 'title', 'clipPath', 'rect', 'g', 'text']),
  );
  const attributes = new Set<string>();
  visit(parseXml(badge), 'element', ({ attributes: own }) => {
    for (const name of Object.keys(own)) attributes.add(name);
  });
  expect([...attributes].filter((name) => /^on|^style$|href$/.test(name))).toEqual([]);
});

describe('In a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each(['en', 'de', 'fr', 'ru', 'el', 'pl', 'vi', 'fi', 'ar', 'he', 'fa', 'ur'])('each text in %s stays in its half', async (tag) => {
    // A number that is reported is written as one that was counted; twelve thousand signatures would have to be read for each language.
    const reported = record('milestones:\n  - date: 2021\n    count: 12345\n');
    const files = { 'content/site.yaml': site(tag), 'letters/a.md': reported, 'signatories/a/ann.yaml': null };
    const { text } = outputsOf(makeCampaign(files));
    expect(words(text('badge/a.svg'))[1]).toBe(new Intl.NumberFormat(tag).format(12_345));
    const page = await browser.newPage();
    await page.setContent(text('badge/a.svg').trim());
    const halves = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<SVGGraphicsElement>('g[clip-path] rect')].map((node) => node.getBBox());
      return [...document.querySelectorAll<SVGGraphicsElement>('g text')].map((node, index) => {
        const [inner, outer] = [node.getBBox(), boxes[index]];
        return outer
          ? { start: inner.x - outer.x, end: outer.x + outer.width - inner.x - inner.width, share: inner.width / outer.width }
          : undefined;
      });
    });
    expect(halves).toHaveLength(2);
    for (const half of halves) {
      expect(half?.start).toBeGreaterThan(1);
      expect(half?.end).toBeGreaterThan(1);
      expect(half?.share).toBeGreaterThan(0.4);
    }
    await page.close();
  });
});

test('the code to copy keeps a hostile title in its attribute', () => {
  const urls = new Urls({ origin: 'https://minimal.example', basePath: '/base' });
  expect(badgeCode(urls, 'en', 'a', '"><script>alert(1)</script> & more')).toBe(
    '<a href="https://minimal.example/base/en/a/"><img src="https://minimal.example/base/badge/en/a.svg" ' +
      'alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" height="20"></a>',
  );
});
