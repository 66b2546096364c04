// What a translator begins with who has no git: the texts of new files for the words of the site, pages and news of a language.

import type { Campaign } from '../core/model.ts';
import { remembered } from '../core/text/remembered.ts';
import { siteScaffold } from '../translation/fact-pairs.ts';
import { interfaceBeginning } from '../translation/interface-scaffold.ts';
import { missingPages } from '../translation/page-files.ts';
import { siteFreeFacts } from '../core/translation/free-facts.ts';
import { getEngineStrings } from './campaign.ts';

const pagesOf = new WeakMap<Campaign, (language: string) => ReadonlyMap<string, string>>();

/** The text of a new file, by its path from the campaign's root; undefined where there is no original that can be read. */
export function newTextAt(campaign: Campaign, language: string, path: string): string | undefined {
  if (path === `translations/${language}/ui.yaml`) {
    const engine = getEngineStrings();
    const english = engine.get('en')?.strings;
    return english && interfaceBeginning(english, language, engine);
  }
  if (path === `translations/${language}/site.yaml`) return siteScaffold(siteFreeFacts(campaign.site), language);
  let pages = pagesOf.get(campaign);
  if (!pages) {
    pages = remembered((tag: string) => new Map(missingPages(campaign.root, tag).files.map((file) => [file.path, file.text])));
    pagesOf.set(campaign, pages);
  }
  return pages(language).get(path);
}
