// Opens the bundle of a campaign: the one that an earlier build has kept, or a new one.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileCache, keyOf } from '../../outputs/cache/file-cache.ts';
import { type Bundle, packBundle, unpackBundle } from './bundle.ts';
import type { BundleEntry } from './entry.ts';
import { writeFiles } from './files.ts';
import { forgetCode, lastingCode } from './lasting.ts';

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

/** Kept bundles, by their bytes, whose code this process has loaded. */
const loaded = new Map<string, OpenBundle>();

/** A bundle that was damaged, or that cannot be loaded, is made again. Throws whatever `make` throws. */
export async function openBundle({ cache: folder, key, work }: BundlePlace, make: () => Promise<Bundle>): Promise<OpenBundle> {
  const cache = new FileCache(folder, maxCacheBytes);
  const kept = cache.get(key);
  if (kept) {
    try {
      return await loadKept(kept);
    } catch {
      // Its packages may have gone. A new bundle works, or says what is missing.
    }
  }
  const bundle = await make();
  writeFiles(bundle.code, join(work, 'made'));
  const made = await load(bundle, join(work, 'made'));
  cache.put(key, packBundle(made.bundle));
  cache.prune(Date.now());
  return made;
}

/** What is loaded is not loaded again for another campaign: all that pages remember they remember of one campaign (src/site). */
async function loadKept(kept: Buffer): Promise<OpenBundle> {
  const id = keyOf([kept]);
  const there = loaded.get(id);
  if (there) return there;
  const bundle = unpackBundle(kept);
  const folder = lastingCode(id, bundle.code, Date.now());
  try {
    const opened = await load(bundle, folder);
    loaded.set(id, opened);
    return opened;
  } catch (error) {
    forgetCode(folder);
    throw error;
  }
}

async function load(bundle: Bundle, folder: string): Promise<OpenBundle> {
  const entry = (await import(pathToFileURL(join(folder, bundle.entry)).href)) as BundleEntry;
  return { bundle, entry };
}
