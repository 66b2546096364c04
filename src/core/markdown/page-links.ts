// Links from one text of a campaign to another: however they are written, they lead to its page in the language of the text.

import { languagePaths, languageSlug, letterPaths } from '../addresses/paths.ts';
import { decode } from './headings.ts';

/** IDs of letters and pages, and of news with `updates/` before them. */
export type OwnPages = ReadonlySet<string>;

/** Parts of a letter that have pages of their own. */
const parts: ReadonlySet<string> = new Set([letterPaths.facts, letterPaths.sign, letterPaths.signatories].map((path) => path.slice(0, -1)));
/** Pages of every language that no file is behind. */
const others: ReadonlySet<string> = new Set([languagePaths.search, languagePaths.translations].map((path) => path.slice(0, -1)));
const folders = /^(?:content|pages|letters|translations)$/;
const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/**
 * The path below the folder of a language: `about/`, `updates/2026-11-22-x/`, empty for the home page, with an anchor where there is one.
 * Undefined where the link is none to a text of the campaign. `about.md`, `./about`, `../pages/about.md`, `/about/` and `/fr/about` are all the same.
 */
export function ownPath(url: string, own: OwnPages): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url) || url.includes('?')) return undefined;
  const [path = '', anchor = ''] = url.split('#', 2);
  const segments = decode(path)
    .replace(/(?:\/index)?\.(?:mdx?|html?)$/i, '')
    .split('/')
    .filter((segment) => !/^\.{0,2}$/.test(segment));
  while (folders.test(segments[0] ?? '') && segments.length > 1 && !parts.has(segments[1] ?? '')) segments.shift();
  if (tag.test(segments[0] ?? '') && !own.has(segments[0] ?? '') && segments[0] !== 'updates' && !others.has(segments[0] ?? '')) {
    segments.shift();
    if (/^pages$/.test(segments[0] ?? '')) segments.shift();
  }
  const hash = anchor === '' ? '' : `#t-${anchor}`;
  const [first = '', second, ...more] = segments;
  if (more.length > 0) return undefined;
  // A word without a dot or a slash is more likely an address that someone has begun to type.
  // The home page has no text with anchors.
  if (segments.length === 0) return hash === '' && /^\.{0,2}\/|^\/$/.test(path) ? '' : undefined;
  if (second === undefined) {
    if (own.has(first)) return languagePaths.entry(first) + hash;
    if (own.has(`updates/${first}`)) return languagePaths.update(first) + hash;
    return others.has(first) ? `${first}/${hash}` : undefined;
  }
  if (own.has(`${first}/${second}`)) return `${first}/${second}/${hash}`;
  return own.has(first) && parts.has(second) ? `${languagePaths.entry(first)}${second}/${hash}` : undefined;
}

/** The path from the root of the site, without its base path. */
export function pathIn(language: string, path: string): string {
  return `/${languageSlug(language)}/${path}`;
}
