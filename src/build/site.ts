// Builds a campaign into a folder: check, pages, search, and only then in place of the last good build.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { engineRoot } from '../core/interface/reference.ts';
import { type LoadedCampaign, loadCampaign } from '../core/load.ts';
import { useCampaign } from '../integrations/service.ts';
import { guardOutFolder, makeStagingFolder, publish } from './out-folder.ts';
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

  const staging = makeStagingFolder(out);
  // A cache of its own: Astro's lies in node_modules, and another campaign's texts would be found there.
  const cache = mkdtempSync(join(tmpdir(), 'undersigned-cache-'));
  try {
    const { languages, letters } = checked.campaign;
    onStep?.(`Making the pages of ${letters.length} letters in ${languages.length} languages`);
    await runAstro(directory, staging, cache, checked);
    if (!existsSync(join(staging, 'index.html'))) throw new Error('Astro made no pages.');
    onStep?.('Making the search index');
    await writeSearchIndex(staging);
    publish(staging, out);
    return { checked, isBuilt: true };
  } finally {
    rmSync(staging, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
    await closeSearch();
  }
}

async function runAstro(root: string, out: string, cache: string, checked: LoadedCampaign): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.UNDERSIGNED_ROOT = root;
  useCampaign(checked);
  await buildWithAstro({
    root: engineRoot,
    outDir: out,
    cacheDir: cache,
    logLevel: 'warn',
    vite: { cacheDir: join(cache, 'vite'), logLevel: 'warn' },
  });
}
