// Keeps the engine in one piece beside its packages, in a checkout. In a package it was made with it.

import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineRoot, isInstalled, packageFolders } from '../../core/engine.ts';
import { keyOf } from '../../outputs/cache/file-cache.ts';
import { toolFolder } from '../../outputs/cache/folder.ts';
import { contentOf, isInstalledKnown } from '../installed.ts';
import { isRunning } from '../is-running.ts';
import { sourcesOf } from '../unchanged/sources.ts';
import { removeLeftBehind, WorkFolders } from '../work-folders.ts';
import { addressHere, bundleOf, keptFolder, recordName, writeCurrent } from './kept.js';
import { makeEngineBundle } from './make.ts';

const prefix = 'engine-';

/** How many older ones stay: a command that was started with one loads the rest of it when it needs it. */
const mostKept = 4;

export interface KeepOptions {
  /** Also of sources that are built for the first time: elsewhere than in tests, few of those who try something out build it again. */
  readonly atOnce?: boolean;
}

/** Makes it where there is none of these sources, it can be kept, and no other process is about to. Throws whatever Rolldown throws. */
export async function keepEngineBundle({ atOnce = false }: KeepOptions = {}): Promise<void> {
  const [packages = ''] = packageFolders();
  const place = join(toolFolder(), keptFolder);
  // From elsewhere, it would not find its packages.
  if (isInstalled || !isInstalledKnown(engineRoot) || place !== join(packages, '.undersigned', keptFolder)) return;
  if (bundleOf(engineRoot, packages) !== undefined) return;
  if (!atOnce && isFirst(place)) return;
  removeLeftBehind(toolFolder(), prefix);
  if (readdirSync(toolFolder()).some((name) => name.startsWith(prefix) && isRunning(Number(name.split('-')[1])))) return;
  const folders = new WorkFolders();
  try {
    const folder = folders.make(toolFolder(), prefix);
    await makeEngineBundle({ engine: engineRoot, folder, sources: addressHere(engineRoot) });
    const name = hash('sha256', readFileSync(join(folder, recordName))).slice(0, 32);
    mkdirSync(place, { recursive: true });
    if (existsSync(join(place, name))) rmSync(join(place, name), { recursive: true, force: true });
    renameSync(folder, join(place, name));
    writeCurrent(place, { name });
    removeOldest(place, name);
  } finally {
    folders.remove();
  }
}

/** Whether nobody asked yet for a bundle of these sources. */
function isFirst(place: string): boolean {
  const [path, key] = [join(place, 'asked'), keyOf(sourcesOf(engineRoot).flatMap(({ path, content }) => [path, content]))];
  const before = contentOf(path).toString();
  mkdirSync(place, { recursive: true });
  writeFileSync(path, key);
  return before !== key;
}

function removeOldest(place: string, but: string): void {
  const old = readdirSync(place)
    .filter((name) => name !== but && existsSync(join(place, name, recordName)))
    .map((name) => ({ name, made: statSync(join(place, name)).mtimeMs }))
    .sort((one, other) => other.made - one.made);
  for (const { name } of old.slice(mostKept)) rmSync(join(place, name), { recursive: true, force: true });
}
