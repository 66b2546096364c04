// The absolute addresses that search engines are shown, with the day of what they say: pages that are in the language they say, and no
// machine drafts.

import { languageOf } from '../core/languages/language.ts';
import type { Campaign } from '../core/model.ts';
import { letterAsOf, siteAsOf, textAsOf } from './as-of.ts';
import { editionFor, isIndexable, onlyLetter, publishedLetters } from './editions.ts';
import { listPages } from './lists/pages.ts';
import { hasList } from './signatories.ts';
import { takesSignatures } from './signing.ts';
import { type ListView, Urls } from './urls.ts';

/** By address; undefined where no day is known. */
export function indexableUrls(campaign: Campaign): ReadonlyMap<string, string | undefined> {
  const urls = new Urls(campaign);
  const found = new Map<string, string | undefined>();
  const add = (path: string, day: string | undefined): unknown => found.set(urls.absolute(path), day);
  add(urls.chooser(), siteAsOf(campaign));
  for (const tag of campaign.languages) {
    const language = languageOf(tag);
    const letters = publishedLetters(campaign).filter((letter) => isIndexable(editionFor(letter, language)));
    // A first page with the one letter on it names the letter's own page as canonical.
    if (letters.length > 0 && !onlyLetter(campaign)) add(urls.home(tag), siteAsOf(campaign));
    for (const letter of letters) {
      const day = letterAsOf(letter);
      add(urls.entry(tag, letter.id), day);
      add(urls.facts(tag, letter.id), day);
      if (takesSignatures(letter)) add(urls.sign(tag, letter.id), day);
      if (!hasList(letter)) continue;
      for (const { view, number } of listPages(campaign, letter, language))
        if (isIndexedView(view)) add(urls.signatories(tag, letter.id, view, number), day);
    }
    for (const page of campaign.pages) if (isIndexable(editionFor(page, language))) add(urls.entry(tag, page.id), textAsOf(page));
    for (const update of campaign.updates)
      if (isIndexable(editionFor(update, language))) add(urls.update(tag, update.id), textAsOf(update));
  }
  return found;
}

/** The same names in another order are no pages for search engines. */
export function isIndexedView(view: ListView): boolean {
  return view === 'all' || view === 'organisations' || view === 'people';
}
