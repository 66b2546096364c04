// Takes pictures of the built site for a person to look at: node scripts/screenshots.ts [DIST] [FOLDER] [PATH…]

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../src/build/serve.ts';
import { startBrowser } from '../tests/support/chromium.ts';

const [dist = 'dist', folder = 'screenshots', ...given] = process.argv.slice(2);
const paths =
  given.length > 0
    ? given
    : [
        '',
        'en/',
        'ar/ban-biometric-surveillance/',
        'hi/ban-biometric-surveillance/',
        'ja/ban-biometric-surveillance/signatories/',
        'en/search/',
      ];
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;

mkdirSync(folder, { recursive: true });
const server = await serveFolder(dist);
const browser = await startBrowser();
for (const [size, viewport] of Object.entries(sizes))
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport, colorScheme });
    for (const path of paths) {
      await page.goto(server.url + path);
      const file = join(folder, `${path.replaceAll('/', '_') || 'chooser'}.${size}.${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: size === 'desktop' && colorScheme === 'light' });
      console.log(file);
    }
    await page.close();
  }
await browser.close();
await server.close();
