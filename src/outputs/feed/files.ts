// The feeds of a campaign: one in each format for each language and, where there are several letters, for each of them.

import { languagePaths, letterPaths } from '../../core/addresses/paths.ts';
import type { Campaign } from '../../core/model.ts';
import { publishedLetters } from '../../site/editions.ts';
import { hasFeed } from '../../site/feeds.ts';
import { formerFolders } from '../../site/former.ts';
import { siteLanguages } from '../../site/languages.ts';
import { pageContext } from '../../site/page.ts';
import type { OutputFile } from '../output.ts';
import { atom } from './atom.ts';
import { feedOf } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

export function feedFiles(campaign: Campaign): OutputFile[] {
  return siteLanguages(campaign).flatMap((language) =>
    [undefined, ...publishedLetters(campaign)]
      .filter((letter) => hasFeed(campaign, language, letter))
      .flatMap((letter) => {
        // Made while a file is written, and not before: the entries of all languages together would need much memory.
        const make = () => feedOf(pageContext(language.slug), letter);
        const paths = letter ? letterPaths : languagePaths;
        const folder = `${language.slug}/${letter ? languagePaths.entry(letter.id) : languagePaths.home}`;
        // Readers go on asking at the address that they know, also where the host leads no one on.
        return [folder, ...formerFolders(campaign, language, letter).map(({ from }) => from)].flatMap((place) => [
          { path: place + paths.atomFeed, pieces: () => [atom(make())] },
          { path: place + paths.jsonFeed, pieces: () => [jsonFeed(make())] },
        ]);
      }),
  );
}
