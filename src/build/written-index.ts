// When the files of a search index are whole: Pagefind says so too early.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How long files may go on growing after Pagefind said that it has written them, in milliseconds. */
const patience = 30_000;
const pause = 20;

/**
 * Pagefind answers before the last bytes of its files have reached the disk: on a busy machine a file may still be empty or cut off.
 * Waits until none is empty, none grows, and the one that names the others can be read.
 */
export async function waitForIndex(folder: string): Promise<void> {
  let before = -1;
  for (let waited = 0; waited < patience; waited += pause) {
    const sizes = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [statSync(join(entry.parentPath, entry.name)).size] : [],
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (total === before && !sizes.includes(0) && isWhole(join(folder, 'pagefind-entry.json'))) return;
    before = total;
    await setTimeout(pause);
  }
  throw new Error('The search index was not written whole. Is there room on the disk? Build again.');
}

function isWhole(path: string): boolean {
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch {
    return false;
  }
}
