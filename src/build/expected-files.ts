// Every file that a build must have written, by path from the root of the site: pages, outputs, and what hosts read.

import { rootPaths } from '../core/addresses/paths.ts';
import type { Campaign } from '../core/model.ts';
import { publicFilesOf } from '../integrations/public-folder.ts';
import { filesList } from '../outputs/data/site.ts';
import { documentPaths } from '../outputs/documents.ts';
import { textOutputs } from '../outputs/texts.ts';
import { redirectLines } from '../site/former.ts';
import { siteLanguages } from '../site/languages.ts';
import { pageFiles } from '../site/page-files.ts';
import { Urls } from '../site/urls.ts';

export interface Made {
  readonly documents: boolean;
  readonly offline: boolean;
}

/** Without what has names that only those know who make it: scripts and styles, the search index, and further parts of the sitemap. */
export function expectedFiles(campaign: Campaign, { documents, offline }: Made): Set<string> {
  const { style, ownStyle, icon, data, checksums, headers, redirects, robots, sitemap } = rootPaths;
  const urls = new Urls({ origin: '', basePath: '' });
  const found = new Set<string>([style, icon, `${data}${filesList}`, checksums, headers, robots, sitemap, ...pageFiles(campaign)]);
  if (campaign.ownStyles !== undefined) found.add(ownStyle);
  if (redirectLines(campaign) !== '' || publicFilesOf(campaign.root).joined.has(redirects)) found.add(redirects);
  for (const { path } of textOutputs(campaign)) found.add(path);
  if (documents) for (const path of documentPaths(campaign)) found.add(path.slice(1));
  if (offline) for (const { tag } of siteLanguages(campaign)) found.add(urls.offlineCopy(tag).slice(1));
  return found;
}

/** What is made for languages one by one, without the archives, which are made when all is there. */
export function languageFiles(campaign: Campaign, { documents }: Pick<Made, 'documents'>): Set<string> {
  const found = new Set<string>(pageFiles(campaign));
  for (const { path } of textOutputs(campaign, { isOfLanguages: true })) found.add(path);
  if (documents) for (const path of documentPaths(campaign)) found.add(path.slice(1));
  return found;
}

/** Folders whose files no one knows beforehand. */
export const openFolders: readonly string[] = [rootPaths.assets, rootPaths.search];
