// What every page begins with: the campaign, its language, the words and the addresses.

import type { Language } from '../core/languages/language.ts';
import type { Campaign } from '../core/model.ts';
import { getCampaign } from './campaign.ts';
import { languageBySlug, siteLanguages } from './languages.ts';
import { Urls } from './urls.ts';
import { Words } from './words.ts';

export interface PageContext {
  readonly campaign: Campaign;
  readonly language: Language;
  readonly words: Words;
  readonly urls: Urls;
}

const contexts = new Map<string, PageContext>();

/** The context of the pages below /<slug>/. */
export function pageContext(slug: string): PageContext {
  const campaign = getCampaign();
  const cached = contexts.get(slug);
  if (cached?.campaign === campaign) return cached;
  const language = languageBySlug(campaign, slug);
  const context: PageContext = { campaign, language, words: new Words(campaign, language), urls: new Urls(campaign) };
  contexts.set(slug, context);
  return context;
}

/** The parameter `lang` of every page that exists in each language. */
export function languageParams(): { lang: string; language: Language }[] {
  return siteLanguages(getCampaign()).map((language) => ({ lang: language.slug, language }));
}
