// What every page begins with: the campaign, its language, the words and the addresses.

import type { Language } from '../core/languages/language.ts';
import type { Campaign, Letter } from '../core/model.ts';
import { getCampaign } from './campaign.ts';
import { editionFor, publishedLetters } from './editions.ts';
import { languageBySlug, siteLanguages } from './languages.ts';
import { Urls } from './urls.ts';
import { Words } from './words.ts';

export interface PageContext {
  readonly campaign: Campaign;
  readonly language: Language;
  readonly words: Words;
  readonly urls: Urls;
}

/** What components for a letter are told. */
export interface LetterProps {
  readonly context: PageContext;
  readonly letter: Letter;
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

/** The paths of a page that each published letter has in each language. */
export function letterPaths(): { params: { lang: string; entry: string } }[] {
  const ids = publishedLetters(getCampaign()).map(({ id }) => id);
  return languageParams().flatMap(({ lang }) => ids.map((entry) => ({ params: { lang, entry } })));
}

/** What such a page is about. */
export function letterPage({ lang, entry }: { readonly lang: string; readonly entry: string }) {
  const context = pageContext(lang);
  const letter = context.campaign.letters.find(({ id }) => id === entry);
  if (!letter) throw new Error(`there is no letter “${entry}”`);
  return { context, ...context, letter, shown: editionFor(letter, context.language) };
}
