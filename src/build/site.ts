// Builds a campaign into a folder: check, pages, search, and only then in place of the last good build.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { engineRoot } from '../core/interface/reference.ts';
import { type LoadedCampaign, loadCampaign } from '../core/load.ts';
import { useCampaign } from '../integrations/service.ts';
import { guardOutFolder, makeStagingFolder, moveFolder, publish } from './out-folder.ts';
import { closeSearch, writeSearchIndex } from './search-index.ts';

export interface BuildOptions {
  readonly root: string;
  readonly out: string;
  /** Told what is being done, a line each. */
  readonly onStep?: (step: string) => void;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BuildResult {
  readonly checked: LoadedCampaign;
  /** Whether the site was built; where not, `checked` says why and the out folder is as it was. */
  readonly isBuilt: boolean;
}

/** Throws OutFolderError for a folder that may not be written, and whatever Astro or Pagefind throw. */
export async function buildSite({ root, out, onStep, onProgress }: BuildOptions): Promise<BuildResult> {
  const directory = resolve(root);
  guardOutFolder(out, directory);
  onStep?.('Checking the campaign');
  const checked = loadCampaign(directory, onProgress ? { onProgress } : {});
  if (!checked.campaign) return { checked, isBuilt: false };

  // Astro runs the pages from the folder it builds into where that lies below the current directory, and else from a folder that all
  // builds share. Pages find their packages only inside the engine's folder, so both are there while it works.
  const work = makeWorkFolder();
  const site = join(work, 'site');
  const staging = makeStagingFolder(out);
  try {
    const { languages, letters } = checked.campaign;
    onStep?.(`Making the pages of ${letters.length} letters in ${languages.length} languages`);
    await runAstro(directory, site, join(work, 'cache'), checked);
    if (!existsSync(join(site, 'index.html'))) throw new Error('Astro made no pages.');
    onStep?.('Making the search index');
    await writeSearchIndex(site);
    moveFolder(site, staging);
    publish(staging, out);
    return { checked, isBuilt: true };
  } finally {
    rmSync(staging, { recursive: true, force: true });
    rmSync(work, { recursive: true, force: true });
    await closeSearch();
  }
}

/** A folder for one build, apart from every other: Astro's usual cache would hand one campaign's texts to another. */
function makeWorkFolder(): string {
  const parent = join(engineRoot, 'node_modules', '.undersigned');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'build-'));
}

async function runAstro(root: string, out: string, cache: string, checked: LoadedCampaign): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.UNDERSIGNED_ROOT = root;
  useCampaign(checked);
  const cwd = process.cwd();
  process.chdir(engineRoot);
  try {
    await buildWithAstro({
      root: engineRoot,
      outDir: out,
      cacheDir: cache,
      logLevel: 'warn',
      vite: { cacheDir: join(cache, 'vite'), logLevel: 'warn' },
    });
  } finally {
    process.chdir(cwd);
  }
}
