// One colour and one typeface in content/site.yaml, and the whole site follows: pages in a browser, documents, icon.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { serveFolder } from '../../src/build/serve.ts';
import { faces } from '../../src/core/look/faces.ts';
import { paletteOf } from '../../src/core/look/palette.ts';
import { scriptTypeOf } from '../../src/core/look/scripts.ts';
import { check, makeCampaign, minimal, short } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';

const accent = '#8a1c4a';

const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('colour and face reach every kind of page, light and dark, and titles in other scripts', async () => {
  const root = makeCampaign({
    'content/site.yaml': `${minimal['content/site.yaml']}look:\n  accent: "${accent}"\n  face: grotesque\n`,
    'translations/ja/a.md': '---\ntitle: 公開書簡\nrevision: 1\n---\n\n聞いてください。\n',
  });
  const out = join(root, 'dist');
  expect((await buildSite({ root, out })).isBuilt).toBe(true);
  const [server, browser] = await Promise.all([serveFolder(out), startBrowser()]);
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const expected = paletteOf(accent)[colorScheme];
      const page = await browser.newPage({ colorScheme });
      for (const path of [
        '',
        'en/',
        'en/a/',
        'fr/a/',
        'ja/a/',
        'en/a/signatories/',
        'en/a/about/',
        'en/a/sign/',
        'en/a/embed/',
        'en/search/',
        'en/translations/',
      ]) {
        await page.goto(server.url + path);
        const seen = await page.evaluate(() => {
          const link = document.querySelector('main a:not(.button):not([class])');
          const style = (element: Element | null) => element && getComputedStyle(element);
          return {
            link: style(link)?.color,
            button: style(document.querySelector('a.button'))?.backgroundColor,
            face: style(document.querySelector('h1'))?.fontFamily,
            ground: style(document.documentElement)?.backgroundColor,
          };
        });
        if (seen.link !== undefined) expect([rgb(expected.accent), rgb(expected.ink)], `${path} ${colorScheme}`).toContain(seen.link);
        if (seen.button !== undefined) expect(seen.button, path).toBe(rgb(expected.accent));
        expect(seen.ground, path).toBe(rgb(expected.paper));
        expect(seen.face, path).toContain(faces.grotesque.families[0]);
      }
      await page.goto(`${server.url}ja/a/`);
      const japanese = scriptTypeOf({ tag: 'ja', script: 'Jpan' }).type;
      expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily)).toContain(japanese.families.sans[0]);
      await page.goto(`${server.url}en/a/card.png`);
      const band = await page.evaluate(() => {
        const picture = document.images[0];
        const context = document.createElement('canvas').getContext('2d');
        if (picture) context?.drawImage(picture, 0, 0);
        return [...(context?.getImageData(4, 4, 1, 1).data ?? [])].slice(0, 3);
      });
      expect(`rgb(${band.join(', ')})`).toBe(rgb(paletteOf(accent).light.accent));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  expect(readFileSync(join(out, 'icon.svg'), 'utf8')).toContain(accent);
});

test('a colour that is too pale is a warning with both numbers, and the site is built with a shade of it', () => {
  const root = makeCampaign({ 'content/site.yaml': `${minimal['content/site.yaml']}look:\n  accent: "#FFD400"\n` });
  const [problem] = check(root);
  expect(problem && short(problem)).toBe('content/site.yaml:5:11 look-contrast');
  expect(problem?.severity).toBe('warning');
  expect(problem?.message).toMatch(/#ffd400 has a contrast of 1\.\d\d to 1 with #\w{6} \(\w+\), and text needs 4\.5 to 1/);
  expect(problem?.hint).toContain(paletteOf('#ffd400').light.accent);
});

test.each([['comic'], ['Old-Style'], ['"Times; } body { display: none"']])('%s is no face', (face) => {
  const root = makeCampaign({ 'content/site.yaml': `${minimal['content/site.yaml']}look:\n  face: ${face}\n` });
  expect(check(root).map(short)).toEqual(['content/site.yaml:5:9 invalid-value']);
});
