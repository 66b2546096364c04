// The badges of a campaign, for each letter of which a number is known: one in the site's default language, and one in each other language.

import { languageSlug, rootPaths } from '../../core/addresses/paths.ts';
import type { Campaign } from '../../core/model.ts';
import { publishedLetters } from '../../site/editions.ts';
import { siteLanguages } from '../../site/languages.ts';
import { pageContext } from '../../site/page.ts';
import type { OutputFile } from '../output.ts';
import { badge } from './badge.ts';

export function badgeFiles(campaign: Campaign): OutputFile[] {
  const file = (path: string, picture: string): OutputFile => ({ path: rootPaths.badges + path, pieces: () => [picture] });
  const contexts = siteLanguages(campaign).map(({ slug }) => pageContext(slug));
  return publishedLetters(campaign).flatMap((letter) =>
    contexts.flatMap((context) => {
      const picture = badge(context, letter);
      if (picture === undefined) return [];
      const { tag, slug } = context.language;
      const before = (campaign.site.languageAliases ?? []).flatMap(({ former, now }) => (now === tag ? [`${languageSlug(former)}/`] : []));
      const folders = [...(tag === campaign.site.defaultLanguage ? [''] : []), `${slug}/`, ...before];
      // Other sites show it at the address that they know.
      const ids = [letter.id, ...(letter.facts.aliases ?? [])];
      return folders.flatMap((folder) => ids.map((id) => file(`${folder}${id}.svg`, picture)));
    }),
  );
}
