// The sign page in a real browser: what the forges would be given is, byte for byte, a file that the check accepts.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsLightAndDark } from '../support/axe.ts';
import { overflow } from '../support/layout.ts';
import { campaignOn, forges, signSite } from './support.ts';

const sites = Object.fromEntries(Object.entries(forges).map(([forge, url]) => [forge, signSite(campaignOn(url))])) as Record<
  keyof typeof forges,
  ReturnType<typeof signSite>
>;

const people = {
  en: {
    name: 'Seán O\'Brien: "the #1" & <b>',
    role: 'yes',
    affiliation: 'null # no',
    country: 'NO',
    link: 'https://example.org/?a=b&c=%20#d',
    statement: 'Because = it\nis: time \\ to + act.',
  },
  ar: {
    name: 'ليلى الحسن',
    role: 'أستاذة',
    affiliation: 'جامعة «النور»',
    country: 'EG',
    link: 'https://example.org/',
    statement: 'لأنّ الوقت حان: الآن.',
  },
  ja: {
    name: '山田 花子',
    role: '教授',
    affiliation: '例大学',
    country: 'JP',
    link: 'https://example.org/山田',
    statement: '「今こそ」行動を。',
  },
} as const;

async function fill(page: Page, person: (typeof people)[keyof typeof people]): Promise<void> {
  for (const field of ['name', 'role', 'affiliation', 'link', 'statement'] as const) await page.fill(`#${field}`, person[field]);
  await page.selectOption('#country', person.country);
}

test('where the browser lets no page copy, the buttons say so, and what is to be copied is there', async () => {
  const refuse = (page: Page) =>
    page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
  const sign = await sites.forgejo.open('en/a/sign/');
  await refuse(sign.page);
  await fill(sign.page, people.en);
  await sign.page.check('#consent');
  await sign.page.click('#copy');
  await sign.page.waitForFunction(() => document.getElementById('copy-status')?.textContent !== '');
  expect(await sign.page.locator('#copy-status').textContent()).toContain('by hand');
  expect(await sign.page.evaluate(() => getSelection()?.toString())).toContain('name: ');
  await sign.page.close();
  const letter = await sites.forgejo.open('en/a/');
  await refuse(letter.page);
  await letter.page.click('[data-share="copy"]');
  await letter.page.waitForFunction(() => document.getElementById('share-status')?.textContent !== '');
  expect(await letter.page.locator('#share-status').textContent()).toMatch(/by hand.* https:\/\/\S+\/en\/a\/$/);
  await letter.page.close();
});

for (const [forge, site] of Object.entries(sites))
  for (const [language, person] of Object.entries(people))
    test(`${forge}, ${language}: consent first; then the page of the forge gets a file that the check accepts`, async () => {
      const context = { permissions: ['clipboard-read', 'clipboard-write'] };
      const { page, complaints } = await site.open(`${language}/a/sign/`, context);
      await fill(page, person);
      await page.check('[name="personalCapacity"]');
      expect(await page.locator('#send').isVisible()).toBe(false);
      await page.check('#consent');
      await page.locator('#send').waitFor();
      if (forge === 'forgejo') await page.fill('#account', 'ann');
      // The forge calls its buttons so, whatever the language of the page.
      const buttons = page.locator('#send [data-way="forge"] li:not(:has(label)) bdi');
      const languages = await buttons.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('lang')))]);
      expect([await buttons.count(), languages]).toEqual([expect.any(Number), [language === 'en' ? null : 'en']]);
      // What comes after sending: where one sees that one has signed, how to withdraw, and how to pass the letter on.
      expect(await linksIn(page, '#send .after')).toEqual([`/${language}/a/signatories/`, '#withdraw', `/${language}/a/#share`]);
      expect(await page.locator('#send [data-way="email"]').innerText()).toMatch(/sign@minimal\.example[^\n]*$/);
      for (const link of await page.locator('#send a[target="_blank"]').all())
        expect(await link.locator('.visually-hidden').textContent()).toMatch(/\(.{4,}\)/);
      const shown = (await page.locator('#file-text').textContent()) ?? '';
      const url = new URL((await page.locator('[data-open]:visible').getAttribute('href')) ?? '');
      const path = url.searchParams.get(forge === 'gitlab' ? 'file_name' : 'filename') ?? '';
      await page.click('#copy');
      await page.waitForFunction(() => document.getElementById('copy-status')?.textContent !== '');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const sent = forge === 'gitlab' ? copied : (url.searchParams.get('value') ?? '');
      expect(copied).toBe(shown);
      expect(sent).toBe(shown);
      expect(path).toMatch(/^signatories\/a\/[a-z0-9]{2}\/[a-z0-9-]+\.yaml$/);
      expect(site.problemsWith(path, sent)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });

/** What is said of a user name, seen, read out and named by the field itself. */
const saidOfAccount = (page: Page): Promise<readonly [error: string, isInvalid: string | null, isFocused: boolean, described: string]> =>
  page.locator('#account').evaluate((account) => {
    const texts = (account.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
    const [error] = texts.slice(-1);
    return [
      error?.getAttribute('aria-live') === 'polite' ? error.innerText : 'not live',
      account.getAttribute('aria-invalid'),
      document.activeElement === account,
      texts.map((text) => text?.innerText ?? '').join('|'),
    ] as const;
  });

test.each([
  ['en', 'Latin letters and digits, and - _ . between them.', 'Enter your user name as Codeberg shows it'],
  ['ar', 'حروف لاتينية وأرقام', 'أدخلوا اسم المستخدم كما يظهر على'],
  ['ja', '半角の英数字', 'ユーザー名を入力してください'],
])(
  '%s: the page of a forge that opens in copies only is left for nothing but a user name that there can be, and the page says which can',
  async (language, hint, error) => {
    const { page, complaints } = await sites.forgejo.open(`${language}/a/sign/`);
    await fill(page, people.en);
    await page.check('#consent');
    const link = page.locator('[data-open]:visible');
    expect(await saidOfAccount(page)).toEqual(['', 'false', false, expect.stringContaining(hint)]);
    for (const account of ['', 'bad name!', '../x', 'zoe-', '@zoe@codeberg.org']) {
      await page.fill('#account', account);
      expect(await link.getAttribute('href')).not.toContain(`/${account || 'undefined'}/`);
      await link.click();
      expect(await saidOfAccount(page), account).toEqual([expect.stringContaining(error), 'true', true, expect.stringContaining(hint)]);
      expect(page.context().pages()).toHaveLength(1);
    }
    if (language === 'ar') expect(await violationsLightAndDark(page)).toEqual([]);
    // The error that comes on leaving the field pushes nothing away from below the mouse.
    await page.fill('#account', 'zoe');
    await page.fill('#account', 'bad name!');
    await link.click();
    expect((await saidOfAccount(page)).slice(1, 3)).toEqual(['true', true]);
    const colours = await page.locator('#account, #account-error').evaluateAll((all) =>
      all.map((one) => {
        const { borderTopColor, color } = getComputedStyle(one);
        return one.id === 'account' ? borderTopColor : color;
      }),
    );
    expect(new Set(colours).size).toBe(1);
    await page.fill('#account', ' ann ');
    expect(await saidOfAccount(page)).toEqual(['', 'false', true, expect.stringContaining(hint)]);
    // On leaving the field, and not at the first letter.
    await page.fill('#account', 'ann!');
    expect((await saidOfAccount(page))[1]).toBe('false');
    await page.locator('#account').blur();
    expect((await saidOfAccount(page)).slice(0, 2)).toEqual([expect.stringContaining(error), 'true']);
    await page.fill('#account', 'ann');
    expect(await link.getAttribute('href')).toMatch(/\/ann\//);
    await page.context().route('**/ann/**', (route) => route.fulfill({ body: 'opened' }));
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    expect(complaints).toEqual([]);
    await page.context().unrouteAll();
    await opened.close();
    await page.close();
  },
);

test.each([
  ['fr', 'lettres latines'],
  ['ar', 'حروف لاتينية'],
  ['ja', '半角の英数字'],
])('%s: translators are led into their own copy where the forge opens files in copies only', async (language, error) => {
  const { page, complaints } = await sites.forgejo.open(`${language}/translations/`);
  expect((await (await fetch(page.url())).text()).trimEnd()).toMatch(/<\/html>$/);
  const editors = page.locator('main a[href^="https://codeberg.org/"]:not([href$="/fork"])');
  expect(await editors.count()).toBeGreaterThan(0);
  const before = await editors.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  await editors.first().click();
  expect((await saidOfAccount(page)).slice(0, 3)).toEqual([expect.stringContaining(error), 'true', true]);
  expect(page.url()).toMatch(/\/translations\/$/);
  expect(await page.locator('[data-in-copy="unscripted"]:visible').count()).toBe(0);
  expect(await violationsLightAndDark(page)).toEqual([]);
  await page.fill('#account', 'ann');
  expect((await saidOfAccount(page)).slice(0, 2)).toEqual(['', 'false']);
  const after = await editors.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(after).toEqual(before.map((href) => href.replace(/codeberg\.org\/[^/]+/, 'codeberg.org/ann')));
  expect(await page.locator('main a[href$="/fork"]').first().getAttribute('href')).not.toContain('/ann/');
  expect(complaints).toEqual([]);
  await page.close();
  const { page: other } = await sites.github.open(`${language}/translations/`);
  expect(await other.locator('#account').count()).toBe(0);
  await other.close();
});

test.each(['en', 'ar', 'ja'])(
  '%s: without a script nothing leads to where a forge opens files for maintainers alone; which file to add where is said, with its text',
  async (language) => {
    const { page } = await sites.forgejo.open(`${language}/a/sign/`, { javaScriptEnabled: false });
    const onForge = page.locator('main a[href^="https://codeberg.org/"]:visible');
    // To where everyone may read the repository, and may make a copy.
    expect(await onForge.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))).toEqual([
      '/org/letter/fork',
      '/org/letter',
    ]);
    expect(await page.locator('#plain [data-way="forge"] li').nth(1).innerText()).toContain('signatories/a/your-name.yaml');
    expect(await page.locator('#plain pre').innerText()).toContain('name: Ann Lee');
    await page.goto(sites.forgejo.at(`${language}/translations/`));
    expect(await page.locator('#account').isVisible()).toBe(false);
    for (const link of await onForge.all()) expect(await link.getAttribute('href')).toMatch(/\/fork$/);
    if (language !== 'en') {
      expect(await page.locator('[data-in-copy="unscripted"]:visible').first().innerText()).toContain('Codeberg');
      expect(await page.locator('main').innerText()).toContain(`translations/${language}/a.md`);
    }
    await page.close();
  },
);

test.each([
  ['en', 'Because it is time.', undefined, 'en'],
  ['ar', 'لأنّ الوقت حان.', undefined, 'ar'],
  ['ja', '今こそ行動を。', undefined, 'ja'],
  // Many read a page in one language and write in another: its letters tell that it is not the one of the page, but not which.
  ['en', 'لأنّ الوقت حان.', undefined, undefined],
  ['ja', '是时候了。', undefined, undefined],
  ['en', 'لأنّ الوقت حان.', 'ar', 'ar'],
  ['ar', 'Parce que.', '', undefined],
  ['en', '', undefined, undefined],
])('%s: the language of “%s” is asked for and recorded, chosen %j: %s', async (language, statement, chosen, recorded) => {
  const { page, complaints } = await sites.github.open(`${language}/a/sign/`);
  const field = page.locator('#statementLanguage');
  await page.fill('#name', 'Ada Example');
  expect(await field.isVisible()).toBe(false);
  await page.fill('#statement', statement);
  expect(await field.isVisible()).toBe(statement !== '');
  if (statement !== '' && chosen === undefined) expect(await field.inputValue()).toBe(recorded ?? '');
  if (chosen !== undefined) await field.selectOption(chosen);
  await page.check('#consent');
  const text = (await page.locator('#file-text').textContent()) ?? '';
  expect(/^statementLanguage: (.*)$/m.exec(text)?.[1]).toBe(recorded);
  expect(text.includes('statement: ')).toBe(statement !== '');
  if (chosen === 'ar') expect(await violationsLightAndDark(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the file that is downloaded and the letter that is written hold the same text', async () => {
  const { page, complaints } = await sites.github.open('en/a/sign/');
  await fill(page, people.en);
  await page.check('#consent');
  const shown = (await page.locator('#file-text').textContent()) ?? '';
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')]);
  expect(download.suggestedFilename()).toMatch(/^sean-o.*\.yaml$/);
  expect(readFileSync(await download.path(), 'utf8')).toBe(shown);
  const mail = new URL((await page.locator('[data-mail]').getAttribute('href')) ?? '');
  expect(mail.pathname).toBe('sign@minimal.example');
  expect(mail.searchParams.get('subject')).toContain('A letter');
  expect(mail.searchParams.get('body')?.replaceAll('\r\n', '\n')).toContain(shown.trimEnd());
  expect(complaints).toEqual([]);
  await page.close();
});

test('the file says which text was signed, and on which day it was in universal time', async () => {
  // On the island it is tomorrow already.
  const { page } = await sites.github.open('ja/a/sign/', { timezoneId: 'Pacific/Kiritimati' });
  await page.clock.setFixedTime('2026-11-29T20:00:00Z');
  await page.fill('#name', 'Ada Example');
  await page.fill('#statement', 'Hello');
  await page.check('#consent');
  expect(await page.locator('#file-text').textContent()).toBe('name: Ada Example\ndate: 2026-11-29\nstatement: Hello\nrevision: 1\n');
  await page.close();
});

test('mistakes are named in the language of the page, when a field is left, and nothing is offered until they are gone', async () => {
  const { page, complaints } = await sites.github.open('ja/a/sign/');
  const settings = JSON.parse((await page.locator('#sign').getAttribute('data-settings')) ?? '{}') as { errors: Record<string, string> };
  await page.check('#consent');
  const error = (field: string) => page.locator(`#${field}-error`).textContent();
  const type = async (field: string, text: string) => {
    await page.fill(`#${field}`, text);
    await page.locator(`#${field}`).blur();
  };
  expect(await error('name')).toBe('');
  await type('name', 'x');
  await type('name', '');
  expect(await error('name')).toBe(settings.errors.missing);
  await type('name', 'ann@example.org');
  expect(await error('name')).toBe(settings.errors.email);
  await type('name', 'Ann \u202eLee');
  expect(await error('name')).toBe(settings.errors.characters);
  expect(await page.getAttribute('#name', 'aria-invalid')).toBe('true');
  await type('name', 'あ'.repeat(201));
  expect(await error('name')).toBe(settings.errors.long?.replace('{count}', '200'));
  expect(await page.locator('#send').isVisible()).toBe(false);
  await type('name', 'Ann Lee');
  await type('link', 'javascript:alert(1)');
  expect(await error('link')).toBe(settings.errors.link);
  expect(await page.locator('#send').isVisible()).toBe(false);
  await type('link', 'example.org/ann');
  await page.locator('#link').blur();
  expect(await page.inputValue('#link')).toBe('https://example.org/ann');
  expect(await page.locator('#send').isVisible()).toBe(true);
  await page.uncheck('#consent');
  expect(await page.locator('#send').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await page.close();
});

test('with a text that no address can hold, the text is copied first', async () => {
  const { page } = await sites.github.open('ja/a/sign/');
  await page.fill('#name', '山田 花子');
  await page.fill('#role', '教'.repeat(200));
  await page.fill('#affiliation', '例'.repeat(200));
  await page.fill('#statement', '署'.repeat(500));
  await page.check('#consent');
  const link = page.locator('[data-open]:visible');
  expect(await link.getAttribute('href')).not.toContain('value=');
  expect(await page.locator('[data-if="filled"]').isVisible()).toBe(false);
  expect(await page.locator('[data-if="empty"]').isVisible()).toBe(true);
  expect(await page.locator('[data-mail-if="filled"]').isVisible()).toBe(false);
  expect(await page.locator('[data-mail-if="empty"]').isVisible()).toBe(true);
  await page.close();
});

test('keyboard only, from the name to the way out', async () => {
  const { page, complaints } = await sites.github.open('en/a/sign/');
  await page.focus('#name');
  await page.keyboard.type('Ann Lee-Test');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('consent');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('send-title');
  const reached: string[] = [];
  for (let presses = 0; presses < 9; presses++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => document.activeElement?.id || (document.activeElement?.hasAttribute('data-open') ? 'open' : '')),
    );
  }
  expect(reached).toEqual(expect.arrayContaining(['file-text', 'copy', 'download', 'open']));
  expect(new URL(page.url()).search).toBe('');
  expect(complaints).toEqual([]);
  await page.close();
});

for (const [forge, site] of Object.entries(sites))
  test(`${forge}: without JavaScript the same ways stand there as text`, async () => {
    const { page } = await site.open('en/a/sign/', { javaScriptEnabled: false });
    expect(await page.locator('#sign').isVisible()).toBe(false);
    const template = (await page.locator('#plain pre').textContent()) ?? '';
    expect(site.problemsWith('signatories/a/your-name.yaml', template.replace('Ann Lee', 'Ann Other'))).toEqual([]);
    expect(template).toContain('\nrevision: 1\n');
    expect(template).not.toContain('date:');
    // The file holds an example, which no one may take for their own. One forge opens it in one's own copy only.
    const newFile = page.locator('#plain [data-way="forge"] a[href*="new"]:visible');
    const way = page.locator('#plain [data-way="forge"]');
    expect((await newFile.count()) > 0).toBe(forge !== 'forgejo');
    expect(await way.innerText()).toMatch(
      { github: /replace the example/, gitlab: /paste the text/, forgejo: /add this file, with the text from below and your details/ }[
        forge
      ] ?? '',
    );
    expect(await page.locator('#plain [data-way="email"]').innerText()).toContain('If no e-mail opens');
    expect(await linksIn(page, '#plain .after')).toEqual(['/en/a/signatories/', '#withdraw', '/en/a/#share']);
    expect(await page.locator('#plain a[href^="mailto:sign@minimal.example"]').isVisible()).toBe(true);
    // The ways first, the file last, as with a script; then what comes after.
    const order = await page
      .locator('#plain')
      .evaluate((plain) =>
        [...plain.querySelectorAll('h2, h3, pre')].map((one) => one.closest<HTMLElement>('[data-way]')?.dataset.way ?? one.tagName),
      );
    expect(order).toEqual(['H2', 'email', 'forge', 'H3', 'PRE', 'H3']);
    await page.close();
  });

for (const [forge, site] of Object.entries(sites))
  for (const language of ['en', 'ar', 'ja'])
    test(`${forge}, ${language}: no barrier and no sideways scrolling with mistakes shown and with every way offered, on a phone`, async () => {
      const { page } = await site.open(`${language}/a/sign/`, { viewport: { width: 320, height: 640 } });
      await page.fill('#link', 'nowhere');
      await page.keyboard.press('Enter');
      expect(await violationsLightAndDark(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.fill('#link', '');
      await page.fill('#name', 'Ann Lee');
      await page.fill('#affiliation', 'Example University');
      await page.check('#consent');
      await page.locator('#send').waitFor();
      expect(await violationsLightAndDark(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.close();
    });

function linksIn(page: Page, part: string): Promise<(string | null)[]> {
  return page.locator(`${part} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}
