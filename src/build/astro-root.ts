// The folder that Astro takes for the root of its project while it builds or serves one campaign: links to the engine.

import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { engineRoot, engineSources } from '../core/engine.ts';
import type { Campaign } from '../core/model.ts';
import { componentsFolder, ownFolder } from '../integrations/own-components.ts';
import { linkPackages } from './packages.ts';

/**
 * Astro keeps a list of a site's modules, and what `dev` has read, in .astro/ below its root. With a root for each run, builds of several
 * campaigns, or of one beside `dev`, do not write over each other's.
 */
export function makeAstroRoot(root: string, campaign: Pick<Campaign, 'root' | 'components'>, { isEdited = false } = {}) {
  mkdirSync(root);
  // On Windows everyone may make junctions, and only some people links.
  symlinkSync(engineSources, join(root, 'src'), 'junction');
  linkPackages(root);
  // Astro finds the styles and scripts of components only below its root. While someone edits, the first may come at any time.
  if (isEdited || campaign.components.length > 0) symlinkSync(join(campaign.root, componentsFolder), join(root, ownFolder), 'junction');
  for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(engineRoot, name), join(root, name));
  return {
    root,
    configFile: relative(root, join(engineRoot, 'astro.config.mjs')),
    // The pages are the files below this root, not those of the engine that the links lead to.
    // And no file of another tool that lies beside a campaign's MDX pages says how they are read.
    vite: { resolve: { preserveSymlinks: true }, tsconfig: join(root, 'tsconfig.json') },
  };
}
