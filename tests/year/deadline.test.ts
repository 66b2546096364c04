// The last day for signatures: it is said, and when it is over everywhere, nothing more is signed, by the build and in browsers that are open.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { serveFolder } from '../../src/build/serve.ts';
import { buildSite } from '../../src/build/site.ts';
import { isPastDeadline } from '../../src/core/deadline.ts';
import { check, makeCampaign, minimal, short, writeFiles } from '../support/campaign.ts';
import { startBrowser } from '../support/chromium.ts';
import { undersigned } from '../support/cli.ts';

const letter = (status: string, facts: string): string =>
  `---\ntitle: Mend the roof\nlanguage: en\nstatus: ${status}\nsigning:\n  email: roof@minimal.example\n${facts}---\n\nIt rains in.\n`;
const over = letter('open', 'deadline: 2021-06-30\n');

test.each([
  ['open', '2026-02-28', '2026-02-28T23:59:59Z', false],
  ['open', '2026-02-28', '2026-03-01T11:59:59Z', false],
  ['open', '2026-02-28', '2026-03-01T12:00:00Z', true],
  ['open', '2027-12-31', '2028-01-01T12:00:00Z', true],
  ['closed', '2021-01-01', '2028-01-01T12:00:00Z', false],
  ['paused', '2021-01-01', '2028-01-01T12:00:00Z', false],
  ['open', undefined, '2028-01-01T12:00:00Z', false],
] as const)('%s until %s, at %s: over is %s', (status, deadline, now, isOver) => {
  expect(isPastDeadline({ status, deadline }, new Date(now))).toBe(isOver);
});

test.each(['2026-11', '2026', 'soon', '2026-02-30', '31.12.2026'])('“%s” is no last day', (deadline) => {
  const root = makeCampaign({ 'letters/a.md': letter('open', `deadline: "${deadline}"\n`) });
  expect(check(root).map(short)).toEqual(['letters/a.md:7:11 invalid-date']);
});

test('close keeps the number of the last day, and then the check is content', async () => {
  const root = makeCampaign({
    'letters/a.md': over,
    'signatories/a/ann.yaml': 'name: Ann Lee\ndate: 2021-06-30\n',
    'signatories/a/bo.yaml': 'name: Bo Chen\ndate: 2021-07-02\n',
  });
  expect(check(root).map(short)).toContain('letters/a.md:7:11 deadline-passed');
  // Its names are not taken down before its number is kept.
  expect(await undersigned(['retire', 'a', '--yes', '--root', root])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('First close it'),
  });
  const { code, stdout } = await undersigned(['close', 'a', '--root', root]);
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('“a” is closed. Kept in letters/a.md: 1 on 2021-06-30.\n1 on the list signed after'),
  ]);
  expect(check(root).map(short)).not.toContain('letters/a.md:7:11 deadline-passed');
});

test('after it nobody signs on the command line', async () => {
  const root = makeCampaign({ 'letters/a.md': over });
  const { code, stderr } = await undersigned(['sign', '--letter', 'a', '--name', 'Bo Chen', '--yes', '--root', root]);
  expect([code, stderr]).toEqual([2, 'No letter of this campaign takes signatures at the moment.\n']);
});

describe('On its pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-deadline-'));
  const out = join(folder, 'dist');
  const text = (path: string): string =>
    readFileSync(join(out, path), 'utf8')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  beforeAll(async () => {
    writeFiles(join(folder, 'campaign'), {
      ...minimal,
      'letters/a.md': letter('open', 'date: 2026-01-01\ndeadline: 2998-12-31\n'),
      'letters/over.md': over,
    });
    expect((await buildSite({ root: join(folder, 'campaign'), out })).isBuilt).toBe(true);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is beside the number, on the sign page, in the feed and in the data', () => {
    expect(text('en/a/index.html')).toContain('Last day to sign: 31 December 2998');
    expect(text('fr/a/sign/index.html')).toContain('Dernier jour pour signer : 31 décembre 2998');
    expect(readFileSync(join(out, 'en/feed.xml'), 'utf8')).toMatch(/Last day to sign: [^ ]*31 December 2998/);
    expect(JSON.parse(readFileSync(join(out, 'api/a/letter.json'), 'utf8'))).toMatchObject({
      deadline: '2998-12-31',
      status: 'open',
    });
  });

  it('closes the letter when it is over, though the file calls it open', () => {
    expect(text('en/over/index.html')).toMatch(/Closed .*Last day to sign: 30 June 2021/);
    expect(readFileSync(join(out, 'en/over/sign/index.html'), 'utf8')).not.toMatch(/<form id="sign"|id="plain"/);
    expect(text('en/over/sign/index.html')).toContain('This letter is closed for signatures.');
    expect(JSON.parse(readFileSync(join(out, 'api/over/letter.json'), 'utf8'))).toMatchObject({ status: 'closed', asOf: '2021-06-30' });
  });

  it('closes the page of a site that nobody has built since, also while it is open', async () => {
    const server = await serveFolder(out);
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.clock.install({ time: '2999-01-01T11:59:00Z' });
      await page.goto(`${server.url}en/a/sign/`);
      await page.fill('#name', 'Bo Chen');
      await page.check('#consent');
      expect(await page.locator('#over').isVisible()).toBe(false);
      expect(await page.title()).toMatch(/^Sign: /);
      await page.clock.setFixedTime('2999-01-01T12:00:00Z');
      await page.click('#sign button[type="submit"]');
      expect(await page.locator('#over:focus').innerText()).toContain('closed for signatures');
      for (const part of ['#sign', '#send', '#plain']) expect(await page.locator(part).isVisible()).toBe(false);
      await page.reload();
      expect(await page.locator('#over').isVisible()).toBe(true);
      expect(await page.title()).toMatch(/^Withdraw a signature: /);
      expect(await page.locator('h1').innerText()).toMatch(/^Withdraw a signature: /);
      expect(await page.locator('#sign').isVisible()).toBe(false);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
