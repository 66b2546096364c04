// Where the code of kept bundles lies from build to build: what Node compiles of it is found again only under the same path.

import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolders } from '../../core/engine.ts';
import { keyOf } from '../../outputs/cache/file-cache.ts';
import { toolFolder } from '../../outputs/cache/folder.ts';
import { linkPackages } from '../packages.ts';
import { WorkFolders, workPrefix } from '../work-folders.ts';
import type { BundleFiles } from './bundle.ts';
import { writeFiles } from './files.ts';

/** How many stay that no build has asked for in an hour: the rest of what one has loaded may still be read by it. */
const maxOld = 8;
const maxBuild = 60 * 60_000;

/**
 * The folder of a bundle's code, with its packages beside it. What lies there is compared with the bundle, and made anew where it differs.
 * `now` in milliseconds.
 */
export function lastingCode(id: string, code: BundleFiles, now: number): string {
  const parent = join(toolFolder(), 'pages');
  const place = join(parent, keyOf([id, ...packageFolders()]).slice(0, 32));
  if (!holds(join(place, 'code'), code)) {
    mkdirSync(parent, { recursive: true });
    rmSync(place, { recursive: true, force: true });
    write(place, code);
    removeOld(parent, now);
  }
  utimesSync(place, now / 1000, now / 1000);
  return join(realpathSync(place), 'code');
}

/** For a bundle that cannot be loaded from there: its packages may lie elsewhere by now. */
export function forgetCode(folder: string): void {
  rmSync(join(folder, '..'), { recursive: true, force: true });
}

function holds(folder: string, code: BundleFiles): boolean {
  try {
    return [...code].every(([path, bytes]) => readFileSync(join(folder, path)).equals(bytes));
  } catch {
    return false;
  }
}

/** Whole under its name or not at all: another build may look for it at the same time. */
function write(place: string, code: BundleFiles): void {
  const folders = new WorkFolders();
  try {
    const folder = folders.make(toolFolder(), workPrefix);
    linkPackages(folder);
    writeFiles(code, join(folder, 'code'));
    renameSync(folder, place);
  } catch (error) {
    // The other one was faster.
    if (!existsSync(place)) throw error;
  } finally {
    folders.remove();
  }
}

function removeOld(parent: string, now: number): void {
  const old = readdirSync(parent)
    .map((name) => ({ name, asked: statSync(join(parent, name), { throwIfNoEntry: false })?.mtimeMs ?? now }))
    .filter(({ asked }) => now - asked > maxBuild)
    .sort((one, other) => other.asked - one.asked);
  for (const { name } of old.slice(maxOld)) rmSync(join(parent, name), { recursive: true, force: true });
}
