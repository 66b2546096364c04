// A letter that names an address for its form: the real page in a real browser sends to the example endpoint, with and without JavaScript, and what
// arrives is what an import takes.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { formEndpoint } from '../../examples/form-endpoint/server.js';
import { undersigned } from '../support/cli.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { campaignOn, signSite } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-form-'));
const answers = join(folder, 'answers');
const server = formEndpoint({ folder: answers, thanks: 'https://minimal.example/en/a/signatories/' });
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sign`;
/** No address of this machine is one of the web; the test leads from one to the other. */
const url = 'https://forms.minimal.example/sign';
const lead = (page: Page): Promise<unknown> =>
  page.route(url, async (route) => {
    const request = route.request();
    const response = await fetch(local, { method: request.method(), headers: await request.allHeaders(), body: request.postData() });
    await route.fulfill({ status: response.status, contentType: response.headers.get('content-type') ?? '', body: await response.text() });
  });
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const letter = `---\ntitle: A letter\nlanguage: en\nstatus: open\nsigning:\n  form: ${url}\n---\n\nPlease listen.\n`;
const site = signSite(campaignOn(undefined, { 'letters/a.md': letter }));
const kept = (): Record<string, string>[] =>
  readdirSync(answers).map((name) => JSON.parse(readFileSync(join(answers, name), 'utf8')) as Record<string, string>);

test.each([
  ['en', true, 'Ada Example'],
  ['ar', true, 'ليلى حداد'],
  ['ja', true, '山田 花子'],
  ['en', false, 'Zoë “Z” O’Brien'],
])('%s, scripts %s: one button sends the signature', async (language, javaScriptEnabled, name) => {
  const { page, complaints } = await site.open(`${language}/a/sign/`, { javaScriptEnabled });
  await lead(page);
  expect(await page.locator('#sign button[type="submit"]:visible').count()).toBe(1);
  expect(await page.locator('#plain:visible, #send:visible').count()).toBe(0);
  await page.fill('#name', name);
  await page.fill('#role', 'Nurse, nights');
  await page.fill('#statement', 'Because: it is\nright.');
  await page.check('#consent');
  await Promise.all([page.waitForURL(url), page.click('#sign button[type="submit"]')]);
  expect(await page.textContent('body')).toContain('Thank you');
  expect(complaints.filter((line) => !line.includes('forms.minimal.example'))).toEqual([]);
  const answer = kept().find((one) => one.name === name);
  expect(answer).toMatchObject({
    name,
    role: 'Nurse, nights',
    statement: 'Because: it is right.',
    letter: 'a',
    revision: '1',
    language,
    consent: 'yes',
  });
  expect(Object.keys(answer ?? {})).not.toContain('leave-empty');
  await page.close();
});

test('what is wrong is said, and nothing sent; an organisation is not asked what a person is', async () => {
  const before = kept().length;
  const { page } = await site.open('en/a/sign/');
  await lead(page);
  await page.fill('#name', 'ada@secret.example');
  await page.check('#consent');
  await page.click('#sign button[type="submit"]');
  expect(await page.locator('#name-error').textContent()).not.toBe('');
  expect(page.url()).toContain('/en/a/sign/');
  await page.fill('#role', 'Nurse');
  await page.check('input[value="organisation"]');
  await page.fill('#name', 'Example Trust');
  await Promise.all([page.waitForURL(url), page.click('#sign button[type="submit"]')]);
  expect(kept()).toHaveLength(before + 1);
  const answer = kept().find(({ name }) => name === 'Example Trust');
  expect([answer?.kind, answer?.role]).toEqual(['organisation', undefined]);
  await page.close();
});

test('the policy opens for the origin of the form alone, on the page that has it', async () => {
  const policyOf = async (path: string): Promise<string> =>
    /form-action ([^;"]*)/.exec(await (await fetch(site.at(path))).text())?.[1]?.replaceAll('&#39;', "'") ?? '';
  expect(await policyOf('en/a/sign/')).toBe(new URL(url).origin);
  expect(await policyOf('en/a/')).toBe("'none'");
  expect(await (await fetch(site.at('_headers'))).text()).toContain(`form-action ${new URL(url).origin};`);
});

test('an import takes what arrived, and a check accepts it', () => {
  const root = makeCampaign({ 'signatories/a/ann.yaml': null });
  const run = undersigned(['import', answers, '--letter', 'a', '--no-ask', '--write', '--root', root, '--source-title', 'Form']);
  expect(run.stdout).toMatch(/rows read: [5-9] new/);
  expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(
    undersigned(['import', answers, '--letter', 'a', '--no-ask', '--write', '--root', root, '--source-title', 'Form']).stdout,
  ).toContain('already there');
});

describe('what programs send', () => {
  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(local, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers } });

  test('is thanked and not kept where it fills in what nobody sees', async () => {
    const before = kept().length;
    expect((await post('name=Bot&consent=yes&leave-empty=x')).status).toBe(200);
    expect(kept()).toHaveLength(before);
  });

  test('is refused where it is too long, twice, no form, or without consent', async () => {
    const before = kept().length;
    const statuses = [
      await post(`name=${'x'.repeat(20_000)}&consent=yes`),
      await post('name=a&name=b&consent=yes'),
      await post(`name=${'x'.repeat(201)}&consent=yes`),
      await post('name=%1b%5b2J&consent=yes'),
      await post('name=Ada'),
      await post('{}', { 'Content-Type': 'application/json' }),
      await fetch(local),
    ].map(({ status }) => status);
    expect(statuses).toEqual([413, 400, 400, 400, 400, 415, 405]);
    expect(kept()).toHaveLength(before);
    for (let more = 0; more < 12; more++) await post('name=Ada');
    expect((await post('name=Ada&consent=yes')).status).toBe(429);
    expect(kept()).toHaveLength(before);
  });
});
