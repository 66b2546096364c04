// Style sheets of a copy: those of the site with addresses that lead within it, and one of its own that marks links to the web.

import { generate, parse, walk } from 'css-tree';
import type { Places } from './places.ts';

/** Names its pictures and fonts from where it lies. `path` is that in the site. */
export function styleForDisk(css: string, path: string, places: Places): string {
  const tree = parse(css);
  let isChanged = false;
  walk(tree, (node) => {
    const isImport = node.type === 'Atrule' && node.name === 'import' && node.prelude?.type === 'AtrulePrelude';
    const first = isImport && node.prelude?.type === 'AtrulePrelude' ? node.prelude.children.first : undefined;
    const place = node.type === 'Url' ? node : first?.type === 'String' ? first : undefined;
    if (!place) return;
    const value = places.rewrite(place.value, path, 'part');
    isChanged ||= value !== place.value;
    place.value = value;
  });
  return isChanged ? generate(tree) : css;
}

/** `mark` is behind each link that needs a connection, and is read aloud as `words` where a browser knows how. */
export function copyStyle(mark: string, words: string): string {
  const sign = cssString(`\u00a0${mark}`);
  return [
    '.offline-note{margin-block:0 1.5rem;border:1px solid var(--rule,currentColor);border-radius:.25rem;padding:.5rem .75rem;font:.85rem/1.5 system-ui,sans-serif}',
    `a[href^="http:"]::after,a[href^="https:"]::after{content:${sign};content:${sign}/${cssString(words)}}`,
    '',
  ].join('\n');
}

/** Every sign that is no letter, digit or space of ASCII as its number: nothing can end the string. */
function cssString(text: string): string {
  const escaped = Array.from(text, (sign) => (/[A-Za-z0-9 ]/.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `));
  return `"${escaped.join('')}"`;
}
