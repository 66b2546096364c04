// Makes a site, or a part of one: check, pages, search, documents, data, offline copies, and only then in place of the last good build.

import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedCampaign, loadCampaign } from '../core/load.ts';
import { unrecordedLetters } from '../core/rules/revisions.ts';
import type { Campaign } from '../core/model.ts';
import { bundleCacheFolder, documentCacheFolder, toolFolder } from '../outputs/cache/folder.ts';
import { useCampaign } from '../integrations/service.ts';
import { writeDocuments } from '../outputs/documents.ts';
import { checkTrusted } from '../integrations/own-components.ts';
import type { OutputFile } from '../outputs/output.ts';
import { textOutputs } from '../outputs/texts.ts';
import { offerOfflineCopies } from '../site/offline-copy.ts';
import { writeChecksums } from './checksums.ts';
import { usualJobs } from './jobs.ts';
import { fewerThanBefore } from './fewer-names.ts';
import type { BuildOptions, BuildResult } from './options.ts';
import { emptyFolder, isElsewhere, makeParent, moveFolder, publish } from './out-folder.ts';
import { checkPackageBeside, checkPath } from './package-beside.ts';
import { linkPackages } from './packages.ts';
import { askedLanguages } from './parts/asked-languages.ts';
import { writeManifest } from './parts/manifest.ts';
import { PartError } from './parts/part-error.ts';
import { allBut, languagesOnly, type Share } from './parts/share.ts';
import { takeParts } from './parts/take-parts.ts';
import { makePages } from './pages.ts';
import { closeSearch, writeSearchIndex } from './search-index.ts';
import { writeTextOutputs } from './text-outputs.ts';
import { type Inputs, inputsOf, keyAnywhere } from './unchanged/inputs.ts';
import { deadlinesOf, keepRecord, siteFiles } from './unchanged/record.ts';
import { verifyPart, verifySite } from './verify.ts';
import { removeLeftBehind, stagingPrefix, tidyBeside, WorkFolders, workPrefix } from './work-folders.ts';

export type MakeOptions = BuildOptions & Required<Pick<BuildOptions, 'documents' | 'offline' | 'records'>>;

/** `inputs` are those from before anything of the campaign was read: where they are the same in the end, it is written down what was made of them. */
export async function makeSite(options: MakeOptions, inputs: Inputs | undefined): Promise<BuildResult> {
  const { root, out, only, onProgress, onStep, allowsFewer = false } = options;
  onStep?.('Checking the campaign');
  const checked = loadCampaign(root, onProgress ? { onProgress } : {});
  const { campaign, problems, fileCount } = checked;
  if (!campaign) return { checked, isBuilt: false };
  checkPath(campaign);
  checkPackageBeside(campaign);
  checkTrusted(campaign);
  if (only !== undefined) {
    const languages = askedLanguages(only, campaign);
    await afterOthers(() => writePart(checked, campaign, languages, options));
    return { checked, isBuilt: true, languages };
  }
  const fewer = fewerThanBefore(campaign, out);
  if (!allowsFewer && fewer.some(({ isTooMany }) => isTooMany)) return { checked, isBuilt: false, fewer };
  const files = await afterOthers(() => writeSite(checked, campaign, options, inputs));
  const after = inputs && inputsOf(options);
  if (files && inputs && after?.key() === inputs.key() && after.written === inputs.written)
    keepRecord(options.records, inputs.key(), { deadlines: deadlinesOf(campaign), problems, fileCount, files });
  return { checked, isBuilt: true, fewer, unrecorded: unrecordedLetters(campaign) };
}

/** Builds of one process follow each other: pages get the campaign through globalThis. */
let lastBuild: Promise<void> = Promise.resolve();

function afterOthers<Made>(build: () => Promise<Made>): Promise<Made> {
  const making = lastBuild.then(build);
  lastBuild = making.then(
    () => undefined,
    () => undefined,
  );
  return making;
}

/** Returns what the site consists of. */
async function writeSite(
  checked: LoadedCampaign,
  campaign: Campaign,
  options: MakeOptions,
  inputs: Inputs | undefined,
): Promise<ReturnType<typeof siteFiles>> {
  const { onStep, documents, offline, onOffline, parts = [] } = options;
  return inWorkFolder(options, async (folder) => {
    const { site } = folder;
    const taken = parts.length > 0 ? takeParts(campaign, { parts, key: keyAnywhere(options), site }) : [];
    const left = campaign.languages.length - taken.length;
    if (taken.length > 0) onStep?.(`Taking ${count(taken.length, 'language')} from ${count(parts.length, 'part')}`);
    onStep?.(`Making the pages of ${count(campaign.letters.length, 'letter')} in ${count(left, 'language')}`);
    const share = allBut(taken);
    // Templates are read from here on.
    inputs?.key();
    const documentsMade = await writePages(checked, campaign, options, folder, share);
    if (!existsSync(join(site, 'index.html'))) throw new Error('No pages were made.');
    onStep?.('Making the search index');
    await writeSearchIndex(campaign, site);
    await documentsMade();
    onStep?.('Making data, feeds and badges');
    writeTextOutputs(outputsIn(share, campaign), site);
    if (offline) {
      onStep?.('Making offline copies');
      // Only here: few ask for them, and it reads style sheets.
      const { writeOfflineCopies } = await import('./offline/copies.ts');
      await writeOfflineCopies(campaign, { site, onProgress: onOffline });
    }
    await writeChecksums(campaign, site);
    verifySite(campaign, site, { documents, offline });
    return siteFiles(site);
  });
}

/** What the folders of some languages hold, and a manifest of it. */
async function writePart(checked: LoadedCampaign, campaign: Campaign, languages: readonly string[], options: MakeOptions): Promise<void> {
  const { onStep, documents } = options;
  const key = keyAnywhere(options);
  await inWorkFolder(options, async (folder) => {
    const { site } = folder;
    mkdirSync(site, { recursive: true });
    onStep?.(`Making the pages of ${count(campaign.letters.length, 'letter')} in ${count(languages.length, 'language')}`);
    const share = languagesOnly(languages);
    const documentsMade = await writePages(checked, campaign, options, folder, share);
    await documentsMade();
    onStep?.('Making feeds and texts');
    writeTextOutputs(outputsIn(share, campaign, { isOfLanguages: true }), site);
    verifyPart(campaign, site, share, { documents });
    const files = siteFiles(site);
    if (!files) throw new Error('The part holds something else than files and folders.');
    if (keyAnywhere(options) !== key) throw new PartError('The campaign was changed while the part was made. Make it again.');
    writeManifest(site, { key, deadlines: deadlinesOf(campaign), languages, files });
  });
}

interface WorkFolder {
  /** For this build only. */
  readonly work: string;
  /** What becomes the site: in it, or beside the last site where that lies on another file system. */
  readonly site: string;
  /** Aborted when the build ends, however it ends. */
  readonly signal: AbortSignal;
}

/** Publishes what `make` leaves in the folder. */
async function inWorkFolder<Made>({ out, offline }: MakeOptions, make: (folder: WorkFolder) => Promise<Made>): Promise<Made> {
  const parent = makeParent(out);
  tidyBeside(out);
  removeLeftBehind(toolFolder(), workPrefix);
  const folders = new WorkFolders();
  const ending = new AbortController();
  try {
    // Each build has a folder of its own: what Astro or a page remembers of one campaign is not for another.
    // Its real place: where node_modules is a link, the current directory has another name than the folder that was entered.
    const work = realpathSync(folders.make(toolFolder(), workPrefix));
    linkPackages(work);
    const beside = isElsewhere(work, parent) ? emptyFolder(folders.make(parent, stagingPrefix(out))) : undefined;
    const site = beside ?? join(work, 'site');
    offerOfflineCopies(offline);
    const made = await make({ work, site, signal: ending.signal });
    const staging = beside ?? folders.make(parent, stagingPrefix(out));
    if (!beside) moveFolder(site, staging);
    publish(staging, out);
    return made;
  } finally {
    ending.abort();
    offerOfflineCopies(false);
    folders.remove();
    await closeSearch();
  }
}

/** Pages and, where there are several processors, documents meanwhile. What it returns sets the documents that are not yet set. */
async function writePages(
  checked: LoadedCampaign,
  campaign: Campaign,
  options: MakeOptions,
  { work, site, signal }: WorkFolder,
  share: Share,
): Promise<() => Promise<void>> {
  const {
    onStep,
    documents,
    onDocuments,
    bundles = bundleCacheFolder(),
    documentCache = documentCacheFolder(),
    jobs = usualJobs(),
  } = options;
  const makeDocuments = (): Promise<void> =>
    writeDocuments(campaign, { site, share, cache: documentCache, jobs, signal, onProgress: onDocuments });
  // Documents need nothing of the pages: other processors set them meanwhile.
  useCampaign(checked);
  const documentsMade = documents && jobs > 1 ? makeDocuments() : undefined;
  // Whoever awaits it reads of a failure; before that, it is no one's.
  documentsMade?.catch(() => undefined);
  await makePages(checked, campaign, { site, work, share, bundles, onWarning: onStep });
  return async () => {
    if (!documents) return;
    onStep?.('Making PDFs and share cards');
    await (documentsMade ?? makeDocuments());
  };
}

function outputsIn(share: Share, campaign: Campaign, options = {}): OutputFile[] {
  return textOutputs(campaign, options).filter(({ path }) => share(path));
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
