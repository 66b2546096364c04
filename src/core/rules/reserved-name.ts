// Ids of letters and pages become addresses: lower case, and none that the site itself has.

import { languagePaths } from '../addresses/paths.ts';
import type { Documents } from '../assemble.ts';
import type { Report } from '../report.ts';
import type { CampaignRule } from './campaign-rule.ts';

/** Below /<lang>/ the site has addresses of its own; the names written out here are kept free for it. */
const reserved = new Set([
  ...Object.values(languagePaths).flatMap((path) => (typeof path === 'string' && path.endsWith('/') ? [path.slice(0, -1)] : [])),
  ...['updates', 'signatories', 'sign', 'about-this-site', 'feed', '404', 'index'],
]);
/** Whether the site itself has an address of that name below each language. */
export function isReserved(id: string): boolean {
  return reserved.has(id);
}

const address = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const checkReservedNames: CampaignRule = (documents, report) => {
  checkAliases(documents, report);
  const { files } = documents;
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

/** What is called so now, and what was: no two of them have one address. */
function checkAliases({ files, letters, site, isPart = false }: Documents, report: Report): void {
  if (!site?.facts.languageAliases && letters.every(({ facts }) => !facts.aliases)) return;
  const now = new Map<string, string>();
  for (const { path, place } of files) if (place.kind === 'letter' || place.kind === 'page') now.set(place.id, path);
  const before = new Map<string, string>();
  for (const { file, facts, yaml } of letters)
    for (const [index, alias] of (facts.aliases ?? []).entries()) {
      const add = (message: string): void =>
        report.add('reserved-name', yaml.at(['aliases', index]), { message, hint: 'Remove this line, or rename the other one.' });
      const other = now.get(alias) ?? before.get(alias);
      if (reserved.has(alias)) add(`“${alias}” is the address of another page of the site, so it cannot lead to this letter.`);
      else if (other === file.path) add(`“${alias}” is here twice, or is what the letter is called now.`);
      else if (other !== undefined) add(`“${alias}” leads to ${other} already, so it cannot lead to this letter.`);
      before.set(alias, file.path);
    }
  if (site) checkLanguageAliases(site, languagesIn({ files, letters, site }), isPart, report);
}

function checkLanguageAliases(
  { facts, yaml }: NonNullable<Documents['site']>,
  languages: ReadonlySet<string>,
  isPart: boolean,
  report: Report,
): void {
  const known = new Set<string>();
  for (const [index, { former, now }] of (facts.languageAliases ?? []).entries()) {
    const add = (field: string, message: string, hint: string): void =>
      report.add('reserved-name', yaml.at(['languageAliases', index, field]), { message, hint });
    if (languages.has(former))
      add(
        'former',
        `The site has pages in “${former}”, so these addresses cannot lead elsewhere.`,
        'Remove this entry, or the folder of that language.',
      );
    else if (known.has(former)) add('former', `“${former}” is here twice.`, 'Keep one of the two entries.');
    if (!isPart && !languages.has(now))
      add(
        'now',
        `The site has no pages in “${now}”, so nothing can lead there.`,
        `Write one of its languages: ${[...languages].slice(0, 10).join(', ')}.`,
      );
    known.add(former);
  }
}

function languagesIn({ files, letters, site }: Pick<Documents, 'files' | 'letters' | 'site'>): ReadonlySet<string> {
  const languages = new Set(files.flatMap(({ place }) => place.language ?? []));
  for (const { facts } of letters) languages.add(facts.language);
  if (site) languages.add(site.facts.defaultLanguage);
  return languages;
}
