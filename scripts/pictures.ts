// Takes the pictures of the README, in light and in dark: npm run pictures -- [DIST] [--out FOLDER]
// DIST is this campaign's built site. The review is of a few made-up requests to an invented campaign.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { History } from '../bench/fast-import.ts';
import { serveFolder } from '../src/build/serve.ts';
import { launchBrowser } from '../tests/support/chromium.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string', default: 'docs/pictures' } } });
const out = resolve(values.out);
const schemes = ['light', 'dark'] as const;
/** In pixels of the page; what is kept of each is smaller, since it stands in a column of text. */
const size = { width: 1180, height: 780 };
const quality = 70;

mkdirSync(out, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'undersigned-pictures-'));
const server = await serveFolder(positionals[0] ?? 'dist');
const browser = await launchBrowser();
const context = await browser.newContext({ viewport: size });
try {
  const page = await context.newPage();
  for (const [name, path] of [
    ['letter-en', 'en/ban-biometric-surveillance/'],
    ['letter-ar', 'ar/ban-biometric-surveillance/'],
    ['list', 'en/ban-biometric-surveillance/signatories/'],
    ['facts', 'en/ban-biometric-surveillance/about/#numbers'],
  ] as const) {
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await take(page, name);
  }
  await page.goto(`${server.url}en/your-open-letter/sign/`, { waitUntil: 'networkidle' });
  await page.fill('#name', 'Example Signatory');
  await page.fill('#role', 'Teacher');
  await page.fill('#affiliation', 'Example School');
  await take(page, 'sign');
  await page.goto(pathToFileURL(reviewOf(scratch)).href);
  await take(page, 'review');
} finally {
  await browser.close();
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit();

async function take(page: Page, name: string): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality,
      clip: { x: await page.evaluate('scrollX'), y: await page.evaluate('scrollY'), ...size, scale: 0.75 },
    });
    await session.detach();
    const file = join(out, `${name}.${scheme}.webp`);
    writeFileSync(file, Buffer.from(data, 'base64'));
    console.log(file);
  }
}

/** The page of a review: one request is ready, one is doubtful, one has a mistake that can be fixed, one brings a translation. */
function reviewOf(folder: string): string {
  const made = join(folder, 'made.git');
  const history = new History(made);
  const by = (name: string) => ({ name, email: `${name.toLowerCase().replace(' ', '.')}@users.example` });
  const letter =
    '---\ntitle: Keep the library open\nlanguage: en\nstatus: open\n---\n\nThe library is where we learn.\n\nKeep it open in the evening.\n';
  const begin = history.commit({
    ref: 'refs/heads/main',
    author: by('Mia Maintainer'),
    message: 'Begin',
    parents: [],
    files: {
      'content/site.yaml': 'name: Example campaign\nurl: https://campaign.example\ndefaultLanguage: en\n',
      'letters/library.md': letter,
      'signatories/library/ex/example-signatory.yaml': 'name: Example Signatory\n',
    },
  });
  const requests: readonly [string, Record<string, string>][] = [
    [
      'Ann Example',
      { 'signatories/library/an/ann-example.yaml': 'name: Ann Example\nrole: Teacher\naffiliation: Example School\ncountry: FR\n' },
    ],
    ['Bo Sample', { 'signatories/library/bo/Bo Sample.yml': 'Name: Bo Sample\nlink: bo.example\n' }],
    ['Cy Muster', { 'signatories/library/cy/cy-muster.yaml': 'name: Cy Muster\nstatement: Ask me at cy@muster.example.\n' }],
    [
      'Dee Exemple',
      {
        'translations/fr/library.md':
          '---\ntitle: Gardez la bibliothèque ouverte\nrevision: 1\ntranslators: [{ name: Dee Exemple }]\n---\n\nLa bibliothèque est l’endroit où nous apprenons.\n\nGardez-la ouverte le soir.\n',
      },
    ],
  ];
  for (const [index, [who, files]] of requests.entries())
    history.commit({ ref: `refs/pull/${index + 1}/head`, author: by(who), message: 'Change', parents: [begin], files });
  history.end();
  const clone = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', `file://${made}`, clone]);
  const page = join(folder, 'review.html');
  // It ends with 1 where a request has mistakes, as some of these do.
  spawnSync(process.execPath, [join(import.meta.dirname, '../src/cli/undersigned.js'), 'review', '--format', 'html', '--out', page], {
    cwd: clone,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // The folder in which it lies for the moment says nothing to anybody.
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(`file://${made}`, 'https://forge.example/library/letter'));
  return page;
}
