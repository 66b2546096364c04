// What merging a request would change in the base: by comparing paths and ids alone where no one else touched them, else by git.

import { type Git, GitError } from '../git/git.ts';
import type { RawChange } from '../git/raw-diff.ts';
import { maxSecondsToMerge } from '../limits/limits.ts';
import type { FormerPaths } from '../base/former-paths.ts';
import { foldersAbove } from '../folders.ts';
import type { BaseFiles, FileAt } from './base-files.ts';

/** A path that would be another than the base has. */
export interface MergedFile {
  /** From the top of the repository. */
  readonly path: string;
  /** Where the request has it, under a former name of its letter or language. */
  readonly from?: string;
  /** Undefined where there is nothing. */
  readonly before: FileAt | undefined;
  readonly after: FileAt | undefined;
}

/** What merging changes, or the paths that keep it from being done. */
export type Merged = { readonly files: readonly MergedFile[] } | { readonly conflicts: readonly string[] };

/** What the request does to paths that are still in the base as it found them; undefined where contents have to be merged. */
export function mergeByPaths(differences: readonly RawChange[], base: BaseFiles, former?: FormerPaths): Merged | undefined {
  const merged: MergedFile[] = [];
  const conflicts: string[] = [];
  let isForGit = false;
  for (const { path: from, before, after } of mergedFiles(differences)) {
    // What lies under a former name belongs where everything else of it is now.
    const present = base.at(from) ? undefined : former?.presentOf(from);
    const path = present ?? from;
    const now = base.at(path);
    // Someone brought the same already.
    if (isSame(now, after)) continue;
    // Both added something else there.
    if (now && after && !before) conflicts.push(path);
    if (!isSame(now, before)) isForGit = true;
    if (after && (base.isFolder(path) || foldersAbove(path).some((folder) => base.at(folder)))) isForGit = true;
    merged.push({ path, before, after, ...(present !== undefined && { from }) });
  }
  if (conflicts.length > 0) return { conflicts };
  return isForGit ? undefined : { files: merged };
}

export function mergedFiles(differences: readonly RawChange[]): MergedFile[] {
  return differences.map(({ path, modes, oids }) => ({ path, before: side(modes[0], oids[0]), after: side(modes[1], oids[1]) }));
}

function side(mode: string, oid: string): FileAt | undefined {
  return mode === '000000' ? undefined : { mode, oid };
}

function isSame(a: FileAt | undefined, b: FileAt | undefined): boolean {
  return a?.mode === b?.mode && a?.oid === b?.oid;
}

/** The tree of the merge, or the paths that git cannot merge. `isRenamed`: whether folders were. `gitDirectory` has no file of attributes that could choose a program. */
export async function mergeByGit(
  gitDirectory: Git,
  base: string,
  head: string,
  isRenamed = false,
): Promise<{ readonly tree: string } | { readonly conflicts: readonly string[] }> {
  try {
    const { code, stdout } = await gitDirectory.run(['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', base, head], {
      accepts: [1],
      seconds: maxSecondsToMerge,
      env: { GIT_INDEX_FILE: 'undersigned/none' },
      config: [
        'merge.renormalize=false',
        'merge.default=text',
        'merge.renameLimit=400',
        `merge.directoryRenames=${isRenamed ? 'true' : 'conflict'}`,
      ],
    });
    const [tree = '', ...paths] = stdout.toString('utf8').split('\0');
    return code === 0 ? { tree } : { conflicts: [...new Set(paths.filter((path) => path !== ''))] };
  } catch (error) {
    // It has no words for some combinations of links, submodules and folders, and ends.
    if (error instanceof GitError && error.code !== undefined) return { conflicts: [] };
    throw error;
  }
}
