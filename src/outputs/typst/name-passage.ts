// The name of the campaign in a document: in its language where it is translated, else as a name in another one.

import type { Campaign } from '../../core/model.ts';
import { campaignName } from '../../site/said.ts';
import type { Passage, Passages } from './passages.ts';

export function namePassage(campaign: Campaign, passages: Passages): Passage {
  const { text, language } = campaignName(campaign, passages.language);
  if (language.tag === campaign.site.defaultLanguage) return passages.name(text);
  return language.tag === passages.language.tag ? passages.own(text) : passages.name(text, language.tag);
}
