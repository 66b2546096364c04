// What the campaign is called, and what it says it is, in a language: the translation where there is one, else its own words, and which
// language these really are in.

import { fallbackTags } from './interface/words.ts';
import { type Language, languageOf } from './languages/language.ts';
import type { Campaign } from './model.ts';

export interface CampaignWords {
  readonly text: string;
  /** Of the text. */
  readonly language: Language;
}

/** As much of a campaign as says what it is called. */
export type Named = Pick<Campaign, 'site' | 'translatedSites'>;

export function nameOf({ site, translatedSites }: Named, reader: Language): CampaignWords {
  return wordsOf({ site, translatedSites }, site.name, reader);
}

/** Undefined where the campaign has none. */
export function descriptionOf({ site, translatedSites }: Named, reader: Language): CampaignWords | undefined {
  return site.description === undefined ? undefined : wordsOf({ site, translatedSites }, site.description, reader);
}

function wordsOf({ site, translatedSites }: Named, text: string, { tag: read }: Language): CampaignWords {
  if (translatedSites.size > 0 && read !== site.defaultLanguage)
    for (const tag of closest(read)) {
      const own = translatedSites.get(tag)?.facts.get(text);
      // What stays as it is stays in its language.
      if (own !== undefined) return { text: own, language: languageOf(own === text ? site.defaultLanguage : tag) };
    }
  return { text, language: languageOf(site.defaultLanguage) };
}

/** Readers of Austrian German rather read German than the original; English is not everybody's second language, and is left to those of English. */
function closest(tag: string): string[] {
  return fallbackTags(tag).filter((one) => one !== 'en' || /^en(?:-|$)/.test(tag));
}
