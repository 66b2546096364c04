// Compares a finished site with the campaign: everything of ours is there, nothing else but the campaign’s public files, each in its place.

import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isSitePath } from '../core/addresses/collision.ts';
import { formerNames } from '../core/addresses/former.ts';
import { sitemapPart } from '../core/addresses/paths.ts';
import { siteTree } from '../core/addresses/tree.ts';
import type { Campaign } from '../core/model.ts';
import { publicFilesOf } from '../integrations/public-folder.ts';
import { expectedFiles, languageFiles, type Made, openFolders } from './expected-files.ts';
import type { Share } from './parts/share.ts';

/** More paths would not make it clearer. */
const maxNamed = 5;

/** Throws where the site is not what the campaign says. Public files cannot have replaced any of ours: they were copied to free places only. */
export function verifySite(campaign: Campaign, site: string, made: Made): void {
  const written = new Set(filesIn(site));
  const expected = expectedFiles(campaign, made);
  const copied = new Set(publicFilesOf(campaign.root).copied);
  refuse(
    'The build left out files of the site',
    [...expected].filter((path) => !written.has(path)),
  );
  refuse(
    'The build left out files of public/',
    [...copied].filter((path) => !written.has(path)),
  );
  refuse(
    'Files of public/ have addresses of the site',
    [...copied].filter((path) => expected.has(path)),
  );
  const tree = siteTree(addressedBy(campaign));
  const own = [...written].filter((path) => !copied.has(path));
  refuse(
    'The build wrote files that no page or output of the campaign has',
    own.filter((path) => !isExpected(path, expected)),
  );
  refuse(
    'The build wrote files whose addresses are not kept free of public files',
    own.filter((path) => !isSitePath(path, tree)),
  );
}

/** The same for a part: the files of its languages, and no other. */
export function verifyPart(campaign: Campaign, site: string, share: Share, { documents }: Pick<Made, 'documents'>): void {
  const written = new Set(filesIn(site));
  const expected = new Set([...languageFiles(campaign, { documents })].filter(share));
  refuse(
    'The build left out files of the part',
    [...expected].filter((path) => !written.has(path)),
  );
  refuse(
    'The build wrote files that are none of the part',
    [...written].filter((path) => !expected.has(path)),
  );
}

function isExpected(path: string, expected: ReadonlySet<string>): boolean {
  return expected.has(path) || sitemapPart.test(path) || openFolders.some((folder) => path.startsWith(folder));
}

function addressedBy({ languages, letters, pages, updates, site }: Campaign) {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const former = formerNames(letters, site);
  return {
    languages: [...languages, ...former.languages.keys()],
    letters: [...ids(letters), ...former.letters.keys()],
    pages: ids(pages),
    updates: ids(updates),
  };
}

function refuse(what: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const rest = paths.length > maxNamed ? ` and ${paths.length - maxNamed} more` : '';
  throw new Error(`${what}: ${paths.slice(0, maxNamed).join(', ')}${rest}. The last site stays as it is.`);
}

/** Paths with `/`. */
function filesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? []
      : [
          join(entry.parentPath, entry.name)
            .slice(site.length + 1)
            .split(sep)
            .join('/'),
        ],
  );
}
