// What the site's search looks into: the texts of every language, and how its words are distinguished there.

import type { Language } from '../core/languages/language.ts';
import type { Campaign } from '../core/model.ts';
import { publishedLetters } from './editions.ts';
import { siteLanguages } from './languages.ts';
import { Urls } from './urls.ts';

export interface SearchedPage {
  /** Path below the root of the site, without a slash before it. */
  readonly path: string;
  readonly language: Language;
  /** Facts of a letter stand below texts in the results. */
  readonly kind: 'text' | 'facts';
}

/** Letters, their facts, pages and news in each language. Names have an index of their own. */
export function searchedPages(campaign: Campaign): SearchedPage[] {
  const urls = new Urls({ origin: '', basePath: '' });
  return siteLanguages(campaign).flatMap((language) => {
    const { tag } = language;
    const page = (path: string, kind: SearchedPage['kind'] = 'text'): SearchedPage => ({ path: path.slice(1), language, kind });
    return [
      ...publishedLetters(campaign).flatMap(({ id }) => [page(urls.entry(tag, id)), page(urls.facts(tag, id), 'facts')]),
      ...campaign.pages.map(({ id }) => page(urls.entry(tag, id))),
      ...campaign.updates.map(({ id }) => page(urls.update(tag, id))),
    ];
  });
}
