// The desk in a real browser: decided by keys alone, by what a screen reader gets, with two thousand requests, and with names that would do harm.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { History } from '../../bench/fast-import.ts';
import { openDesk } from '../../src/cli/desk/desk.ts';
import { type DeskServer, type Routes, serveDesk } from '../../src/cli/desk/server.ts';
import { deskHtml, deskPolicy } from '../../src/report/desk/page.ts';
import { Git } from '../../src/review/git/git.ts';
import { findRemote } from '../../src/review/requests/remote.ts';
import type { Review } from '../../src/review/review.ts';
import { runReview } from '../../src/review/run.ts';
import { clone, git } from '../review/remotes.ts';
import { startBrowser } from '../support/chromium.ts';
import { violations, violationsLightAndDark } from '../support/axe.ts';
import { watch } from '../support/watch.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const evil = '<img src=x onerror="document.title=1">';
const files: readonly Record<string, string>[] = [
  { 'signatories/a/ann.yaml': 'name: Ann Lee\nrole: Baker\nlink: https://ann.example\n' },
  { 'signatories/a/ann-2.yaml': 'name: Ann Lee\nlink: https://ann.example\n' },
  { 'signatories/a/bo.yaml': 'name: 陈 Bo\n' },
  { 'signatories/a/evil.yaml': `name: '${evil}'\nrole: '"><script>document.title=2</script>'\n` },
  { 'signatories/a/gus.yml': 'Name: Gus Gray\n' },
  { 'src/x.js': 'x\n' },
];

let [folder, root] = ['', ''];
let review: Review;
let routes: Routes;
let server: DeskServer;
let browser: Awaited<ReturnType<typeof startBrowser>>;
const steps = { begin: () => ({ of: () => {}, count: () => {}, end: () => {} }), say: () => {} };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-desk-'));
  const history = new History(join(folder, 'made.git'));
  const author = (name: string) => ({ name, email: `${name}@users.example` });
  const tip = history.commit({
    ref: 'refs/heads/main',
    author: author('office'),
    message: 'Begin',
    files: {
      'content/site.yaml': 'name: Desk\nurl: https://campaign.example\ndefaultLanguage: en\n',
      'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
    },
  });
  for (const [at, own] of files.entries())
    history.commit({ ref: `refs/pull/${at + 1}/head`, author: author(`u${at}`), message: `Sign ${evil}`, parents: [tip], files: own });
  history.end();
  root = clone(`file://${join(folder, 'made.git')}`, 'clone', folder);
  const options = {
    root,
    remote: 'origin',
    branch: undefined,
    only: undefined,
    isAllOpen: true,
    environment: {},
    today: '2026-11-30',
    steps,
  };
  routes = await openDesk({ options, remote: await findRemote(new Git(root), 'origin', undefined), language: 'en', log: () => {} });
  review = await runReview({ ...options, merge: undefined });
  server = await serveDesk(routes, 0);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As tall as all requests, so that each is laid out. */
async function open(url: string, height = 4000): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  const complaints = await watch(page, url);
  await page.goto(url);
  return { page, complaints };
}
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.number);
const said = (page: Page, text: RegExp) => expect.poll(() => page.locator('#status').textContent(), { timeout: 60_000 }).toMatch(text);

test('no barrier, light or dark, nothing of a signer’s runs or is asked for, and who may be one is beside', async () => {
  const { page, complaints } = await open(server.url);
  expect(await violationsLightAndDark(page)).toEqual([]);
  expect(await page.title()).toBe('Desk: 6 open requests');
  expect(await page.locator('img, article script, iframe').count()).toBe(0);
  expect(await page.locator('[data-number="4"] .signature').innerText()).toContain('<img src=x');
  const beside = page.locator('[data-number="2"] .beside > div');
  expect(await beside.allInnerTexts()).toEqual([
    expect.stringMatching(/#2 would add\s+Ann Lee/),
    expect.stringMatching(/in request #1\s+Ann Lee · Baker/),
  ]);
  const [left, right] = [await beside.first().boundingBox(), await beside.last().boundingBox()];
  expect(left?.y).toBe(right?.y);
  expect(complaints).toEqual([]);
  // A telephone scrolls one way only.
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('by keys alone: to a request, approved, held, refused, taken back, merged', async () => {
  const { page, complaints } = await open(server.url, 900);
  const order = await page.locator('article').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.number));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await focused(page)).toBe(order[0]);
  // The software is nothing that this desk merges.
  for (const _ of order) await page.keyboard.press('j');
  while ((await focused(page)) !== '6') await page.keyboard.press('k');
  await page.keyboard.press('a');
  await said(page, /#6 cannot be merged from here/);
  const to = async (number: string): Promise<void> => {
    for (const _ of order) await page.keyboard.press('k');
    while ((await focused(page)) !== number) await page.keyboard.press('j');
  };
  await to('3');
  await page.keyboard.press('a');
  await said(page, /#3: Approved/);
  await to('1');
  await page.keyboard.press('h');
  await page.keyboard.type('I have asked');
  await page.keyboard.press('Enter');
  await said(page, /#1: Held: I have asked/);
  expect(await focused(page)).toBe('1');
  await page.keyboard.press('u');
  await said(page, /#1: Not decided/);
  await to('2');
  await page.keyboard.press('x');
  expect(await page.locator('#word').inputValue()).toMatch(/^Thank you for writing/);
  await page.keyboard.press('Escape');
  expect(await page.locator('article[data-is]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.number))).toEqual(['3']);
  // Who types in a field decides nothing.
  await page.keyboard.press('x');
  await page.locator('#word').pressSequentially('aku');
  expect(await page.locator('#word').inputValue()).toContain('aku');
  await page.keyboard.press('Escape');
  expect(await page.locator('#counts').innerText()).toBe('1 approved, 0 held, 0 refused');
  await page.locator('#finish').focus();
  await page.keyboard.press('Enter');
  await said(page, /^Done/);
  expect(await page.locator('#report').innerText()).toMatch(/1 request merged into .*main.* and pushed/);
  expect(git(root, 'ls-tree', '-r', '--name-only', 'origin/main', 'signatories')).toBe('signatories/a/bo.yaml');
  expect(complaints).toEqual([]);
});

test('a page of another origin cannot make it do anything, nor read or frame it', async () => {
  const foreign = await serveDesk(
    {
      page: () => ({ html: '<!doctype html><title>Evil</title><iframe></iframe>', policy: "default-src * 'unsafe-inline'" }),
      asked: async () => undefined,
    },
    0,
  );
  try {
    const page = await browser.newPage();
    await page.goto(foreign.url);
    // It even knows the address.
    const got = await page.evaluate(async (url) => {
      const body = JSON.stringify({ numbers: [1], is: 'approved' });
      const tried = await Promise.allSettled([
        fetch(`${url}decide`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
        fetch(`${url}decide`, { method: 'POST', body, mode: 'no-cors' }),
        fetch(url).then((response) => response.text()),
      ]);
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: `${url}decide`, enctype: 'text/plain', target: 'frame' });
      const frame = document.querySelector('iframe') as HTMLIFrameElement;
      frame.name = 'frame';
      document.body.append(form);
      form.submit();
      await new Promise((resolve) => setTimeout(resolve, 500));
      frame.src = url;
      await new Promise((resolve) => setTimeout(resolve, 500));
      let text: string | undefined;
      try {
        text = frame.contentDocument?.body.innerText;
      } catch {
        text = undefined;
      }
      return { tried: tried.map(({ status }) => status), text };
    }, server.url);
    expect(got.tried[0]).toBe('rejected');
    expect(got.tried[2]).toBe('rejected');
    expect(got.text ?? '').not.toContain('open request');
    expect(routes.page().html).not.toMatch(/data-number="1"[^>]* data-is/);
    await page.close();
  } finally {
    await foreign.close();
  }
});

test('what is not drawn has room enough: buttons further down are found large and apart, on a telephone, too', async () => {
  const requests = Array.from({ length: 48 }, (_, at) => ({ ...(review.requests[at % 6] as Review['requests'][number]), number: at + 1 }));
  const html = deskHtml({
    review: { ...review, requests },
    decisions: new Map(),
    wordFor: () => ({ language: 'en', text: '' }),
    hasForge: false,
  });
  const some = await serveDesk({ page: () => ({ html, policy: deskPolicy }), asked: async () => undefined }, 0);
  try {
    const { page } = await open(some.url, 700);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await violations(page)).toEqual([]);
    await page.close();
  } finally {
    await some.close();
  }
});

test('two thousand requests: those on the screen are drawn, and keys go through them', async () => {
  const [ready] = review.requests;
  if (!ready) throw new Error('there is no request');
  const requests = Array.from({ length: 2000 }, (_, at) => ({
    ...ready,
    number: at + 1,
    verdict: { ...ready.verdict, kind: 'ready' as const, duplicates: [], questions: [] },
  }));
  const html = deskHtml({
    review: { ...review, requests },
    decisions: new Map(),
    wordFor: () => ({ language: 'en', text: '' }),
    hasForge: false,
  });
  const many = await serveDesk({ page: () => ({ html, policy: deskPolicy }), asked: async () => undefined }, 0);
  try {
    const { page, complaints } = await open(many.url, 900);
    expect(await page.locator('article').count()).toBe(2000);
    const skipped = await page
      .locator('article button')
      .evaluateAll((all) => all.filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length);
    expect(skipped).toBeGreaterThan(5500);
    for (let press = 0; press < 40; press++) await page.keyboard.press('j');
    expect(await focused(page)).toBe('1961');
    const box = await page.locator('article:focus').boundingBox();
    const bar = await page.locator('.bar').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((bar?.height ?? 0) - 1);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(901);
    await page.locator('#finish').scrollIntoViewIfNeeded();
    await page.close();
    expect(complaints).toEqual([]);
  } finally {
    await many.close();
  }
});
