// The folders that a build works in: removed when it ends, however it ends, also with the whole process.

import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from './is-running.ts';

/** No build takes so long. In milliseconds. */
const maxAge = 60 * 60_000;

/** Of folders inside the engine's. */
export const workPrefix = 'build-';

export class WorkFolders {
  readonly #folders = new Set<string>();
  readonly #remove = (): void => {
    for (const folder of this.#folders) removeFolder(folder);
    this.#folders.clear();
  };

  constructor() {
    // A helper that dies can end the process without any “finally”: nothing is left to wait for then.
    process.on('exit', this.#remove);
  }

  /** A new folder, called by the prefix and the process. */
  make(parent: string, prefix: string): string {
    const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
    this.#folders.add(folder);
    return folder;
  }

  remove(): void {
    this.#remove();
    process.off('exit', this.#remove);
  }
}

/** Where a new site waits beside the old one, on the same file system, so that it can take its place by a rename. */
export function stagingPrefix(out: string): string {
  return `.${basename(resolve(out))}-new-`;
}

/** Removes what builds left beside a site that were killed in the middle, and brings back the site that one of them had put aside. */
export function tidyBeside(out: string): void {
  const target = resolve(out);
  removeLeftBehind(dirname(target), stagingPrefix(target), (folder) => {
    if (!folder.endsWith('-old') || existsSync(target)) return false;
    renameSync(folder, target);
    return true;
  });
}

/** Removes folders that were made by processes that are gone, unless `keep` takes care of one. */
export function removeLeftBehind(parent: string, prefix: string, keep: (folder: string) => boolean = () => false): void {
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const [, owner] = (name.startsWith(prefix) && /^(\d{1,10})-[A-Za-z0-9]{6}(?:-old)?$/.exec(name.slice(prefix.length))) || [];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const folder = join(parent, name);
    // The process may run on another machine that shares the disk: it gets the time that a build may take.
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (!keep(folder) && age > maxAge) removeFolder(folder);
  }
}

/** What cannot be removed must not hide why the build ended. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Left behind; a later build tries again.
  }
}
