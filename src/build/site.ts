// Builds a campaign into a folder: check, pages, search, documents, data, offline copies, and only then in place of the last good build.

import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { engineRoot } from '../core/interface/reference.ts';
import { type LoadedCampaign, loadCampaign } from '../core/load.ts';
import type { Campaign } from '../core/model.ts';
import { bundleCacheFolder, documentCacheFolder } from '../outputs/cache/folder.ts';
import { writeDocuments } from '../outputs/documents.ts';
import { offerOfflineCopies } from '../site/offline-copy.ts';
import { writeChecksums } from './checksums.ts';
import { writeOfflineCopies } from './offline/copies.ts';
import { type FewerThanBefore, fewerThanBefore } from './fewer-names.ts';
import { guardOutFolder, makeParent, moveFolder, publish } from './out-folder.ts';
import { checkPackageBeside } from './package-beside.ts';
import { makePages } from './pages.ts';
import { closeSearch, writeSearchIndex } from './search-index.ts';
import { writeTextOutputs } from './text-outputs.ts';
import { verifySite } from './verify.ts';
import { removeLeftBehind, stagingPrefix, tidyBeside, WorkFolders } from './work-folders.ts';

export interface BuildOptions {
  readonly root: string;
  readonly out: string;
  /** Told what is being done, a line each. */
  readonly onStep?: (step: string) => void;
  /** Whether it is built also where more names are gone than the campaign allows. */
  readonly allowsFewer?: boolean;
  /** How far the check is, in files. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Whether PDFs and share cards are made; they are, where it is left out. Without them the pages’ links to them lead nowhere. */
  readonly documents?: boolean;
  /** How far the PDFs and share cards are, in editions. */
  readonly onDocuments?: (done: number, total: number) => void;
  /** Whether each language gets an archive of its pages for readers without a connection; it does not, where this is left out. */
  readonly offline?: boolean;
  /** How far the archives are, in languages. */
  readonly onOffline?: (done: number, total: number) => void;
  /** Where bundles of the pages’ code are kept from build to build. */
  readonly bundles?: string;
}

export interface BuildResult {
  readonly checked: LoadedCampaign;
  /** Whether the site was built; where not, `checked` says why and the out folder is as it was. */
  readonly isBuilt: boolean;
  /** Letters that have fewer names than the site that was there. */
  readonly fewer?: readonly FewerThanBefore[];
}

/** Throws OutFolderError for a folder that may not be written, PackageFileError for a package.json that is none, and whatever Astro or Pagefind throw. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { root, out, onStep, onProgress, allowsFewer = false } = options;
  const directory = resolve(root);
  guardOutFolder(out, directory);
  onStep?.('Checking the campaign');
  const checked = loadCampaign(directory, onProgress ? { onProgress } : {});
  if (!checked.campaign) return { checked, isBuilt: false };

  const { campaign } = checked;
  checkPackageBeside(campaign);
  const fewer = fewerThanBefore(campaign, out);
  if (!allowsFewer && fewer.some(({ isTooMany }) => isTooMany)) return { checked, isBuilt: false, fewer };
  const making = lastBuild.then(() => makeSite(checked, campaign, options));
  lastBuild = making.catch(() => undefined);
  await making;
  return { checked, isBuilt: true, fewer };
}

/** Builds of one process follow each other: pages get the campaign through globalThis. */
let lastBuild: Promise<void> = Promise.resolve();

async function makeSite(
  checked: LoadedCampaign,
  campaign: Campaign,
  { out, onStep, documents = true, onDocuments, offline = false, onOffline, bundles = bundleCacheFolder }: BuildOptions,
): Promise<void> {
  const parent = makeParent(out);
  tidyBeside(out);
  removeLeftBehind(workFolder(), workPrefix);
  const folders = new WorkFolders();
  try {
    // Pages find their packages only inside the engine's folder, so this lies there.
    const work = folders.make(workFolder(), workPrefix);
    const site = join(work, 'site');
    onStep?.(`Making the pages of ${count(campaign.letters.length, 'letter')} in ${count(campaign.languages.length, 'language')}`);
    offerOfflineCopies(offline);
    await makePages(checked, campaign, { site, work, bundles, onWarning: onStep });
    if (!existsSync(join(site, 'index.html'))) throw new Error('No pages were made.');
    onStep?.('Making the search index');
    await writeSearchIndex(campaign, site);
    if (documents) {
      onStep?.('Making PDFs and share cards');
      await writeDocuments(campaign, { site, cache: documentCacheFolder, onProgress: onDocuments });
    }
    onStep?.('Making data, feeds and badges');
    writeTextOutputs(campaign, site);
    if (offline) {
      onStep?.('Making offline copies');
      await writeOfflineCopies(campaign, { site, onProgress: onOffline });
    }
    await writeChecksums(campaign, site);
    verifySite(campaign, site, { documents, offline });
    const staging = folders.make(parent, stagingPrefix(out));
    moveFolder(site, staging);
    publish(staging, out);
  } finally {
    offerOfflineCopies(false);
    folders.remove();
    await closeSearch();
  }
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

const workPrefix = 'build-';

/** Where builds work, each in a folder of its own: what Astro or a page remembers of one campaign is not for another. */
function workFolder(): string {
  const folder = join(engineRoot, 'node_modules', '.undersigned');
  mkdirSync(folder, { recursive: true });
  return folder;
}
