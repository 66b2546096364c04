// The feeds of a campaign: one in each format for each language.

import { languagePaths } from '../../core/addresses/paths.ts';
import type { Campaign } from '../../core/model.ts';
import { siteLanguages } from '../../site/languages.ts';
import { pageContext } from '../../site/page.ts';
import type { OutputFile } from '../output.ts';
import { atom } from './atom.ts';
import { feedOf } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

export function feedFiles(campaign: Campaign): OutputFile[] {
  return siteLanguages(campaign).flatMap(({ slug }) => {
    // Made while a file is written, and not before: the entries of all languages together would need much memory.
    const make = () => feedOf(pageContext(slug));
    return [
      { path: `${slug}/${languagePaths.atomFeed}`, pieces: () => [atom(make())] },
      { path: `${slug}/${languagePaths.jsonFeed}`, pieces: () => [jsonFeed(make())] },
    ];
  });
}
