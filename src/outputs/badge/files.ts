// The badges of a campaign: one for each letter of which a number is known, in the site's default language.

import { rootPaths } from '../../core/addresses/paths.ts';
import { languageOf } from '../../core/languages/language.ts';
import type { Campaign } from '../../core/model.ts';
import { publishedLetters } from '../../site/editions.ts';
import { pageContext } from '../../site/page.ts';
import type { OutputFile } from '../output.ts';
import { badge } from './badge.ts';

export function badgeFiles(campaign: Campaign): OutputFile[] {
  const context = pageContext(languageOf(campaign.site.defaultLanguage).slug);
  return publishedLetters(campaign).flatMap((letter) => {
    const picture = badge(context, letter);
    if (picture === undefined) return [];
    // Other sites show it at the address that they know.
    return [letter.id, ...(letter.facts.aliases ?? [])].map((id) => ({ path: `${rootPaths.badges}${id}.svg`, pieces: () => [picture] }));
  });
}
