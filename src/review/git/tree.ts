// What lies in a commit: mode, id, size and path of every file below the campaign's folders.

import { campaignFolders } from '../../core/files/kinds.ts';
import { type Git, GitError } from './git.ts';

export interface TreeEntry {
  /** From the campaign's root, with `/`. */
  readonly path: string;
  /** 100644, 100755 (executable), 120000 (link) or 160000 (submodule). */
  readonly mode: string;
  readonly oid: string;
  /** In bytes; undefined for a submodule. */
  readonly size: number | undefined;
}

/** The files of a commit in the order of git. `prefix`: where the campaign lies in the repository, empty or ended by a slash. */
export async function listTree(git: Git, commit: string, prefix: string): Promise<TreeEntry[]> {
  const tree = prefix === '' ? commit : await treeBelow(git, commit, prefix);
  if (tree === undefined) return [];
  const parts = await git.parts(['ls-tree', '-r', '-l', '-z', '--full-tree', tree, ...campaignFolders]);
  return parts.map(readEntry);
}

/** The tree of the campaign's folder; undefined where the commit has no such folder. */
async function treeBelow(git: Git, commit: string, prefix: string): Promise<string | undefined> {
  const name = `${commit}:${prefix.replace(/\/$/, '')}`;
  try {
    return await git.text(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return undefined;
    throw error;
  }
}

/** `100644 blob 8bad…      77\tpath`: the size is set to the right, and a hyphen where there is none. A hundred thousand of them are read. */
function readEntry(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const type = line.indexOf(' ', 7);
  const oid = line.indexOf(' ', type + 1);
  const size = line.slice(line.lastIndexOf(' ', tab) + 1, tab);
  return {
    path: line.slice(tab + 1),
    mode: line.slice(0, 6),
    oid: line.slice(type + 1, oid),
    size: size === '-' ? undefined : Number(size),
  };
}
