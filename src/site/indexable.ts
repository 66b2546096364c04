// The absolute addresses that search engines are shown: pages that are in the language they say, and read by someone.

import { languageOf } from '../core/languages/language.ts';
import type { Campaign } from '../core/model.ts';
import { editionFor, isIndexable, onlyLetter, publishedLetters } from './editions.ts';
import { listPages } from './lists/pages.ts';
import { hasList } from './signatories.ts';
import { takesSignatures } from './signing.ts';
import { type ListView, Urls } from './urls.ts';

export function indexableUrls(campaign: Campaign): ReadonlySet<string> {
  const urls = new Urls(campaign);
  const found = new Set([urls.absolute(urls.chooser())]);
  const add = (path: string): unknown => found.add(urls.absolute(path));
  for (const tag of campaign.languages) {
    const language = languageOf(tag);
    const letters = publishedLetters(campaign).filter((letter) => isIndexable(editionFor(letter, language)));
    // A first page with the one letter on it names the letter's own page as canonical.
    if (letters.length > 0 && !onlyLetter(campaign)) add(urls.home(tag));
    for (const letter of letters) {
      add(urls.entry(tag, letter.id));
      add(urls.facts(tag, letter.id));
      if (takesSignatures(letter)) add(urls.sign(tag, letter.id));
      if (!hasList(letter)) continue;
      for (const { view, number } of listPages(campaign, letter, language))
        if (isIndexedView(view)) add(urls.signatories(tag, letter.id, view, number));
    }
    for (const page of campaign.pages) if (isIndexable(editionFor(page, language))) add(urls.entry(tag, page.id));
    for (const update of campaign.updates) if (isIndexable(editionFor(update, language))) add(urls.update(tag, update.id));
  }
  return found;
}

/** The same names in another order are no pages for search engines. */
export function isIndexedView(view: ListView): boolean {
  return view === 'all' || view === 'organisations' || view === 'people';
}
