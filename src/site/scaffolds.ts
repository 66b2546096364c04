// What a translator begins with who has no git: the texts of new files for the words of the site, pages and news of a language.

import type { EngineLanguages } from '../core/interface/reference.ts';
import type { Campaign } from '../core/model.ts';
import { remembered } from '../core/text/remembered.ts';
import { siteFreeFacts } from '../core/translation/free-facts.ts';
import { siteScaffold } from '../translation/blank-facts.ts';
import { interfaceBeginning } from '../translation/interface-scaffold.ts';
import { missingPages } from '../translation/page-files.ts';
import type { NewText } from './campaign.ts';

/** `engine`: its interface strings. */
export function newTexts(campaign: Campaign, engine: EngineLanguages): NewText {
  const pagesIn = remembered((tag: string) => new Map(missingPages(campaign.root, tag).files.map(({ path, text }) => [path, text])));
  return (language, path) => {
    if (path === `translations/${language}/ui.yaml`) {
      const english = engine.get('en')?.strings;
      return english && interfaceBeginning(english, language, engine);
    }
    if (path === `translations/${language}/site.yaml`) return siteScaffold(siteFreeFacts(campaign.site), language);
    return pagesIn(language).get(path);
  };
}
