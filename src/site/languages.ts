// The languages of the site: those of the campaign, ordered for people who look for theirs.

import { type Language, languageOf } from '../core/languages/language.ts';
import type { Campaign } from '../core/model.ts';
import { compareText } from '../core/problem.ts';

const cache = new WeakMap<Campaign, readonly Language[]>();

/** The default language first, then by autonym. */
export function siteLanguages(campaign: Campaign): readonly Language[] {
  const cached = cache.get(campaign);
  if (cached) return cached;
  const first = campaign.site.defaultLanguage;
  const collator = new Intl.Collator('en');
  const languages = campaign.languages
    .map(languageOf)
    .sort(
      (a, b) => Number(b.tag === first) - Number(a.tag === first) || collator.compare(a.autonym, b.autonym) || compareText(a.tag, b.tag),
    );
  cache.set(campaign, languages);
  return languages;
}

export function languageBySlug(campaign: Campaign, slug: string): Language {
  const found = siteLanguages(campaign).find((language) => language.slug === slug);
  if (!found) throw new Error(`the campaign has no language at /${slug}/`);
  return found;
}
