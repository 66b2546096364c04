// Makes the pages of a site, and the files beside them that need no other output: by the bundle that an earlier build kept, where it fits.

import { sep } from 'node:path';
import { rootPaths } from '../core/addresses/paths.ts';
import type { LoadedCampaign } from '../core/load.ts';
import type { Campaign } from '../core/model.ts';
import { leaveOutPolicy } from '../integrations/page-policy.ts';
import { useCampaign } from '../integrations/service.ts';
import { writeSiteFiles } from '../integrations/site-files.ts';
import { writeSitemap } from '../integrations/sitemap.ts';
import { bundleKey } from './bundle/key.ts';
import { makeBundle } from './bundle/make.ts';
import { openBundle } from './bundle/open.ts';
import { renderPages } from './bundle/render.ts';
import type { Share } from './parts/share.ts';

export interface PagesOptions {
  /** A new folder for the site. */
  readonly site: string;
  /** A folder inside the engine's, for this build only. */
  readonly work: string;
  /** Which files are made. */
  readonly share: Share;
  /** Where bundles are kept. */
  readonly bundles: string;
  readonly onWarning?: ((warning: string) => void) | undefined;
}

/** Of a part only the pages. Throws whatever Astro throws. */
export async function makePages(checked: LoadedCampaign, campaign: Campaign, options: PagesOptions): Promise<void> {
  const { site, work, share, bundles: cache, onWarning } = options;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.UNDERSIGNED_ROOT = campaign.root;
  useCampaign(checked);
  leaveOutPolicy(false);
  const key = bundleKey(campaign, [process.version, process.env.NODE_ENV || 'production']);
  const opened = await openBundle({ cache, key, work }, () => below(work, () => makeBundle(campaign, work)));
  const { pages, warnings } = await renderPages(opened, campaign, site, share);
  for (const warning of warnings) onWarning?.(warning);
  if (!share(rootPaths.sitemap)) return;
  await writeSitemap(campaign, site, pages);
  writeSiteFiles(campaign, site);
}

/** Astro puts the code of pages into the folder that it builds into only where that lies below the current directory. */
async function below<Made>(work: string, make: () => Promise<Made>): Promise<Made> {
  const before = process.cwd();
  if (work.startsWith(before + sep)) return make();
  process.chdir(work);
  try {
    return await make();
  } finally {
    process.chdir(before);
  }
}
