// A share of a site: which of its files a run makes. What belongs to a language lies in its folder; everything else is made when all is put together.

import { languageSlug } from '../../core/addresses/paths.ts';

/** Asked for a file by its path below the root of the site, with `/`. */
export type Share = (path: string) => boolean;

export const wholeSite: Share = () => true;

export function languagesOnly(tags: readonly string[]): Share {
  const slugs = new Set(tags.map(languageSlug));
  return (path) => {
    const end = path.indexOf('/');
    return end !== -1 && slugs.has(path.slice(0, end));
  };
}

export function allBut(tags: readonly string[]): Share {
  const isTheirs = languagesOnly(tags);
  return (path) => !isTheirs(path);
}
