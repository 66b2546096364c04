// Makes a site: check, pages, search, documents, data, offline copies, and only then in place of the last good build.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedCampaign, loadCampaign } from '../core/load.ts';
import type { Campaign } from '../core/model.ts';
import { bundleCacheFolder, documentCacheFolder, toolFolder } from '../outputs/cache/folder.ts';
import { useCampaign } from '../integrations/service.ts';
import { writeDocuments } from '../outputs/documents.ts';
import { offerOfflineCopies } from '../site/offline-copy.ts';
import { writeChecksums } from './checksums.ts';
import { writeOfflineCopies } from './offline/copies.ts';
import { usualJobs } from './jobs.ts';
import { fewerThanBefore } from './fewer-names.ts';
import type { BuildOptions, BuildResult } from './options.ts';
import { makeParent, moveFolder, publish } from './out-folder.ts';
import { checkPackageBeside, checkPath } from './package-beside.ts';
import { linkPackages } from './packages.ts';
import { makePages } from './pages.ts';
import { closeSearch, writeSearchIndex } from './search-index.ts';
import { writeTextOutputs } from './text-outputs.ts';
import { type Inputs, inputsOf } from './unchanged/inputs.ts';
import { deadlinesOf, keepRecord, siteFiles } from './unchanged/record.ts';
import { verifySite } from './verify.ts';
import { removeLeftBehind, stagingPrefix, tidyBeside, WorkFolders } from './work-folders.ts';

type MakeOptions = BuildOptions & Required<Pick<BuildOptions, 'documents' | 'offline' | 'records'>>;

/** `inputs` are those from before anything was read: where they are the same in the end, it is written down what was made of them. */
export async function makeSite(options: MakeOptions, inputs: Inputs | undefined): Promise<BuildResult> {
  const { root, out, onStep, onProgress, allowsFewer = false } = options;
  onStep?.('Checking the campaign');
  const checked = loadCampaign(root, onProgress ? { onProgress } : {});
  const { campaign, problems, fileCount } = checked;
  if (!campaign) return { checked, isBuilt: false };
  checkPath(campaign);
  checkPackageBeside(campaign);
  const fewer = fewerThanBefore(campaign, out);
  if (!allowsFewer && fewer.some(({ isTooMany }) => isTooMany)) return { checked, isBuilt: false, fewer };
  const making = lastBuild.then(() => writeSite(checked, campaign, options));
  lastBuild = making.then(
    () => undefined,
    () => undefined,
  );
  const files = await making;
  const after = inputsOf(options);
  if (files && inputs && after?.key === inputs.key && after.written === inputs.written)
    keepRecord(options.records, inputs.key, { deadlines: deadlinesOf(campaign), problems, fileCount, files });
  return { checked, isBuilt: true, fewer };
}

/** Builds of one process follow each other: pages get the campaign through globalThis. */
let lastBuild: Promise<void> = Promise.resolve();

/** Returns what the site consists of. */
async function writeSite(
  checked: LoadedCampaign,
  campaign: Campaign,
  {
    out,
    onStep,
    documents,
    onDocuments,
    offline,
    onOffline,
    bundles = bundleCacheFolder(),
    documentCache = documentCacheFolder(),
    jobs = usualJobs(),
  }: MakeOptions,
): Promise<ReturnType<typeof siteFiles>> {
  const parent = makeParent(out);
  tidyBeside(out);
  removeLeftBehind(toolFolder(), workPrefix);
  const folders = new WorkFolders();
  const ending = new AbortController();
  try {
    // Each build has a folder of its own: what Astro or a page remembers of one campaign is not for another.
    const work = folders.make(toolFolder(), workPrefix);
    linkPackages(work);
    const site = join(work, 'site');
    onStep?.(`Making the pages of ${count(campaign.letters.length, 'letter')} in ${count(campaign.languages.length, 'language')}`);
    offerOfflineCopies(offline);
    const makeDocuments = (): Promise<void> =>
      writeDocuments(campaign, { site, cache: documentCache, jobs, signal: ending.signal, onProgress: onDocuments });
    // Documents need nothing of the pages: other processors set them meanwhile.
    useCampaign(checked);
    const documentsMade = documents && jobs > 1 ? makeDocuments() : undefined;
    // Whoever awaits it reads of a failure; before that, it is no one's.
    documentsMade?.catch(() => undefined);
    await makePages(checked, campaign, { site, work, bundles, onWarning: onStep });
    if (!existsSync(join(site, 'index.html'))) throw new Error('No pages were made.');
    onStep?.('Making the search index');
    await writeSearchIndex(campaign, site);
    if (documents) {
      onStep?.('Making PDFs and share cards');
      await (documentsMade ?? makeDocuments());
    }
    onStep?.('Making data, feeds and badges');
    writeTextOutputs(campaign, site);
    if (offline) {
      onStep?.('Making offline copies');
      await writeOfflineCopies(campaign, { site, onProgress: onOffline });
    }
    await writeChecksums(campaign, site);
    verifySite(campaign, site, { documents, offline });
    const files = siteFiles(site);
    const staging = folders.make(parent, stagingPrefix(out));
    moveFolder(site, staging);
    publish(staging, out);
    return files;
  } finally {
    ending.abort();
    offerOfflineCopies(false);
    folders.remove();
    await closeSearch();
  }
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

const workPrefix = 'build-';
