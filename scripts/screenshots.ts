// Takes pictures of every kind of page for a person to look at, and a page that shows them side by side:
//   npm run screenshots -- [DIST] [--out FOLDER] [--only WORD]
// Four languages, both schemes, phone and desk; whole pages. Open FOLDER/index.html afterwards.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../src/build/serve.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { looked, pagesIn, schemes, sizes } from '../tests/support/page-kinds.ts';
import { contactSheet, type Picture } from './contact-sheet.ts';

/** Pictures of longer pages end here; no one scrolls through more. */
const longest = 4000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'screenshots' }, only: { type: 'string', default: '' } },
});
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const server = await serveFolder(positionals[0] ?? 'dist');
const browser = await launchBrowser();
const pictures: Picture[] = [];
for (const { kind, language, path } of pagesIn(looked).filter(({ kind }) => kind.name.includes(values.only)))
  pictures.push(...(await picturesOf(browser, kind.name, language, path)));
await browser.close();
await server.close();
writeFileSync(join(out, 'index.html'), contactSheet(pictures));
console.log(`${pictures.length} pictures: open ${join(out, 'index.html')}`);

async function picturesOf(browser: Browser, kind: string, language: string, path: string): Promise<Picture[]> {
  const taken: Picture[] = [];
  const page = await browser.newPage({ viewport: sizes.desk });
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      const file = `${kind.replaceAll(' ', '-')}.${language}.${size}.${scheme}.png`;
      const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(longest, Math.max(height, viewport.height)) };
      await page.screenshot({ path: join(out, file), fullPage: true, clip });
      taken.push({ kind, language, size, scheme, file, width: clip.width, height: clip.height });
    }
  }
  await page.close();
  console.log(`${kind}, ${language}`);
  return taken;
}
