// What a country or region is called by its code: the same when a site is built and in a browser.

import { remembered } from '../text/remembered.ts';

const namers = remembered((locale) => {
  const names = new Intl.DisplayNames(locale, { type: 'region', style: 'long' });
  return remembered((code) => names.of(code)?.replace(/^./u, (letter) => letter.toLocaleUpperCase(locale)));
});

/**
 * The name of a code of ISO 3166-1 or UN M49 in a language. It is alone, so it begins as names do: “World”, not “world”. Throws a
 * RangeError for what is not code.
 */
export function nameOfCode(code: string, locale: string): string | undefined {
  return namers(locale)(code);
}
