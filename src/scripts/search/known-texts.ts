// What the page's own list of everything says of the texts in it.

import type { KnownText } from './show.ts';

/** Looks a text up by its path. */
export function knownTexts(everything: HTMLElement): (path: string) => KnownText | undefined {
  return (path) => {
    const link = [...everything.querySelectorAll('a')].find((one) => one.getAttribute('href') === path);
    if (!link) return undefined;
    const kind = link.closest('section')?.querySelector('h3')?.textContent ?? '';
    return { kind, lang: link.lang, dir: link.dir };
  };
}
