// No public file is where a build writes a file of its own, on any system and on any host.

import { type Collision, collisionOf } from '../addresses/collision.ts';
import { languageSlug } from '../addresses/paths.ts';
import { type Addressed, foldSegment, siteTree } from '../addresses/tree.ts';
import type { Documents } from '../assemble.ts';
import type { Report } from '../report.ts';
import type { CampaignRule } from './campaign-rule.ts';

export const checkPublicAddresses: CampaignRule = (documents, report) => {
  checkLanguageAddresses(documents, report);
  const assets = documents.files.filter(({ place }) => place.kind === 'asset');
  if (assets.length === 0) return;
  const tree = siteTree(addressedIn(documents));
  const former = new Map(
    (documents.site?.facts.languageAliases ?? []).map((alias) => [languageSlug(alias.former), languageSlug(alias.now)]),
  );
  for (const { path, place } of assets) {
    const collision = collisionOf(place.id, tree);
    const [folder = '', ...below] = place.id.split('/');
    const now = below.length > 0 ? former.get(foldSegment(folder)) : undefined;
    if (collision) report.add('reserved-name', path, { message: messageOf(collision), hint: hintOf(collision) });
    else if (now !== undefined)
      report.add('reserved-name', path, {
        message: `Everything below /${folder}/ leads on to /${now}/, because the language was called so before. Nobody would get to this file.`,
        hint: `Move it to public/${now}/, where links to its old address lead, or to a folder of your own.`,
      });
  }
};

/** A campaign's drafts are among it: their addresses are kept free until they are published. */
export function addressedIn({ files, site, letters, pages, updates }: Documents): Addressed {
  const idsOf = (kind: 'letter' | 'page' | 'update'): string[] => files.flatMap(({ place }) => (place.kind === kind ? [place.id] : []));
  const languages = new Set(files.flatMap(({ place }) => place.language ?? []));
  for (const { facts } of [...letters, ...pages, ...updates]) if (facts.language !== undefined) languages.add(facts.language);
  if (site) languages.add(site.facts.defaultLanguage);
  for (const { former } of site?.facts.languageAliases ?? []) languages.add(former);
  const aliases = letters.flatMap(({ facts }) => facts.aliases ?? []);
  return { languages, letters: [...idsOf('letter'), ...aliases], pages: idsOf('page'), updates: idsOf('update') };
}

/** Languages whose code is the name of a folder or file of the site, such as Apiaká (api). */
function checkLanguageAddresses({ files, letters, pages, updates }: Documents, report: Report): void {
  const root = siteTree({ languages: [], letters: [], pages: [], updates: [] });
  const reported = new Set<string>();
  const check = (language: string | undefined, path: string): void => {
    if (language === undefined || reported.has(language) || !root.entries.has(languageSlug(language))) return;
    reported.add(language);
    report.add('reserved-name', path, {
      message: `The pages in the language “${language}” would be at /${languageSlug(language)}/, where the site has files of its own.`,
      hint: `Add the script to the language tag, for example ${language}-Latn.`,
    });
  };
  for (const { path, place } of files) check(place.language, path);
  for (const { file, facts } of [...letters, ...pages, ...updates]) check(facts.language, file.path);
}

function messageOf({ kind, part, own }: Collision): string {
  const page = `/${own.replace(/(?:^|\/)index\.html$/, '/').replace(/^\//, '')}`;
  switch (kind) {
    case 'taken':
      return own.endsWith('index.html')
        ? `“${part}” is the address of a page of the site, ${page}, and would replace it.`
        : `“${part}” is the address of a file that every build writes.`;
    case 'inFolder':
      return `Everything in the folder “${own}” is written by the build.`;
    case 'asFile':
      return `“${part}” is a file here, and a folder of the built site.`;
    case 'asFolder':
      return `“${part}” is a folder here, and a file of the built site.`;
    case 'sameAddress':
      return `Many hosts show “${part}” at the address of a page or file of the site, /${own}.`;
    case 'otherCase':
      return `The folder “${part}” differs only in upper and lower case from the site’s folder “${own}”. On Windows and macOS they are one.`;
  }
}

function hintOf({ kind, own }: Collision): string {
  if (kind === 'otherCase') return `Write ${own} or choose another name, for example a folder public/files/.`;
  return 'Choose another name, or move it to a folder of your own, for example public/files/.';
}
