// Builds a campaign, or a part of its site, into a folder, unless the site that is there is already what would be made.

import { resolve } from 'node:path';
import { buildRecordFolder } from '../outputs/cache/folder.ts';
import type { BuildOptions, BuildResult } from './options.ts';
import { contains, followLink, guardOutFolder, OutFolderError } from './out-folder.ts';
import { manifestMark, manifestName } from './parts/mark.ts';
import { inputsOf } from './unchanged/inputs.ts';
import { unchangedSite } from './unchanged/unchanged.ts';

/**
 * Throws OutFolderError for a folder that may not be written, PackageFileError for a package.json that is none, PartError where parts cannot be made
 * or do not fit, and whatever Astro or Pagefind throw.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { only, parts = [], force = false, documents = true, offline = false, records = buildRecordFolder() } = options;
  const root = resolve(options.root);
  const out = followLink(options.out);
  guardOutFolder(out, root, only === undefined ? undefined : { file: manifestName, begins: manifestMark });
  guardParts(out, parts);
  const isWhole = only === undefined && parts.length === 0;
  const inputs = isWhole ? inputsOf({ root, documents, offline }) : undefined;
  const record = force || !inputs ? undefined : unchangedSite(out, inputs, records);
  if (record) return { checked: record, isBuilt: true, isUnchanged: true };
  // Only here: whatever builds takes a second to load.
  const { makeSite } = await import('./make-site.ts');
  return makeSite({ ...options, root, out, documents, offline, records }, inputs);
}

/** The whole folder is replaced: no part may lie in it, nor it in a part. */
function guardParts(out: string, parts: readonly string[]): void {
  const within = parts.find((part) => contains(out, part) || contains(part, out));
  if (within !== undefined) throw new OutFolderError(`${out} and the part ${within} lie in each other. Name another folder with --out.`);
}
