// One process at a time lets Astro bundle a site: Astro keeps a list of a site's modules in .astro/, and two builds would share it.

import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds. */
const pause = 100;
/** No build takes so long: an older lock belongs to a process that is gone and whose number another one got. In milliseconds. */
const oldest = 30 * 60_000;

let isHeldHere = false;

/**
 * Waits until no other process has the folder's lock, and takes it. Gives what releases it, which may be called twice. `onWait` is told once if
 * somebody else is first. A lock whose process has ended counts for nothing.
 */
export async function takeLock(folder: string, onWait?: () => void): Promise<() => void> {
  const lock = join(folder, 'lock');
  let hasWaited = false;
  while (!take(lock)) {
    if (!hasWaited) onWait?.();
    hasWaited = true;
    await wait(pause);
  }
  isHeldHere = true;
  let isReleased = false;
  return () => {
    if (isReleased) return;
    isReleased = true;
    isHeldHere = false;
    rmSync(lock, { force: true });
  };
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    removeIfLeftBehind(lock);
    return false;
  }
}

function removeIfLeftBehind(lock: string): void {
  const owner = readOwner(lock);
  const isAlive = owner === undefined || (owner === process.pid ? isHeldHere : isRunning(owner));
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (isAlive && age < oldest) return;
  // Moved first, so that of two processes that see the same dead owner one removes it and the other finds nothing.
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  rmSync(aside, { force: true });
}

/** The process that holds the lock; undefined while it is being written or after it is gone. */
function readOwner(lock: string): number | undefined {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine has this number. */
export function isRunning(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
