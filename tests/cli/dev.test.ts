// The site while somebody edits it: it looks as it will, and what is changed shows.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeLock } from '../../src/build/lock.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { watch } from '../support/watch.ts';

test('dev serves pages with their styles, and a letter anew when its file changes', async () => {
  // Astro keeps the list of a site's modules in one place for all: a site that another test bundles meanwhile would get the list of this one.
  onTestFinished(await takeLock(join(engineRoot, 'node_modules/.undersigned')));
  const root = makeCampaign();
  const server = spawn(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), 'dev', '--root', root, '--port', '4391'], {
    env: { ...process.env, NO_COLOR: '1', VITEST: '', NODE_ENV: '' },
  });
  onTestFinished(() => void server.kill('SIGINT'));
  let said = '';
  const url = await new Promise<string>((done, fail) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (piece) => {
        said += piece;
        const found = /http:\/\/localhost:\d+\//.exec(said)?.[0];
        if (found) done(found);
      });
    server.on('exit', () => fail(new Error(said)));
  });
  const browser = await startBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const complaints = await watch(page, url);
  await page.goto(`${url}en/a/`);
  await page.waitForFunction(() => getComputedStyle(document.body).display === 'grid');
  expect(await page.locator('h1').textContent()).toBe('A letter');
  expect(complaints.filter((complaint) => !/\[vite\]/.test(complaint))).toEqual([]);
  writeFiles(root, { 'letters/a.md': '---\ntitle: Another title\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n' });
  await expect
    .poll(
      async () => {
        await page.goto(`${url}en/a/`);
        return page.locator('h1').textContent();
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe('Another title');
});
