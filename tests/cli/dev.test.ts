// The site while someone edits it: it looks as it will, what is changed shows, and no one else's build disturbs it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { check, makeCampaign, writeFiles } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { undersigned } from '../support/cli.ts';
import { watch } from '../support/watch.ts';

/** A process of its own, which ends with the test. */
function start(...args: string[]): ChildProcess & { said: string } {
  const child = Object.assign(
    spawn(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), ...args], {
      env: { ...process.env, NO_COLOR: '1', VITEST: '', NODE_ENV: '' },
    }),
    { said: '' },
  );
  onTestFinished(() => void child.kill('SIGINT'));
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      child.said += piece;
    });
  return child;
}

/** Its address, when it answers. */
async function dev(root: string, port: number): Promise<string> {
  const server = start('dev', '--root', root, '--port', String(port));
  await expect.poll(() => server.said, { timeout: 120_000 }).toMatch(/http:\/\/localhost:\d+\//);
  return /http:\/\/localhost:\d+\//.exec(server.said)?.[0] ?? '';
}

const letter = (title: string): string => `---\ntitle: ${title}\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n`;
/** A comment is what makes Astro compile a page. */
const mdx = (text: string): string => `---\ntitle: A page\n---\n\n${text}\n\n{/* a comment */}\n`;
const patient = { timeout: 60_000, interval: 500 };

test('dev serves pages with their styles, those at former addresses, and a letter anew when its file changes', async () => {
  const root = makeCampaign({ 'letters/a.md': letter('A letter').replace('status', 'aliases: [flyer]\nstatus') });
  const url = await dev(root, 4391);
  for (const path of ['en/flyer/', 'fr/flyer/about/', 'en/flyer/sign/']) {
    const response = await fetch(url + path);
    expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain(`content="0; url=/${path.replace('flyer', 'a')}"`);
  }
  expect((await fetch(`${url}en/flyers/`)).status).toBe(404);
  // Without the name of a file, Vite asks for one: nothing opens.
  const editor = async (from: string): Promise<number> =>
    (await fetch(`${url}__open-in-editor`, { headers: { 'sec-fetch-site': from } })).status;
  expect([await editor('cross-site'), await editor('same-site'), await editor('none'), await editor('same-origin')]).toEqual([
    403, 403, 403, 500,
  ]);
  const browser = await startBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const complaints = await watch(page, url);
  await page.goto(`${url}en/a/`);
  await page.waitForFunction(() => getComputedStyle(document.body).display === 'grid');
  expect(await page.locator('h1').textContent()).toBe('A letter');
  expect(complaints.filter((complaint) => !/\[vite\]/.test(complaint))).toEqual([]);
  writeFiles(root, { 'letters/a.md': letter('Another title') });
  await expect
    .poll(async () => {
      await page.goto(`${url}en/a/`).catch(() => undefined);
      return page.locator('h1').textContent();
    }, patient)
    .toBe('Another title');
  // The page that is open comes anew on its own.
  writeFiles(root, { 'letters/a.md': letter('A third title') });
  await expect.poll(() => page.locator('h1').textContent(), patient).toBe('A third title');
  // What cannot be shown is said where somebody looks, now and when the page is opened again, until it is put right.
  const said = (): Promise<string | null> =>
    page
      .locator('vite-error-overlay #stack-content')
      .textContent({ timeout: 1000 })
      .catch(() => '');
  writeFiles(root, { 'letters/a.md': letter('A third title').replace('status: open', 'status: opne') });
  await expect.poll(said, patient).toContain('letters/a.md:4:');
  // Vite may reload the page at the same moment.
  await expect.poll(() => page.reload().then(Boolean, () => false), patient).toBe(true);
  await expect.poll(said, patient).toContain('the last state without problems');
  writeFiles(root, { 'letters/a.md': letter('A fourth title') });
  await expect.poll(() => page.locator('h1').textContent(), patient).toBe('A fourth title');
  expect(await page.locator('vite-error-overlay').count()).toBe(0);
  // A text that is recorded can be looked at before its next revision is: that is a note, and no wall.
  expect(undersigned(['revise', 'a', '--root', root]).code).toBe(0);
  writeFiles(root, { 'letters/a.md': letter('A fifth title') });
  await expect.poll(() => page.locator('h1').textContent(), patient).toBe('A fifth title');
  const note = page.locator('details', { hasText: 'Not recorded yet' });
  await expect.poll(() => note.textContent(), patient).toContain('letters/a.md:2:8 revision-text');
  expect(await page.locator('vite-error-overlay').count()).toBe(0);
  const [unrecorded, ...others] = check(root);
  expect([unrecorded?.rule, unrecorded?.severity, others]).toEqual(['revision-text', 'error', []]);
  // What is printed can be pasted.
  expect(unrecorded?.hint).toMatch(/npx undersigned revise a --impact wording --note "[^"]+" \(meaning, /);
  // Where the address of the site gets a path, the server goes there: its root, and the page that is open, lead on.
  writeFiles(root, { 'content/site.yaml': 'name: Minimal\nurl: https://org.example/letter/\ndefaultLanguage: en\n' });
  const led = async (path: string): Promise<string> => fetch(url + path).then(({ url: at, status }) => `${status} ${at}`, String);
  await expect.poll(() => led(''), patient).toBe(`200 ${url}letter/`);
  expect(await led('letter')).toBe(`200 ${url}letter/`);
  await page.goto(`${url}letter/en/a/`);
  expect(await page.locator('h1').textContent()).toBe('A fifth title');
  writeFiles(root, { 'content/site.yaml': 'name: Minimal\nurl: https://org.example/other/\ndefaultLanguage: en\n' });
  await expect.poll(() => led('letter/en/a/'), patient).toBe(`200 ${url}other/en/a/`);
});

test('two campaigns are edited and a third is built at the same time, each with its own texts and MDX pages', async () => {
  const names = ['First', 'Second', 'Third'];
  const [first = '', second = '', third = ''] = names.map((name) =>
    makeCampaign({ 'letters/a.md': letter(`Letter of ${name}`), 'content/pages/page.mdx': mdx(`Here is ${name}.`) }),
  );
  const [firstUrl, secondUrl] = await Promise.all([dev(first, 4392), dev(second, 4393)]);
  const build = start('build', '--root', third);
  const isBuilt = once(build, 'exit');
  const shown = async (url: string): Promise<string> =>
    (await (await fetch(`${url}en/page/`)).text()) + (await (await fetch(`${url}en/a/`)).text());
  const expectOnly = (html: string, own: string): void => {
    for (const name of names) {
      expect(html.includes(`Here is ${name}.`), `${name} in the page of ${own}`).toBe(name === own);
      expect(html.includes(`Letter of ${name}`), `${name} in the letter of ${own}`).toBe(name === own);
    }
  };
  do {
    expectOnly(await shown(firstUrl), 'First');
    expectOnly(await shown(secondUrl), 'Second');
    // All three share the processors.
    await wait(250);
  } while (build.exitCode === null);
  await isBuilt;
  expect(build.exitCode, build.said).toBe(0);
  expect(build.said).toMatch(/^The text of “a” was never recorded, .+: npx undersigned revise a$/m);
  expectOnly(
    readFileSync(join(third, 'dist/en/page/index.html'), 'utf8') + readFileSync(join(third, 'dist/en/a/index.html'), 'utf8'),
    'Third',
  );
  writeFiles(second, { 'content/pages/page.mdx': mdx('Here is something new.') });
  await expect.poll(() => shown(secondUrl), patient).toContain('Here is something new.');
  expectOnly(await shown(firstUrl), 'First');
});
