// Every kind of page in four languages, light and dark, on a phone and on a desk: accessible, within its width, quiet, and closed to others.

import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';

const kinds: Readonly<Record<string, (language: string) => string>> = {
  chooser: () => '',
  'page that does not exist': () => 'nowhere/',
  home: (language) => `${language}/`,
  letter: (language) => `${language}/ban-biometric-surveillance/`,
  'letter without a translation': (language) => `${language}/your-open-letter/`,
  signatories: (language) => `${language}/ban-biometric-surveillance/signatories/`,
  facts: (language) => `${language}/ban-biometric-surveillance/about/`,
  'facts of a letter without a translation': (language) => `${language}/your-open-letter/about/`,
  sign: (language) => `${language}/your-open-letter/sign/`,
  'sign page of a record': (language) => `${language}/ban-biometric-surveillance/sign/`,
  'page for a frame': (language) => `${language}/your-open-letter/embed/`,
  'page of a record for a frame': (language) => `${language}/ban-biometric-surveillance/embed/`,
  search: (language) => `${language}/search/`,
  translations: (language) => `${language}/translations/`,
  'campaign page': (language) => `${language}/about/`,
  news: (language) => `${language}/updates/2026-11-22-first-letters/`,
};
const viewports = { phone: { width: 320, height: 640 }, desk: { width: 1280, height: 800 } } as const;

const site = openSite();

for (const [kind, pathIn] of Object.entries(kinds))
  for (const language of kind === 'chooser' || kind === 'page that does not exist' ? ['en'] : ['en', 'ar', 'hi', 'ja'])
    test(`${kind} in ${language}: no barrier, no sideways scrolling, no message, no foreign request`, async () => {
      for (const [size, viewport] of Object.entries(viewports))
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await site.browser.newPage({ viewport, colorScheme });
          const messages: string[] = [];
          const foreign: string[] = [];
          // The address that does not exist answers 404, and Chromium says so.
          page.on('console', (message) => message.text().includes('status of 404') || messages.push(message.text()));
          page.on('pageerror', (error) => messages.push(String(error)));
          page.on('request', (request) => request.url().startsWith(new URL(site.url).origin) || foreign.push(request.url()));
          await page.goto(site.url + pathIn(language), { waitUntil: 'networkidle' });
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          const where = `${size}, ${colorScheme}`;
          expect(overflow, `pixels too wide: ${where}`).toBe(0);
          expect(await violations(page), where).toEqual([]);
          expect(messages, where).toEqual([]);
          expect(foreign, where).toEqual([]);
          await page.close();
        }
    });

test('the chooser suggests the language that the browser asks for, and goes nowhere by itself', async () => {
  for (const [asked, expected] of [
    ['pt-PT', 'pt-BR'],
    ['ar-EG', 'ar'],
    ['zh-SG', 'zh-Hans'],
  ] as const) {
    const context = await site.browser.newContext({ locale: asked });
    const page = await context.newPage();
    await page.goto(site.url);
    const link = page.locator('#suggestion a');
    await link.waitFor();
    expect(await link.getAttribute('lang')).toBe(expected);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  }
});
