// Goes through the built site in Firefox and WebKit, which the tests do not have, and says what is wrong there:
//   xvfb-run -a npm run browsers -- [DIST] [--only firefox|webkit] [--out FOLDER]
// It needs a build of this repository's site, and of Debian `firefox-esr`, `webkit2gtk-driver` and `xvfb`; it exits with 1 where something is wrong.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../src/build/serve.ts';
import { type Check, checks, dark } from './other-browsers/checks.ts';
import { Driven, NotThere } from './other-browsers/driven.ts';
import { openFirefox } from './other-browsers/firefox.ts';
import { openWebkit } from './other-browsers/webkit.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, out: { type: 'string' } },
});
const kinds = { firefox: openFirefox, webkit: openWebkit };
const server = await serveFolder(positionals[0] ?? 'dist');
const site = `${server.url.replace(/\/$/, '')}/`;
if (values.out) mkdirSync(resolve(values.out), { recursive: true });
let wrong = 0;
for (const [kind, open] of Object.entries(kinds)) {
  if (values.only !== undefined && values.only !== kind) continue;
  for (const isDark of [false, true]) {
    try {
      const browser = new Driven(await open({ isDark }));
      await browser.resize(1280, 800);
      if (!isDark) console.log(browser.name);
      for (const check of isDark ? [dark] : checks) await tried(browser, kind, check);
      await browser.close();
    } catch (error) {
      if (!(error instanceof NotThere)) throw error;
      console.error(error.message);
      wrong++;
      break;
    }
  }
}
await server.close();
console.log(wrong === 0 ? 'Nothing is wrong.' : `${wrong} checks failed.`);
process.exit(wrong === 0 ? 0 : 1);

async function tried(browser: Driven, kind: string, check: Check): Promise<void> {
  const said = await check.run(browser, site).catch((error: Error): readonly string[] => [error.message]);
  console.log(`  ${said.length === 0 ? 'well ' : 'WRONG'} ${check.name}`);
  for (const line of said) console.log(`        ${line}`);
  if (said.length > 0) wrong++;
  if (values.out) writeFileSync(join(resolve(values.out), `${kind}-${check.name.replaceAll(' ', '-')}.png`), await browser.picture());
}
