// What keyboards, screen readers and tabs of browsers make of the pages: names of pages and parts, languages, what covers the focus.

import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { textOf } from '../day/page-text.ts';
import { openSite } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { sizes } from '../support/page-kinds.ts';
import { elements, readPage } from '../support/site.ts';

const site = openSite();
const record = 'ban-biometric-surveillance';
const letter = 'your-open-letter';

/** Whether another element lies where the focus is. */
const isCovered = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { left, right, top, bottom } = element.getClientRects()[0] ?? new DOMRect();
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return above && !element.contains(above) && !above.contains(element) ? `${element.textContent} below ${above.className}` : undefined;
  });

for (const [language, size, javaScriptEnabled] of [
  ['en', 'desk', true],
  ['ar', 'desk', true],
  ['ja', 'desk', true],
  ['en', 'desk', false],
  ['ar', 'desk', false],
  ['de', 'phone', false],
] as const)
  test(`${language}, ${size}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript: the open list of languages covers nothing that has the focus`, async () => {
    const { page } = await site.visit(`${language}/${record}/`, { viewport: sizes[size], javaScriptEnabled });
    await page.locator('details.languages summary').focus();
    await page.keyboard.press('Enter');
    // The field that finds a language takes the focus first.
    if (javaScriptEnabled) await page.waitForFunction(() => document.activeElement?.matches('details.languages input'));
    const inside = () => page.evaluate(() => document.activeElement?.closest('details.languages') !== null);
    // Through the list and out of it.
    await page.locator('#language-links a').last().focus();
    const covered: string[] = [];
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press('Tab');
      expect(await inside()).toBe(false);
      const fault = await isCovered(page);
      if (fault) covered.push(fault);
    }
    expect(covered).toEqual([]);
    expect(await page.locator('details.languages').getAttribute('open')).toBe(javaScriptEnabled ? null : '');
    if (!javaScriptEnabled) {
      const [list, main] = await Promise.all([page.locator('details.languages nav').boundingBox(), page.locator('main').boundingBox()]);
      expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(main?.y ?? 0);
    }
  });

test('going back into the list from its end leaves it open, and a click in it as well', async () => {
  const { page } = await site.visit(`en/${record}/`);
  await page.locator('details.languages summary').click();
  await page.locator('#language-links a').first().focus();
  await page.keyboard.press('Shift+Tab');
  expect(await page.locator('details.languages').getAttribute('open')).toBe('');
  await page.locator('details.languages nav').click({ position: { x: 4, y: 4 } });
  expect(await page.locator('details.languages').getAttribute('open')).toBe('');
});

test.each([
  ['en', 'germ', 'German'],
  ['ar', 'عبر', 'العبرية'],
  ['ja', 'フラ', 'フランス語'],
  ['de', 'span', 'Spanisch'],
  ['fr', 'ita', 'italien'],
])('%s: how many languages are found by “%s” is said, and which one Enter opens', async (language, typed, name) => {
  const { page } = await site.visit(`${language}/`);
  await page.locator('details.languages summary').click();
  const status = page.locator('.languages-found');
  expect(await status.evaluate((one) => [one.ariaLive, one.checkVisibility()])).toEqual(['polite', true]);
  expect(await status.textContent()).toBe('');
  await page.fill('#find-language', typed);
  const said = (await status.textContent()) ?? '';
  expect(said).toContain(name);
  expect(said).toMatch(/\p{Nd}/u);
  expect(said).not.toMatch(/[{}]/);
  await page.fill('#find-language', 'zzzz');
  expect(await status.textContent()).toBe(await status.getAttribute('data-none'));
  await page.fill('#find-language', '');
  expect(await status.textContent()).toBe('');
});

test('no two pages of a language have one title, and none has the site’s name alone', () => {
  for (const language of ['en', 'ar', 'ja', 'de', 'pt-br']) {
    const paths = [
      ...['', 'search/', 'translations/', 'about/', 'privacy/'],
      ...['', 'about/', 'sign/', 'signatories/', 'signatories/organisations/', 'signatories/people/', 'signatories/countries/'].map(
        (path) => `${record}/${path}`,
      ),
    ];
    const titles: string[] = [];
    const headings: string[] = [];
    for (const path of paths) {
      const { title, heading } = namesOf(`${language}/${path}`);
      titles.push(title);
      if (path.includes('signatories/')) headings.push(heading);
    }
    expect(new Set(titles).size, titles.join('\n')).toBe(titles.length);
    expect(new Set(headings).size, headings.join('\n')).toBe(headings.length);
    expect(titles.filter((title) => !title.includes(' · '))).toEqual([]);
  }
  expect(namesOf('').title).toMatch(/^Choose your language · /);
});

/** As a browser gives them, without sixty pages to draw. */
function namesOf(path: string): { title: string; heading: string } {
  const page = readPage(inject('site'), `${path}index.html`);
  const [title = '', heading = ''] = ['title', 'h1'].map((name) => elements(page, name).map((one) => textOf(one))[0]);
  return { title: title.replace(/\s+/g, ' ').trim(), heading };
}

test('the menu marks the page that it is on, and no other', async () => {
  const marked = async (path: string) => {
    const { page } = await site.visit(path, { javaScriptEnabled: false });
    return page
      .locator('.site-header nav:not(.languages nav) a[aria-current="page"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  };
  expect(await marked('en/search/')).toEqual(['/en/search/']);
  expect(await marked('ar/')).toEqual(['/ar/']);
  for (const path of ['', 'nowhere/', 'en/about/', `ja/${record}/`]) expect(await marked(path), path).toEqual([]);
});

test('the name of the site is in the language of the page where it is translated', async () => {
  for (const language of ['en', 'ar', 'ja', 'de']) {
    const { page } = await site.visit(`${language}/${letter}/`, { javaScriptEnabled: false });
    expect(await page.locator('.site-name bdi').getAttribute('lang')).toBe(null);
  }
});

test('a role in another language says so below the letter, in the list and where a name is found', async () => {
  const langOf = (part: Locator) => part.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'));
  for (const language of ['ar', 'ja']) {
    for (const path of ['', 'signatories/']) {
      const { page } = await site.visit(`${language}/${letter}/${path}`, { javaScriptEnabled: false });
      expect(await langOf(page.locator('main li bdi', { hasText: /^Teacher$/ })), path).toBe('en');
      expect(await langOf(page.locator('main li bdi', { hasText: /^Example School$/ })), path).toBe(language);
    }
    const { page } = await site.visit(`${language}/${record}/signatories/`);
    await page.fill('#find-name', 'abeba');
    const found = page.locator('#found li', { hasText: 'Abeba Birhane' });
    await found.waitFor();
    expect(await langOf(found.locator('bdi[lang]'))).toBe('en');
    expect(await found.locator('bdi[lang]').textContent()).toBe('PhD student');
    expect(await found.locator('small').textContent()).toContain('PhD student, University College Dublin');
    await page.goto(`${site.url}${language}/search/?q=abeba`);
    expect(await page.locator('#names li bdi[lang="en"]').textContent()).toBe('PhD student');
  }
});

test('what finds a name has a description that stands, and says once what was found and how much of it is shown', async () => {
  for (const language of ['en', 'ar']) {
    const { page } = await site.visit(`${language}/${record}/signatories/`);
    const field = page.locator('#find-name');
    const described = page.locator(`#${await field.getAttribute('aria-describedby')}`);
    expect(await described.evaluate((one) => one.closest('[aria-live], [role="status"]'))).toBe(null);
    const hint = await described.textContent();
    const status = page.locator('#find-status');
    expect(await status.evaluate((one) => [one.ariaLive, one.checkVisibility(), one.textContent])).toEqual(['polite', true, '']);
    await field.fill('a');
    await page.locator('#found li').nth(19).waitFor();
    expect(await page.locator('#find-more').isVisible()).toBe(true);
    expect((await status.textContent())?.match(/\p{Nd}+/gu)).toHaveLength(2);
    await field.fill('access');
    await page.locator('#found li:only-child').waitFor();
    expect((await status.textContent())?.match(/\p{Nd}+/gu)?.length ?? 1).toBe(1);
    expect(await described.textContent()).toBe(hint);
    await field.fill('');
    expect(await status.textContent()).toBe('');
  }
});

test('the results of a search have a name of their own, what is shown is counted, and each button says more of what', async () => {
  for (const language of ['en', 'ar', 'ja']) {
    const { page } = await site.visit(`${language}/search/`);
    await page.fill('#query', language === 'en' ? 'in' : 'a');
    await page.locator('#names li').first().waitFor();
    await page.waitForFunction(() => /\p{Nd}/u.test(document.getElementById('status')?.textContent ?? ''));
    expect(await page.getAttribute('#results', 'aria-label')).not.toBe(await page.locator('h1').textContent());
    const buttons = await page.locator('#results button').evaluateAll((all) => all.map((one) => one.textContent));
    expect(new Set(buttons).size).toBe(2);
    const listed = await page.locator('#results > section > ol > li').count();
    const isMore = (await page.locator('#results button:visible').count()) > 0;
    const status = (await page.locator('#status').textContent()) ?? '';
    if (isMore) expect(status.match(/\p{Nd}+/gu)).toHaveLength(2);
    if (language === 'en' && isMore) expect(status).toMatch(new RegExp(`· Shown: ${listed}$`));
  }
});

test('links to different pages are called differently in the list of everything', async () => {
  for (const language of ['en', 'ar', 'ja']) {
    const { page } = await site.visit(`${language}/search/`, { javaScriptEnabled: false });
    const links = await page
      .locator('#everything a')
      .evaluateAll((all) => all.map((one) => [one.textContent?.trim() ?? '', (one as HTMLAnchorElement).href] as const));
    const byName = Map.groupBy(links, ([name]) => name);
    const ambiguous = [...byName].filter(([, same]) => new Set(same.map(([, href]) => href)).size > 1).map(([name]) => name);
    expect(ambiguous).toEqual([]);
  }
});

test('a drawing has a short name, and its description once', async () => {
  const { page } = await site.visit(`en/${record}/about/`);
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: { ignored: boolean; role?: { value: string }; name?: { value: string }; description?: { value: string } }[];
  };
  await session.detach();
  // One thing each: parts are not handed out as pictures and words of their own. Chromium and Firefox differ in what they would hand out.
  expect(
    nodes.filter(({ ignored, role, description }) => !ignored && /^(image|img)$/.test(role?.value ?? '') && !description?.value),
  ).toEqual([]);
  const parts = await page.locator('svg[role="img"]').evaluateAll((all) => all.flatMap(({ children }) => [...children].slice(2)));
  expect(parts.length).toBeGreaterThanOrEqual(3);
  expect(
    await page.locator('svg[role="img"] > :not(title, desc)').evaluateAll((all) => all.map((one) => one.getAttribute('aria-hidden'))),
  ).toEqual(parts.map(() => 'true'));
  const drawings = nodes.filter(
    ({ role, description }) =>
      (role?.value === 'image' || role?.value === 'img' || role?.value === 'graphics-document') && description?.value,
  );
  expect(drawings.length).toBeGreaterThanOrEqual(3);
  for (const { name, description } of drawings) {
    expect(name?.value).toBeTruthy();
    expect(name?.value).not.toContain(description?.value);
  }
});

test('text and table say the same of a number that was reported as “more than”', async () => {
  for (const language of ['en', 'ar', 'ja', 'ko', 'hu']) {
    const { page } = await site.visit(`${language}/${record}/about/`, { javaScriptEnabled: false });
    const cells = await page.locator('.numbers td.number').evaluateAll((all) =>
      all.map((cell) => {
        cell.querySelector('.fact-note')?.remove();
        return cell.textContent?.trim() ?? '';
      }),
    );
    const description = (await page.locator('.time-chart desc').textContent())?.replaceAll('（', '(').replaceAll('）', ')');
    for (const cell of [cells.at(0), cells.at(-1)]) expect(description?.replace(/[\u2066-\u2069]/g, '')).toContain(`(${cell})`);
  }
});

test('every country has a row, whose header is its name', async () => {
  for (const language of ['en', 'ja']) {
    const { page } = await site.visit(`${language}/${record}/about/`, { javaScriptEnabled: false });
    const headers = await page.locator('table.places tbody:first-of-type th[scope="row"]').allTextContents();
    expect(headers.length).toBeGreaterThan(30);
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers).toContain(language === 'en' ? 'Germany' : 'ドイツ');
  }
});

test('of many countries those with most signatories are shown and the others folded; printed they are all there', async () => {
  for (const language of ['en', 'ar', 'ja']) {
    const { page } = await site.visit(`${language}/${record}/about/`, { viewport: sizes.phone, javaScriptEnabled: false });
    const rows = page.locator('table.places tbody tr');
    const visible = () => rows.evaluateAll((all) => all.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length);
    const all = await rows.count();
    expect(await visible()).toBe(10);
    const more = page.locator('.more-places summary');
    const countries = await page.locator('.more-places tbody:first-of-type tr').count();
    expect(await more.textContent()).toContain(countries.toLocaleString(language === 'ar' ? 'ar-u-nu-latn' : language));
    await more.click();
    expect(await visible()).toBe(all);
    await more.click();
    await page.emulateMedia({ media: 'print' });
    expect(await visible()).toBe(all);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('the contents of a letter are no button where they are always open, and folded on a phone', async () => {
  for (const language of ['en', 'ar', 'ja', 'de', 'hi']) {
    const wide = (await site.visit(`${language}/${record}/`)).page;
    const contents = wide.locator('nav.contents');
    expect(await contents.locator('summary').isVisible()).toBe(false);
    expect(await contents.locator('a').first().isVisible()).toBe(true);
    await contents.locator('a').first().focus();
    await wide.keyboard.press('Shift+Tab');
    expect(await wide.evaluate(() => document.activeElement?.closest('.contents'))).toBe(null);
    const title = await contents.locator('.contents-title').innerText();
    expect(title).not.toBe('');
    const phone = (await site.visit(`${language}/${record}/`, { viewport: sizes.phone })).page;
    expect(await phone.locator('nav.contents .contents-title').isVisible()).toBe(false);
    expect(await phone.locator('nav.contents a').first().isVisible()).toBe(false);
    expect(await phone.locator('nav.contents summary').innerText()).toBe(title);
    await phone.locator('nav.contents summary').click();
    expect(await phone.locator('nav.contents a').first().isVisible()).toBe(true);
  }
});

test('notes are no places to jump to without a name', async () => {
  for (const path of [`en/${record}/`, `ar/${record}/`, `ja/${letter}/about/`, `de/${record}/signatories/`, `fr/${record}/sign/`]) {
    const { page } = await site.visit(path, { javaScriptEnabled: false });
    expect(await page.getByRole('note').count(), path).toBeGreaterThan(0);
    expect(await page.getByRole('complementary').count(), path).toBe(0);
  }
});

test('languages stand in one order, in the menu and below the letter', async () => {
  for (const language of ['en', 'ar', 'ja', 'de', 'th']) {
    const { page } = await site.visit(`${language}/${record}/`, { javaScriptEnabled: false });
    const tags = (links: string) => page.locator(links).evaluateAll((all) => all.map((one) => one.getAttribute('hreflang')));
    expect(await tags('.read-in ul a')).toEqual((await tags('#language-links a')).filter((tag) => tag !== language));
  }
});

test('regions begin as names do, in headings and in the links to them', async () => {
  for (const [language, world] of [
    ['en', 'World'],
    ['fr', 'Monde'],
    ['es', 'Mundo'],
    ['it', 'Mondo'],
    ['nl', 'Wereld'],
  ]) {
    const { page } = await site.visit(`${language}/${record}/signatories/countries/`, { javaScriptEnabled: false });
    expect(await page.locator('#in-001').textContent()).toBe(world);
    expect(await page.locator('a[href="#in-001"]').textContent()).toBe(world);
  }
});

test('on a phone the strip with the button has the number alone', async () => {
  const { page } = await site.visit(`en/${letter}/`, { viewport: sizes.phone });
  const beside = await page.locator('.sign-bar-count').evaluate((count) => {
    const more = Object.assign(document.createElement('span'), { className: 'beside', textContent: ' · of these not listed by name: 40' });
    count.append(more);
    return [count.checkVisibility(), more.checkVisibility()];
  });
  expect(beside).toEqual([true, false]);
});

test('whoever wants a language that is not listed is told a file, and no word above the table is broken', async () => {
  const { page } = await site.visit('en/translations/', { viewport: { width: 1000, height: 800 }, javaScriptEnabled: false });
  expect(await page.locator('section[aria-labelledby="all"] .path').textContent()).toMatch(/translations\/…\/[\w-]+\.md$/);
  const lines = await page.locator('.status-table thead th:last-child').evaluate((header) => {
    const text = document.createTreeWalker(header, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('interface'));
    range.setEnd(text, text.data.length);
    return range.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test('the list of related campaigns says which of them mention each other, as the arcs show it', async () => {
  const { page } = await site.visit(`en/${record}/about/`, { javaScriptEnabled: false });
  const others = await page.locator('.network .arc:not(.own)').count();
  const mentions = await page.locator('ul.related li', { hasText: 'also mentions:' }).count();
  expect(others).toBeGreaterThan(0);
  expect(mentions).toBeGreaterThanOrEqual(1);
});

test('links of a frame say that they open a new tab', async () => {
  for (const language of ['en', 'ar', 'ja', 'hi', 'ru']) {
    const { page } = await site.visit(`${language}/${record}/embed/`, { javaScriptEnabled: false });
    const names = await page
      .locator('a[target="_blank"]')
      .evaluateAll((links) => links.map((link) => link.querySelector('.visually-hidden')?.textContent ?? ''));
    expect(names.length).toBe(2);
    for (const name of names) expect(name.trim()).not.toBe('');
  }
});

test.each(['en', 'ar', 'ja'])('%s: the column beside a letter ends with the text, and covers nothing below it', async (language) => {
  const { page } = await site.visit(`${language}/${record}/`, { viewport: { width: 1280, height: 800 } });
  const links = page.locator('.letter > .foot a');
  const count = await links.count();
  expect(count).toBeGreaterThan(20);
  const covered: string[] = [];
  for (let index = 0; index < count; index++) {
    await links.nth(index).focus();
    const fault = await isCovered(page);
    if (fault) covered.push(fault);
  }
  expect(covered).toEqual([]);
  const [column, foot] = await Promise.all([page.locator('.standfirst').boundingBox(), page.locator('.letter > .foot').boundingBox()]);
  expect((column?.y ?? 0) + (column?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
});

test('where letters are twice as large as usual no strip with the button covers a phone, and the button is whole', async () => {
  const browser = await launchBrowser(['--blink-settings=defaultFontSize=32']);
  try {
    for (const [language, width, height] of [
      ['en', 360, 860],
      ['de', 390, 844],
      ['hi', 412, 915],
      // The longest words in the name of the site and on the buttons below.
      ['ru', 390, 844],
      ['nl', 390, 844],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(`${site.url}${language}/${letter}/`);
      const button = page.locator('.sign-bar .button');
      expect(await page.locator('.sign-bar').evaluate((strip) => getComputedStyle(strip).position)).toBe('static');
      expect(await button.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});

test('on the sign page the consent is said with what is agreed to', async () => {
  const { page } = await site.visit(`ar/${letter}/sign/`);
  const described = await page
    .locator('#consent')
    .evaluate((box) =>
      (box.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim() ?? `no ${id}`),
    );
  const around = await page.locator('.note:has(#consent) > p').allTextContents();
  expect(described).toEqual(['', ...around.slice(0, 2).map((text) => text.trim())]);
});

test('on paper the words of buttons are dark, since their background is left out', async () => {
  const { page } = await site.visit(`en/${letter}/`);
  await page.emulateMedia({ media: 'print' });
  const colours = await page.locator('.button').evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
  const ink = await page.evaluate(() => getComputedStyle(document.documentElement).color);
  await page.emulateMedia({ media: 'screen' });
  expect(colours).toEqual([ink]);
});

test('in the menu of languages the name of each is in it, and what it is called here in the language of the page', async () => {
  const { page } = await site.visit(`ar/${record}/`);
  for (const list of ['#language-links', '.read-in ul']) {
    const link = page.locator(`${list} a[hreflang="en"]`);
    expect(await link.evaluate((one) => [one.closest('[lang]')?.getAttribute('lang'), one.querySelector('[lang]')?.outerHTML])).toEqual([
      'ar',
      '<span lang="en" dir="ltr">English</span>',
    ]);
    expect(await link.getAttribute('title')).toBe('الإنجليزية');
  }
});

test.each([
  ['en', { width: 640, height: 400 }],
  ['ar', { width: 320, height: 256 }],
  ['en', sizes.desk],
])('%s, %j: where Enter leads, the results begin in the window', async (language, viewport) => {
  const { page } = await site.visit(`${language}/search/`, { viewport });
  await page.locator('#query').fill('in');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'results');
  const top = await page.evaluate(() => document.getElementById('results')?.getBoundingClientRect().top ?? Number.NaN);
  expect(top).toBeGreaterThanOrEqual(-1);
  expect(top).toBeLessThan(viewport.height);
});

test('a sign page to which somebody goes back, with what was typed in it, asks for nothing that is there', async () => {
  const { page } = await site.visit(`en/${letter}/sign/`);
  await page.getByLabel('An organisation').check();
  await page.locator('#name').fill('Library of Exampleton');
  await page.locator('#consent').check();
  const before = await page.locator('#wait').textContent();
  await page.locator('.site-name').click();
  await page.waitForURL(/\/en\/$/);
  await page.goBack();
  await page.waitForFunction(() => (document.getElementById('name') as HTMLInputElement | null)?.value !== '');
  expect(await page.locator('#name').getAttribute('autocomplete')).toBe('organization');
  await expect.poll(() => page.locator('#wait').textContent()).toBe(before);
});

test.each(['ar', 'de'])('%s: no description is said to be in the language of what it describes', async (language) => {
  for (const path of [`${letter}/signatories/`, `${letter}/`, `${letter}/about/`, '', 'search/']) {
    const { page } = await site.visit(`${language}/${path}`);
    const wrong = await page
      .locator('[title][lang]')
      .evaluateAll(
        (all, tag) => all.filter((one) => one.getAttribute('lang') !== tag && one.localName !== 'html').map((one) => one.outerHTML),
        language,
      );
    expect([path, wrong]).toEqual([path, []]);
  }
});

test('a press on the button is not lost where the field before it is wrong, and what was typed last is put right first', async () => {
  // Where nothing is scrolled, browsers do not hold what is below an error in its place.
  const { page } = await site.visit(`en/${letter}/sign/`, { viewport: { width: 1280, height: 2400 } });
  const press = async (): Promise<void> => {
    const button = page.locator('#sign [type=submit]');
    await button.scrollIntoViewIfNeeded();
    const { x = 0, y = 0, width = 0 } = (await button.boundingBox()) ?? {};
    await page.mouse.move(x + width / 2, y + 4);
    await page.mouse.down();
    await page.waitForTimeout(120);
    await page.mouse.up();
  };
  await page.locator('#name').fill('Ann Lee');
  await page.locator('#link').pressSequentially('h');
  await press();
  await expect.poll(() => page.locator('#consent').getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('#link-error').textContent()).not.toBe('');
  await page.locator('#consent').check();
  await page.locator('#link').fill('');
  await page.locator('#link').pressSequentially('ann.example/me');
  await press();
  await page.locator('#send-title').waitFor();
  expect(await page.locator('#file-text').textContent()).toContain('link: https://ann.example/me');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('send-title');
});
