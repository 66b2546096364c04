// What merging each request into the base would change.

import type { FormerPaths } from '../base/former-paths.ts';
import type { BaseFiles } from '../changes/base-files.ts';
import { type MergedFile, mergeByGit, mergeByPaths, mergedFiles } from '../changes/merged.ts';
import { type Comparing, diffTrees } from '../changes/tree-diff.ts';
import { type Git, GitError } from '../git/git.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { Repository } from '../repository.ts';
import type { Head } from './heads.ts';
import { isTakenOver } from './taken-over.ts';

export type RequestChange =
  | {
      readonly files: readonly MergedFile[];
      /** Whether its head holds nothing else than these. */
      readonly isHeadLeft: boolean;
      readonly emptyFolders: readonly string[];
    }
  | {
      readonly conflicts: readonly string[];
      /** What it adds where the base has another file by now: it may be from somebody who is on the list. */
      readonly addedTwice?: readonly MergedFile[];
    }
  /** Why no one can look through it here. */
  | { readonly why: string };

/** More than any signature or translation has; a whole list in single files comes as an import. */
export const maxFiles = 2000;

export interface BaseState {
  readonly commit: string;
  readonly tree: string;
  readonly files: BaseFiles;
  readonly former: FormerPaths;
}

/** In the order of the heads. */
export async function requestChanges(
  repository: Repository,
  { reader, comparing }: { readonly reader: ObjectReader; readonly comparing: Comparing },
  base: BaseState,
  heads: readonly Head[],
  onProgress: (done: number, total: number) => void,
): Promise<RequestChange[]> {
  const pairs = heads.map(({ started, tree }) => ({ before: started ?? base.tree, after: tree }));
  const compared = await diffTrees(comparing, pairs, { most: maxFiles, onProgress });
  const changes = heads.map((head, index): RequestChange | undefined => {
    const difference = compared[index];
    if (!difference || 'tooMany' in difference)
      return { why: `It touches more than ${maxFiles.toLocaleString('en')} files. Whoever has the time looks at it with git.` };
    if (head.started === undefined) return undefined;
    const merged = mergeByPaths(difference.differences, base.files, base.former);
    return merged && 'files' in merged ? { ...merged, isHeadLeft: true, emptyFolders: difference.emptyFolders } : merged;
  });
  for (const [index, change] of changes.entries()) {
    const difference = compared[index];
    if (!change || !('conflicts' in change) || !difference || 'tooMany' in difference) continue;
    changes[index] = (await isTakenOver(reader, difference.differences, base.files))
      ? { files: [], isHeadLeft: true, emptyFolders: difference.emptyFolders }
      : { ...change, addedTwice: onlyAdded(mergedFiles(difference.differences)) };
  }
  // What others touched meanwhile, a few at a time.
  const left = heads.flatMap((head, index) => (changes[index] ? [] : [{ head, index }]));
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift())
      changes[next.index] = await mergedByGit(repository, comparing, base, next.head).catch(cannotBeMerged);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return changes.map((change) => change ?? { why: 'It could not be compared.' });
}

const atOnce = 3;

/** Of more than one file nobody can say in a word what has become of them. */
function onlyAdded(files: readonly MergedFile[]): readonly MergedFile[] {
  return files.length === 1 && files[0]?.before === undefined ? files : [];
}

/** What git fails at, or takes too long for, is a matter of this request. */
function cannotBeMerged(error: unknown): RequestChange {
  if (error instanceof GitError) return { why: `git could not merge it to see what it changes, so look at it by hand: ${error.message}.` };
  throw error;
}

async function mergedByGit({ git, inside }: Repository, comparing: Comparing, base: BaseState, head: Head): Promise<RequestChange> {
  const oid = head.grewFrom ? await regrown(git, head.tree, head.grewFrom) : head.request.oid;
  const merged = await mergeByGit(inside, base.commit, oid, !base.former.isEmpty);
  if ('conflicts' in merged) return merged;
  const [difference] = await diffTrees(comparing, [{ before: base.tree, after: merged.tree }], { most: maxFiles });
  return difference && 'differences' in difference
    ? { files: mergedFiles(difference.differences), isHeadLeft: false, emptyFolders: [] }
    : { why: 'Its merge touches too many files.' };
}

/** The same files on what it grew from, for git to merge as if they had never been merged. No ref leads to it. */
function regrown(git: Git, tree: string, parents: readonly string[]): Promise<string> {
  const nobody = { NAME: 'undersigned', EMAIL: 'undersigned', DATE: '@0 +0000' };
  const env = Object.fromEntries(
    Object.entries(nobody).flatMap(([name, value]) => ['AUTHOR', 'COMMITTER'].map((who) => [`GIT_${who}_${name}`, value])),
  );
  return git.text(['commit-tree', '-m', 'Again', ...parents.flatMap((parent) => ['-p', parent]), tree], { env });
}
