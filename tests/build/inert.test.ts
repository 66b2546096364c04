// Markup, formulas and code that someone writes into any field are text on every page that is built.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { lookStyles } from '../../src/site/look.ts';
import { inertCampaign } from '../hostile/inert.ts';
import { makeCampaign } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { elements, filesBelow, readPage } from '../support/site.ts';

function textContent({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textContent(child) : '')).join('');
}

/** Every tag and attribute that pages are made of; what a text brings in beyond it would be seen. */
const tags = new Set(
  (
    'html head meta title link script body a header nav ul ol li details summary span main article aside p h1 h2 h3 strong em del code pre sup br hr ' +
    'section dl div dt dd bdi blockquote table thead tbody tr th td footer time q form label input button b progress ' +
    'figure figcaption caption cite img small ins svg desc g path line circle rect text'
  ).split(' '),
);

test('what is built holds no script, handler or address that a field brought in', async () => {
  const root = makeCampaign(inertCampaign);
  const out = join(root, 'dist');
  const { checked } = await buildSite({ root, out });
  // The translation says the same in the same words, which is noticed.
  expect(checked.problems.filter(({ rule }) => rule !== 'translation-identical')).toEqual([]);
  const pages = filesBelow(out).filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  let texts = 0;
  for (const path of pages) {
    const html = readFileSync(join(out, path), 'utf8');
    if (html.includes('&lt;script&gt;') || html.includes('&lt;script>')) texts++;
    for (const { tagName, properties, children } of elements(readPage(out, path))) {
      expect(tags, `${path} <${tagName}>`).toContain(tagName);
      expect(
        Object.keys(properties).filter((name) => /^on/i.test(name) || name === 'style'),
        path,
      ).toEqual([]);
      if (tagName === 'script' && properties.type === 'application/ld+json') {
        const [data] = children;
        expect(data?.type === 'text' && JSON.parse(data.value)['@context'], path).toBe('https://schema.org');
      } else if (tagName === 'script') {
        expect(String(properties.src)).toMatch(/^\/_astro\//);
        expect(children).toEqual([]);
      }
      if (properties.href !== undefined) expect(String(properties.href)).toMatch(/^(\/(?!\/)|#|https?:\/\/|mailto:)/);
      if (properties.src !== undefined) expect(String(properties.src)).toMatch(/^\/(?!\/)/);
    }
  }
  // The strings are there, as text, and were not simply dropped.
  const [title] = elements(readPage(out, 'en/a/embed/index.html'), 'h1');
  // Behind it stands what its link does.
  expect(title && textContent(title).replace(/ \(opens in a new tab\)$/, '')).toBe(loadCampaign(root).campaign?.letters[0]?.original.title);
  expect(texts).toBeGreaterThan(6);
  expect(readFileSync(join(out, 'sitemap-0.xml'), 'utf8')).not.toContain('<script');
  // Colours and faces are those of a campaign that asks for nothing.
  const { campaign: plain } = loadCampaign(makeCampaign());
  expect(readFileSync(join(out, 'look.css'), 'utf8').trim()).toBe(plain && lookStyles(plain));

  const server = await serveFolder(out);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const events: string[] = [];
    page.on('dialog', (dialog) => {
      events.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => events.push(String(error)));
    page.on('console', (message) => events.push(message.text()));
    for (const path of [
      'en/a/',
      'en/a/about/',
      'en/a/signatories/',
      'en/a/embed/',
      'badge/a.svg',
      'fr/a/',
      'fr/a/about/',
      'en/search/?q=script',
    ])
      await page.goto(server.url + path, { waitUntil: 'networkidle' });
    expect(await page.locator('#results li').count()).toBeGreaterThan(0);
    expect(await page.locator('#results script, #results img').count()).toBe(0);
    expect(events).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
