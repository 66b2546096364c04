// Ids of letters and pages become addresses: lower case, and none that the site itself has.

import { languagePaths } from '../addresses/paths.ts';
import type { CampaignRule } from './campaign-rule.ts';

/** Below /<lang>/ the site has addresses of its own; the names written out here are kept free for it. */
const reserved = new Set([
  ...Object.values(languagePaths).flatMap((path) => (typeof path === 'string' && path.endsWith('/') ? [path.slice(0, -1)] : [])),
  ...['updates', 'signatories', 'sign', 'about-this-site', 'feed', '404', 'index'],
]);
const address = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const checkReservedNames: CampaignRule = ({ files }, report) => {
  const letters = new Set(files.filter(({ place }) => place.kind === 'letter').map(({ place }) => place.id));
  const seenPages = new Map<string, string>();
  for (const { path, place } of files) {
    if (place.kind !== 'letter' && place.kind !== 'page' && place.kind !== 'update') continue;
    const add = (message: string, hint: string): void => report.add('reserved-name', path, { message, hint });
    if (!address.test(place.id))
      add(
        `“${place.id}” becomes part of an address, which has lower-case letters, digits and single hyphens only.`,
        'Rename the file, for example to our-letter.md.',
      );
    else if (place.kind !== 'update' && reserved.has(place.id))
      add(`“${place.id}” is the address of another page of the site.`, 'Choose another name.');
    else if (place.kind === 'page' && letters.has(place.id))
      add(`A letter has the name “${place.id}” too, so both would have one address.`, 'Rename one of the two.');
    if (place.kind !== 'page') continue;
    const other = seenPages.get(place.id);
    if (other) add(`${other} has the same address.`, 'Keep one of the two.');
    seenPages.set(place.id, path);
  }
};
