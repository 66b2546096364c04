// What a page has to do in every browser: searched, signed, read in another language, in a list, with its facts, dark and on a narrow screen.

import { pagesIn } from '../../tests/support/page-kinds.ts';
import { type Driven, keys } from './driven.ts';

export interface Check {
  readonly name: string;
  /** Says what is wrong; nothing where all is well. */
  run(browser: Driven, site: string): Promise<readonly string[]>;
}

/** Words of a letter, as those who speak the language write them, each in another script. */
const searches = [
  ['en', 'library evening', 'your-open-letter'],
  ['ar', 'المكتبة', 'your-open-letter'],
  ['ru', 'библиотека', 'your-open-letter'],
  ['hi', 'पुस्तकालय', 'your-open-letter'],
  ['ja', '顔認識', 'stop-facial-recognition'],
  ['th', 'ห้องสมุด', 'your-open-letter'],
] as const;

const search = searches.map(
  ([language, words, letter]): Check => ({
    name: `search in ${language}`,
    run: async (browser, site) => {
      await browser.open(`${site}${language}/search/`);
      await browser.fill('#query', words);
      const found = await browser.until(
        () =>
          [...document.querySelectorAll('#results li h3 a')]
            .filter((link) => link.checkVisibility())
            .map((link) => link.getAttribute('href') ?? ''),
        null,
      );
      const status = await browser.run(() => document.querySelector('#status')?.textContent ?? '');
      const faces = await browser.run(() => [
        ...new Set(
          [...document.querySelectorAll('#results h2, #results h3, #results h3 a')].map((one) => getComputedStyle(one).fontFamily),
        ),
      ]);
      return [
        ...(found.some((href) => href.startsWith(`/${language}/${letter}/`))
          ? []
          : [`“${words}” does not find ${letter}, but ${found.join(' ') || 'nothing'} (${status})`]),
        ...(faces.length > 1 ? [`headings of results have ${faces.length} faces: ${faces.join(' | ')}`] : []),
      ];
    },
  }),
);

const signing = ['en', 'ar', 'ja'].map(
  (language): Check => ({
    name: `signing in ${language}`,
    run: async (browser, site) => {
      const wrong: string[] = [];
      await browser.open(`${site}${language}/your-open-letter/sign/`);
      const faces = await browser.run(() =>
        [...document.querySelectorAll<HTMLInputElement>('#sign input, #sign select, #sign textarea, #sign button')]
          .filter((control) => control.checkVisibility() && control.labels?.[0] && control.type !== 'checkbox' && control.type !== 'radio')
          .filter((control) => getComputedStyle(control).fontFamily !== getComputedStyle(control.labels?.[0] as Element).fontFamily)
          .map((control) => `${control.tagName.toLowerCase()} ${control.id}`),
      );
      if (faces.length > 0) wrong.push(`controls in another face than their labels: ${faces.join(', ')}`);
      await browser.click('#sign button[type="submit"]');
      const [focus, message] = await browser.run(() => [document.activeElement?.id, document.querySelector('#name-error')?.textContent]);
      if (focus !== 'name' || !message) wrong.push(`an empty name is not told: the focus is at “${focus}”, the message “${message}”`);
      await browser.fill('#name', 'Zoë Ångström');
      await browser.click('#consent');
      await browser.click('#sign button[type="submit"]');
      const shown = await browser.until(
        () =>
          [...document.querySelectorAll('pre, textarea')].some(
            (one) => one.checkVisibility() && (one.textContent + ((one as HTMLTextAreaElement).value ?? '')).includes('name: Zoë Ångström'),
          ),
        null,
      );
      if (!shown) wrong.push('the file of the signature is not shown after sending');
      return wrong;
    },
  }),
);

const chooser: Check = {
  name: 'the chooser of languages',
  run: async (browser, site) => {
    const wrong: string[] = [];
    await browser.open(`${site}en/your-open-letter/`);
    const isOpen = (): Promise<boolean> => browser.run(() => document.querySelector('header a[hreflang="ar"]')?.checkVisibility() ?? false);
    await browser.click('header .languages summary');
    if (!(await isOpen())) wrong.push('a click does not open it');
    await browser.type(keys.escape);
    if (await isOpen()) wrong.push('the Escape key does not close it');
    await browser.click('header .languages summary');
    await browser.click('header a[hreflang="ar"]');
    const [path, dir] = await browser
      .until(() => location.pathname.startsWith('/ar/') && [location.pathname, document.dir], null)
      .then((answer) => answer || ['', '']);
    if (path !== '/ar/your-open-letter/' || dir !== 'rtl') wrong.push(`the link leads to ${path} (${dir})`);
    return wrong;
  },
};

const list: Check = {
  name: 'the list of names',
  run: async (browser, site) => {
    await browser.open(`${site}en/ban-biometric-surveillance/signatories/`);
    const name = 'Joy Buolamwini';
    const field = await browser.run(
      () => [...document.querySelectorAll<HTMLInputElement>('main input')].find((one) => one.checkVisibility())?.id,
    );
    if (!field) return ['there is no field that finds a name'];
    await browser.fill(`#${field}`, 'buolamwini');
    const found = await browser.until(
      (wanted) => [...document.querySelectorAll('main li')].some((one) => one.checkVisibility() && one.textContent?.includes(wanted)),
      name,
    );
    return found ? [] : [`“buolamwini” does not find ${name}`];
  },
};

const facts: Check = {
  name: 'the facts and their charts',
  run: async (browser, site) => {
    await browser.open(`${site}en/ban-biometric-surveillance/about/`);
    const { charts, flat } = await browser.run(() => {
      const drawn = [...document.querySelectorAll('main svg')].filter((one) => one.checkVisibility());
      return { charts: drawn.length, flat: drawn.filter((one) => one.getBoundingClientRect().height < 4).length };
    });
    return [...(charts > 0 ? [] : ['there is no chart']), ...(flat === 0 ? [] : [`${flat} charts have no height`])];
  },
};

/** In the languages that are looked at: no page may be wider than the window. */
const narrow: Check = {
  name: 'a narrow screen',
  run: async (browser, site) => {
    await browser.resize(320, 640);
    const wrong: string[] = [];
    for (const { path } of pagesIn(['en', 'ar', 'ja'])) {
      await browser.open(site + path);
      const more = await browser.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (more > 0) wrong.push(`/${path} is ${more} pixels wider than the window`);
    }
    await browser.resize(1280, 800);
    return wrong;
  },
};

/** The contrast of text with what is behind it, as WCAG 2.2 computes it, where both are plain colours. */
export const dark: Check = {
  name: 'dark mode',
  run: async (browser, site) => {
    const wrong: string[] = [];
    for (const path of [
      'en/',
      'ar/your-open-letter/',
      'ja/your-open-letter/sign/',
      'en/search/?q=2021',
      'en/ban-biometric-surveillance/about/',
    ]) {
      await browser.open(site + path);
      const found = await browser.run(() => {
        const numbers = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
        const luminance = (color: string): number => {
          const [red = 0, green = 0, blue = 0] = numbers(color).map((one) =>
            one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const isSeenThrough = (color: string): boolean => numbers(color)[3] === 0;
        const behind = (element: Element | null): string => {
          for (let one = element; one; one = one.parentElement)
            if (!isSeenThrough(getComputedStyle(one).backgroundColor)) return getComputedStyle(one).backgroundColor;
          return 'rgb(255, 255, 255)';
        };
        const pale = [...document.querySelectorAll('main *, header *, footer *')]
          .filter(
            (one) =>
              one.checkVisibility() &&
              !one.closest('svg') &&
              [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .filter((one) => {
            const [front, back] = [getComputedStyle(one).color, behind(one)].map(luminance) as [number, number];
            return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05) < 4.5;
          })
          .map((one) => `<${one.tagName.toLowerCase()}> ${one.textContent?.trim().slice(0, 40)}`);
        return { isDark: luminance(behind(document.body)) < 0.2, pale };
      });
      if (!found.isDark) wrong.push(`/${path} is not dark`);
      if (found.pale.length > 0) wrong.push(`/${path} has pale text: ${found.pale.slice(0, 3).join('; ')}`);
    }
    return wrong;
  },
};

/** All but the dark one, for which a browser is started anew. */
export const checks: readonly Check[] = [...search, ...signing, chooser, list, facts, narrow];
