// The file of every page that a campaign has: what a build must have made, no more and no less.

import { rootPaths } from '../core/addresses/paths.ts';
import type { Campaign } from '../core/model.ts';
import { publishedLetters } from './editions.ts';
import { siteLanguages } from './languages.ts';
import { listPages } from './lists/pages.ts';
import { hasList } from './signatories.ts';
import { hasThanks } from './signing.ts';
import { Urls } from './urls.ts';

/** Paths from the root of the site, without a slash before them. */
export function pageFiles(campaign: Campaign): Set<string> {
  // The folder of a built site has no base path.
  const urls = new Urls({ origin: '', basePath: '' });
  const letters = publishedLetters(campaign);
  const found = new Set<string>([rootPaths.notFound]);
  const add = (address: string): unknown => found.add(`${address.slice(1)}index.html`);
  add(urls.chooser());
  for (const language of siteLanguages(campaign)) {
    const { tag } = language;
    for (const address of [urls.home(tag), urls.search(tag), urls.translations(tag)]) add(address);
    for (const letter of letters) {
      const { id } = letter;
      for (const address of [urls.entry(tag, id), urls.facts(tag, id), urls.sign(tag, id), urls.embed(tag, id)]) add(address);
      if (hasThanks(letter)) add(urls.signed(tag, id));
      if (hasList(letter))
        for (const { view, number } of listPages(campaign, letter, language)) add(urls.signatories(tag, id, view, number));
    }
    for (const { id } of campaign.pages) add(urls.entry(tag, id));
    for (const { id } of campaign.updates) add(urls.update(tag, id));
  }
  return found;
}
