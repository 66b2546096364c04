// What Node has compiled of modules, and keeps for good: each build leaves some of its own pages there that no other build asks for.

import module from 'node:module';
import { sep } from 'node:path';
import { FileCache } from './file-cache.ts';

/** In bytes: several times what the software itself needs there. */
const maxBytes = 100_000_000;

/** `now` in milliseconds. Removes the oldest where there is too much. A folder that somebody has named for Node is theirs, and left alone. */
export function keepCompiledSmall(now: number, folder = module.getCompileCacheDir()): void {
  if (folder?.includes(`${sep}.undersigned${sep}`)) new FileCache(folder, maxBytes).prune(now);
}
