// Builds a campaign into a folder, unless the site that is there is already what would be made.

import { resolve } from 'node:path';
import { buildRecordFolder } from '../outputs/cache/folder.ts';
import type { BuildOptions, BuildResult } from './options.ts';
import { guardOutFolder } from './out-folder.ts';
import { inputsOf } from './unchanged/inputs.ts';
import { unchangedSite } from './unchanged/unchanged.ts';

/** Throws OutFolderError for a folder that may not be written, PackageFileError for a package.json that is none, and whatever Astro or Pagefind throw. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { out, force = false, documents = true, offline = false, records = buildRecordFolder() } = options;
  const root = resolve(options.root);
  guardOutFolder(out, root);
  const inputs = inputsOf({ root, documents, offline });
  const record = force || !inputs ? undefined : unchangedSite(out, inputs, records);
  if (record) return { checked: record, isBuilt: true, isUnchanged: true };
  // Only here: whatever builds takes a second to load.
  const { makeSite } = await import('./make-site.ts');
  return makeSite({ ...options, root, documents, offline, records }, inputs);
}
