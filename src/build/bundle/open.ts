// Opens the bundle of a campaign: the one that an earlier build has kept, or a new one.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileCache, keyOf } from '../../outputs/cache/file-cache.ts';
import { toolFolder } from '../../outputs/cache/folder.ts';
import { linkPackages } from '../packages.ts';
import { WorkFolders, workPrefix } from '../work-folders.ts';
import { type Bundle, type BundleFiles, packBundle, unpackBundle } from './bundle.ts';
import type { BundleEntry } from './entry.ts';

/** In bytes: a bundle takes two million, and there is one for each engine, base path and set of MDX pages. */
const maxCacheBytes = 100_000_000;

export interface OpenBundle {
  readonly bundle: Bundle;
  readonly entry: BundleEntry;
}

export interface BundlePlace {
  /** Folder of kept bundles. */
  readonly cache: string;
  readonly key: string;
  /** A new folder inside the engine's, for the code: from there it finds its packages. */
  readonly work: string;
}

/** Kept bundles, by their bytes, whose code this process has loaded: first from the folder of a build, the second time from one that lasts, and then no more. */
const begun = new Set<string>();
const lasting = new Map<string, OpenBundle>();
const lastingFolders = new WorkFolders();

/** A bundle that was damaged, or that cannot be loaded, is made again. Throws whatever `make` throws. */
export async function openBundle({ cache: folder, key, work }: BundlePlace, make: () => Promise<Bundle>): Promise<OpenBundle> {
  const cache = new FileCache(folder, maxCacheBytes);
  const kept = cache.get(key);
  if (kept) {
    try {
      return await loadKept(kept, join(work, 'kept'));
    } catch {
      // Its packages may have gone. A new bundle works, or says what is missing.
    }
  }
  const made = await load(await make(), join(work, 'made'));
  cache.put(key, packBundle(made.bundle));
  cache.prune(Date.now());
  return made;
}

/** What is loaded is not loaded again for another campaign: all that pages remember they remember of one campaign (src/site). */
async function loadKept(kept: Buffer, folder: string): Promise<OpenBundle> {
  const id = keyOf([kept]);
  const there = lasting.get(id);
  if (there) return there;
  const bundle = unpackBundle(kept);
  if (!begun.has(id)) {
    begun.add(id);
    return load(bundle, folder);
  }
  const place = lastingFolders.make(toolFolder(), workPrefix);
  linkPackages(place);
  const opened = await load(bundle, join(place, 'kept'));
  lasting.set(id, opened);
  return opened;
}

async function load(bundle: Bundle, folder: string): Promise<OpenBundle> {
  writeFiles(bundle.code, folder);
  const entry = (await import(pathToFileURL(join(folder, bundle.entry)).href)) as BundleEntry;
  return { bundle, entry };
}

export function writeFiles(files: BundleFiles, folder: string): void {
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes, { flag: 'wx' });
  }
}
