// Signing as someone meets it who does not see the page, or not all of it: what is said, when, where the focus is, in which order things come.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

const site = openSite();
const path = (language: string): string => `${language}/your-open-letter/sign/`;

/** What live regions said since it was called, in order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    // Only what is rendered before it speaks is read out for certain.
    const wasRendered = new Map(
      [...document.querySelectorAll('[role="status"], [aria-live="polite"]')].map((region) => [region, region.checkVisibility()]),
    );
    for (const region of wasRendered.keys())
      new MutationObserver(() => {
        const words = region.textContent?.trim();
        if (words) said.push(wasRendered.get(region) ? words : `(hidden before) ${words}`);
      }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

const settings = async (page: Page) =>
  JSON.parse((await page.locator('#sign').getAttribute('data-settings')) ?? '{}') as {
    needs: Record<string, string>;
    errors: Record<string, string>;
  };
const wait = (page: Page) => page.locator('#wait').textContent();

for (const language of ['en', 'ar', 'ja'])
  test(`${language}: without consent the box is called wrong, has the focus and shows it, also after a click`, async () => {
    const { page } = await site.visit(path(language));
    const { needs } = await settings(page);
    const said = await listen(page);
    await page.fill('#name', 'Zoë Ångström');
    await page.click('#sign button[type="submit"]');
    const consent = page.locator('#consent');
    expect(await consent.evaluate((box) => [document.activeElement === box, box.ariaRequired])).toEqual([true, 'true']);
    expect(await consent.getAttribute('aria-invalid')).toBe('true');
    expect(await consent.getAttribute('aria-describedby')).toMatch(/^consent-error /);
    expect(await page.locator('#consent-error').textContent()).toBe(needs.consent);
    expect(await consent.evaluate((box) => getComputedStyle(box).outlineStyle)).toBe('solid');
    expect(await said()).toContain(needs.consent);
    // The name is there, so nothing asks for it any more.
    expect(await wait(page)).toBe(needs.consent);
    await page.check('#consent');
    expect([await consent.getAttribute('aria-invalid'), await page.locator('#consent-error').textContent()]).toEqual(['false', '']);
  });

test('with both missing both are called wrong, and the focus goes to the first', async () => {
  const { page } = await site.visit(path('en'));
  const { needs, errors } = await settings(page);
  await page.click('#sign button[type="submit"]');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('name');
  expect(await page.locator('#name-error').textContent()).toBe(errors.missing);
  expect(await page.locator('#consent-error').textContent()).toBe(needs.consent);
  expect(errors.missing).toContain('name');
});

test('when the last need is met, the line that said what was missing says so', async () => {
  const { page } = await site.visit(path('en'));
  const { needs, errors } = await settings(page);
  const said = await listen(page);
  // Read by the line, a role of its own would hide what it says.
  expect(await page.locator('#wait').evaluate((line) => [line.role, line.ariaLive])).toEqual([null, 'polite']);
  await page.check('#consent');
  expect(await wait(page)).toBe(errors.missing);
  await page.fill('#name', 'Ann Lee');
  expect(await wait(page)).toBe(needs.nothing);
  expect((await said()).at(-1)).toBe(needs.nothing);
  expect((await said()).filter((words) => words.startsWith('(hidden before)'))).toEqual([]);
});

test.each([
  ['link', 'h', 'nowhere', 'https://example.org/'],
  ['link', 'www', 'mailto:ann@example.org', 'https://example.org/ann'],
  ['role', 'ann@', 'ann@example.org', 'Nurse'],
  ['affiliation', 'call +49', 'call +49 30 1234567', 'Open House'],
  ['statement', 'me@ex', 'me@example.org', 'Because it is time.'],
])(
  '%s: nothing is called wrong while it is typed, but when it is left; and no longer when it is right',
  async (field, beginning, wrong, right) => {
    const { page } = await site.visit(path('en'));
    const said = await listen(page);
    const error = page.locator(`#${field}-error`);
    await page.fill('#name', 'Ann Lee');
    const before = (await said()).length;
    await page.locator(`#${field}`).pressSequentially(beginning);
    expect((await said()).length).toBe(before);
    await page.fill(`#${field}`, wrong);
    expect(await error.textContent()).toBe('');
    await page.locator(`#${field}`).blur();
    expect(await error.textContent()).not.toBe('');
    expect(await page.getAttribute(`#${field}`, 'aria-invalid')).toBe('true');
    expect(await wait(page)).toBe((await settings(page)).needs.fixes);
    await page.fill(`#${field}`, right);
    expect(await error.textContent()).toBe('');
    expect(await page.getAttribute(`#${field}`, 'aria-invalid')).toBe('false');
    // Also where it was left once before.
    await page.fill(`#${field}`, wrong);
    expect(await error.textContent()).toBe('');
    await page.locator(`#${field}`).blur();
    expect(await error.textContent()).not.toBe('');
  },
);

test('how long a statement may be is said before it is too long', async () => {
  for (const [language, number] of [
    ['en', '500'],
    ['ar', '500'],
    ['fa', '۵۰۰'],
    ['ja', '500'],
    ['bn', '৫০০'],
  ] as const) {
    const { page } = await site.visit(path(language));
    expect(await page.locator('#statement-hint').textContent(), language).toContain(number);
  }
});

test('an organisation is asked for what it has, in words for it, and the browser offers its name', async () => {
  const { page } = await site.visit(path('en'));
  await page.fill('#affiliation', 'Left over');
  await page.check('[name="kind"][value="organisation"]');
  expect(await page.getAttribute('#name', 'autocomplete')).toBe('organization');
  const described = await page.locator('#name').evaluate((name) =>
    (name.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
  expect(described).toContain('organisation');
  for (const field of ['#role', '#affiliation', '#capacity']) expect(await page.locator(field).isVisible(), field).toBe(false);
  await page.fill('#name', 'Open House');
  await page.check('#consent');
  expect(await page.locator('#file-text').textContent()).not.toContain('Left over');
  await page.check('[name="kind"][value="person"]');
  expect(await page.getAttribute('#name', 'autocomplete')).toBe('name');
  expect(await page.inputValue('#affiliation')).toBe('Left over');
  expect(await page.locator('#file-text').textContent()).toContain('Left over');
});

for (const language of ['en', 'ar', 'ja', 'de', 'th'])
  test(`${language}: behind the button comes what is still to do, the e-mail first and the file last, each called by what it does`, async () => {
    const { page } = await site.visit(path(language));
    await page.fill('#name', 'Ann Lee');
    await page.check('#consent');
    await page.click('#sign button[type="submit"]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('send-title');
    const button = (await page.locator('#sign button[type="submit"]').textContent())?.trim();
    expect((await page.locator('#send-title').textContent())?.trim()).not.toBe(button);
    const stops: string[] = [];
    for (let presses = 0; presses < 4; presses++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement?.id || ((document.activeElement as HTMLElement).dataset.mail ?? '')));
    }
    expect(stops).toEqual(['sign@example.org', 'file-text', 'copy', 'download']);
    const mail = (await page.locator('[data-mail]').textContent())?.trim() ?? '';
    expect(mail).toContain('sign@example.org');
    expect(mail).not.toBe('sign@example.org');
    // The code is a group with a name, and not a stop without a role.
    const code = page.locator('#file-text');
    expect(await code.getAttribute('role')).toBe('group');
    expect(await code.getAttribute('aria-label')).toBeTruthy();
    expect(await code.evaluate((group) => [...group.childNodes].map(({ nodeName }) => nodeName))).toEqual(['CODE']);
  });

test('without JavaScript the ways come in the same order, and nothing there is called sent', async () => {
  const { page } = await site.visit(path('en'), { javaScriptEnabled: false });
  const parts = await page
    .locator('#plain')
    .evaluate((plain) => [...plain.querySelectorAll('h2, h3, a.button, pre')].map((one) => one.tagName));
  expect(parts).toEqual(['H2', 'H3', 'A', 'H3', 'PRE', 'H3']);
  expect(await page.locator('#plain a.button').textContent()).toContain('sign@example.org');
  expect(await page.locator('#plain').textContent()).toContain('Replace the example');
  expect(await page.locator('#plain pre').getAttribute('role')).toBe('group');
});

for (const isScripted of [true, false])
  test(`on paper the ways to sign stand in place of the form, ${isScripted ? 'also where a script ran' : 'without one'}`, async () => {
    const { page } = await site.visit(path('en'), { javaScriptEnabled: isScripted });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#sign').isVisible()).toBe(false);
    expect(await page.locator('#plain').innerText()).toContain('sign@example.org');
    expect(await page.locator('#plain').innerText()).not.toContain('JavaScript');
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('#plain').isVisible()).toBe(!isScripted);
  });

test('on paper what the form has made is set, and no example beside it', async () => {
  const { page } = await site.visit(path('en'));
  await page.fill('#name', 'Zoë Ångström');
  await page.check('#consent');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#send').innerText()).toContain('name: Zoë Ångström');
  expect(await page.locator('#plain').isVisible()).toBe(false);
});

test('the start of an address runs from left to right in a hint that does not', async () => {
  const { page } = await site.visit(path('ar'));
  const start = page.locator('#link-hint bdi');
  expect([await start.textContent(), await start.evaluate((one) => getComputedStyle(one).direction)]).toEqual(['https://', 'ltr']);
});

test('the column beside a letter does not scroll by itself where letters are large', async () => {
  const { page } = await site.visit('en/your-open-letter/');
  await page.setViewportSize({ width: 1400, height: 800 });
  const isCut = () => page.locator('.standfirst').evaluate((column) => column.scrollHeight > column.clientHeight + 1);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '125%'));
  expect(await isCut()).toBe(false);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await isCut()).toBe(false);
});
