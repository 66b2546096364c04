// A letter that names an address for its form: the real page in a real browser sends to the example endpoint, with and without JavaScript, and what
// arrives is what an import takes.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { formEndpoint } from '../../examples/form-endpoint/server.js';
import { signatureText } from '../../src/signatories/signature-text.ts';
import { wordsIn } from '../../src/automation/words.ts';
import { place, repository, web } from '../automation/lists.ts';
import { mailbox, smtp } from '../mailbox/smtp.ts';
import { deliver, gitText, makePlace, site as mailSite, withRemote } from '../mailbox/support.ts';
import { violationsLightAndDark } from '../support/axe.ts';
import { undersigned } from '../support/cli.ts';
import { check, type Files, makeCampaign, writeFiles } from '../support/campaign.ts';
import { campaignOn, signSite } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-form-'));
const answers = join(folder, 'answers');
const server = formEndpoint({ folder: answers, thanks: 'https://minimal.example/{language}/{letter}/signed/' });
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
const byMail: Files = {
  'letters/b.md':
    '---\ntitle: The square belongs to all\nlanguage: en\nstatus: open\nsigning:\n  email: letter@minimal.example\n  confirm: yes\n---\n\nPlease listen.\n',
  'translations/ar/b.md': '---\ntitle: الساحة للجميع\nrevision: 1\n---\n\nاسمعوا من فضلكم.\n',
  'translations/ja/b.md': '---\ntitle: 広場はみんなのもの\nrevision: 1\n---\n\n聞いてください。\n',
};
const files = campaignOn('https://codeberg.org/org/letter', { 'letters/a.md': letter, ...byMail });
const site = signSite({ ...files, 'content/site.yaml': `${files['content/site.yaml']}review:\n  looks: day\n` });
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
  await page.route('https://minimal.example/**', async (route) => {
    const response = await fetch(site.at(new URL(route.request().url()).pathname.slice(1)));
    const type = response.headers.get('content-type') ?? '';
    await route.fulfill({ status: response.status, contentType: type, body: Buffer.from(await response.arrayBuffer()) });
  });
  const thanks = `https://minimal.example/${language}/a/signed/`;
  await Promise.all([page.waitForURL(thanks), page.click('#sign button[type="submit"]')]);
  const words = wordsIn(language);
  expect(await page.textContent('h1')).toBe(words.text('sign.thanks'));
  const said = (await page.textContent('main')) ?? '';
  for (const key of ['sign.arrived', 'sign.after', 'sign.looksDay', 'share.lead']) expect(said).toContain(words.text(key));
  expect(await page.locator('main a[href$="/sign/#withdraw"]').count()).toBe(1);
  expect(await page.locator('section:not(:has(h1, h2, h3, h4))').count()).toBe(0);
  expect(complaints.filter((line) => !/https:\/\/(?:forms\.)?minimal\.example\//.test(line))).toEqual([]);
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
  // Its letters are none of Arabic and Japanese.
  expect(answer?.statementLanguage).toBe(language === 'en' ? 'en' : undefined);
  expect(Object.keys(answer ?? {})).not.toContain('leave-empty');
  await page.close();
});

test.each([
  ['en', 'Ada Example', 'Nurse, nights'],
  ['ar', 'ليلى حداد', 'ممرضة'],
  ['ja', '山田 花子', '看護師'],
])(
  '%s: the e-mail that the page writes goes through a mail server, is confirmed, and becomes a file that the check accepts',
  async (language, name, role) => {
    const { page } = await site.open(`${language}/b/sign/`);
    await page.fill('#name', name);
    await page.fill('#role', role);
    await page.check('#consent');
    expect(await page.textContent('#send')).toContain(wordsIn(language).text('sign.afterConfirm'));
    const mailto = new URL((await page.getAttribute('#send a[data-mail]', 'href')) ?? '');
    await page.close();
    const { port, url: server, sent } = await smtp();
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    await transport.sendMail({
      from: { name: '', address: 'signer@secret.example' },
      to: decodeURIComponent(mailto.pathname),
      subject: mailto.searchParams.get('subject') ?? '',
      text: mailto.searchParams.get('body') ?? '',
    });
    const place = makePlace(
      { a: sent[0]?.bytes ?? '' },
      { ...byMail, 'letters/square.md': '---\ntitle: Other\nlanguage: en\nstatus: open\n---\n\nText.\n' },
    );
    const remote = withRemote(place);
    await mailbox(place, { UNDERSIGNED_SMTP: server }, '--open');
    const request = sent[1]?.mail;
    expect(request?.text).toContain(wordsIn(language).text('mail.confirm'));
    await transport.sendMail({
      from: 'signer@secret.example',
      to: 'letter@minimal.example',
      subject: `Re: ${request?.subject}`,
      ...(request?.messageId ? { inReplyTo: request.messageId } : {}),
      text: `${(request?.text ?? '')
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}\n`,
    });
    deliver(place, 'b', sent[2]?.bytes ?? '');
    expect(await mailbox(place, {}, '--open')).toContain('1 new');
    const branch = gitText(remote, 'for-each-ref', '--format=%(refname)', 'refs/heads/signatures-by-mail-*').trim();
    const path = gitText(remote, '-c', 'core.quotePath=false', 'diff', '--name-only', `main..${branch}`).trim();
    const text = gitText(remote, 'show', `${branch}:${path}`);
    expect(text).toContain(`name: ${name}\n`);
    expect(text).toContain(`role: ${role}\n`);
    writeFiles(place.root, { [path]: text });
    expect(check(place.root).filter(({ severity }) => severity === 'error')).toEqual([]);
    // Nothing is left to mend in it.
    undersigned(['check', '--fix', '--root', place.root]);
    expect(readFileSync(join(place.root, path), 'utf8')).toBe(text);
  },
);

test.each(['en', 'ar', 'ja'])('%s: the page that thanks bars nobody, and asks no search engine to come', async (language) => {
  const { page, complaints } = await site.open(`${language}/a/signed/`, { viewport: { width: 320, height: 640 } });
  expect(await violationsLightAndDark(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  expect(await page.getAttribute('meta[name="robots"]', 'content')).toContain('noindex');
  expect(complaints).toEqual([]);
  await page.close();
});

test.each([true, false])(
  'scripts %s: nothing is sent without a name and a yes, and both are said to be missing',
  async (javaScriptEnabled) => {
    const before = kept().length;
    const { page } = await site.open('en/a/sign/', { javaScriptEnabled });
    await lead(page);
    const [words, form] = [wordsIn('en'), site.at('en/a/sign/')];
    for (const name of ['', 'Ada Without A Yes']) {
      await page.fill('#name', name);
      expect(await page.textContent('#wait')).toContain(words.text('sign.consentMissing'));
      await page.click('#sign button[type="submit"]');
      expect(page.url()).toBe(form);
      // The browser names what is missing, or the page does; never both.
      const missing = name === '' ? '#name, #consent' : '#consent';
      const bySelf = await page.locator(missing).evaluateAll((fields) => fields.filter((field) => field.matches(':invalid')).length);
      const byPage = await page.locator(missing).evaluateAll((fields) => fields.filter((field) => field.ariaInvalid === 'true').length);
      expect([bySelf, byPage]).toEqual(javaScriptEnabled ? [0, missing.split(',').length] : [missing.split(',').length, 0]);
    }
    expect(kept()).toHaveLength(before);
    for (const [role, label] of [
      ['textbox', 'sign.name'],
      ['checkbox', 'sign.consent'],
    ] as const) {
      const field = page.getByRole(role, { name: words.text(label), exact: true });
      expect(await field.evaluate((one: HTMLInputElement) => one.required || one.ariaRequired === 'true')).toBe(true);
    }
    await page.close();
  },
);

test('the headings of a page with a form that is sent leave out no level', async () => {
  for (const path of ['en/a/sign/', 'en/b/sign/', 'en/a/signed/']) {
    const { page } = await site.open(path);
    const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    await page.close();
  }
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
  await Promise.all([page.waitForRequest(url), page.click('#sign button[type="submit"]')]);
  await page.waitForEvent('load');
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

test('the request that a scheduled import opens has files, byte for byte, that a check accepts', { timeout: 60_000 }, async () => {
  const names = ['Ada Example', 'ليلى حداد', '山田 花子'];
  const answers = kept().filter(({ name }) => names.includes(name ?? ''));
  expect(answers).toHaveLength(3);
  const address = 'lists.example/answers.json';
  const { network } = await web({ [address]: { type: 'application/json', body: JSON.stringify(answers) } });
  const imports = `imports:\n  - letter: a\n    url: http://${address}\n    title: Form\n`;
  const { bare, root, run } = await place({ ...files, 'content/site.yaml': `${mailSite}${repository}${imports}` });
  expect((await run(network)).err).toContain('3 rows, 3 new, 0 held');
  const branch = gitText(bare, 'for-each-ref', '--format=%(refname:short)', 'refs/heads/signatures-from-list-*').trim();
  const paths = gitText(bare, '-c', 'core.quotePath=false', 'diff', '--name-only', `main..${branch}`).trim().split('\n');
  const texts = Object.fromEntries(paths.map((path) => [path, gitText(bare, 'show', `${branch}:${path}`)]));
  for (const { name, kind, role, statement, statementLanguage, date } of answers) {
    const text = Object.values(texts).find((one) => one.startsWith(`name: ${name}\n`)) ?? '';
    const row = /^ {2}row: '?([\da-f]+)'?$/m.exec(text)?.[1];
    const facts = { name, kind, role, statement, statementLanguage, date, revision: 1, 'source.title': 'Form', 'source.row': row };
    expect(text).toBe(signatureText(facts));
  }
  writeFiles(root, texts);
  expect(check(root).filter(({ severity }) => severity === 'error')).toEqual([]);
  undersigned(['check', '--fix', '--root', root]);
  for (const [path, text] of Object.entries(texts)) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
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
