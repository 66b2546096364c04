// What lies in a commit: mode, id, size and path of every file below the campaign's folders.

import { campaignFolders } from '../../core/files/kinds.ts';
import type { ListedEntry } from '../../core/files/listed.ts';
import { type Git, GitError } from './git.ts';

export interface TreeEntry extends ListedEntry {
  /** 100644, 100755 (executable), 120000 (link) or 160000 (submodule). */
  readonly mode: string;
  readonly oid: string;
}

/**
 * The files of the campaign in a commit, which is an object id, in the order of their paths as UTF-16 units have it, each path once. `within`:
 * where the campaign lies in the repository, empty or ended by a slash; where git runs, if it is left out.
 */
export async function listTree(git: Git, commit: string, within?: string): Promise<readonly TreeEntry[]> {
  const prefix = within ?? (await git.place()).prefix;
  const tree = prefix === '' ? commit : await treeBelow(git, commit, prefix);
  if (tree === undefined) return [];
  const lines = await git.parts(['ls-tree', '-r', '-l', '-z', '--full-tree', tree, ...campaignFolders], { most: 1024 * 1024 * 1024 });
  const entries = lines.map(entryIn);
  // The order of git is that of bytes. Of names that are no UTF-8 and have become the same, the last one counts.
  const isInOrder = entries.every(({ path }, index) => index === 0 || (entries[index - 1]?.path ?? '') < path);
  if (isInOrder) return entries;
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `100644 blob 8bad…      77\tpath`; a hyphen where there is no size. */
function entryIn(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode = '', , oid = ''] = line.slice(0, tab).split(' ', 3);
  const size = line.slice(line.lastIndexOf(' ', tab) + 1, tab);
  const type = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
  return { path: line.slice(tab + 1), size: size === '-' ? 0 : Number(size), type, mode, oid };
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
