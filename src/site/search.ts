// What the site's search looks into: the texts of every language, and how its words are distinguished there.

import type { Language } from '../core/languages/language.ts';
import type { Campaign } from '../core/model.ts';
import { beginOf, endOfPart } from '../core/text/language-marks.ts';
import { publishedLetters } from './editions.ts';
import { siteLanguages } from './languages.ts';
import { Urls } from './urls.ts';
import type { Words } from './words.ts';

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

/** A title for the index, with marks around what is in another language than the page: `lang` is that of the value, where it is another. */
export function indexedTitle(words: Words, key: string, value: Readonly<Record<string, string>>, lang: string | undefined): string {
  const { parts, language } = words.phrase(key, value);
  const within = (tag: string | undefined, text: string): string => (tag === undefined ? text : beginOf(tag) + text + endOfPart);
  const title = parts.map(({ text, isValue }) => within(isValue ? lang : undefined, text)).join('');
  return within(language.tag === words.language.tag ? undefined : language.tag, title);
}
