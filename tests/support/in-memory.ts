// Where temporary files of tests lie: in memory where there is room. Tests make and remove hundreds of thousands of small files, and a disk on
// which many were just removed can take ten times as long to make the next.

import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for the temporary files of a run, which is removed at its end (setup.ts). */
    temporary: string;
  }
}

/** A file system in memory, where Linux has one. */
const memory = '/dev/shm';
/** In bytes. Tests take some hundred million at once. */
const enough = { there: 2 * 1024 ** 3, inMemory: 4 * 1024 ** 3 };

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(isUseful(memory) ? memory : tmpdir(), 'undersigned-'));
  project.provide('temporary', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** There is room, and what lies there may be run. */
function isUseful(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    const options = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .find(([, where]) => where === place)?.[3];
    const mayRun = options !== undefined && !options.split(',').includes('noexec');
    return mayRun && bavail * bsize > enough.there && process.availableMemory() > enough.inMemory;
  } catch {
    return false;
  }
}
