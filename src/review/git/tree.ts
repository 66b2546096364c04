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
 * The files of the campaign in a commit, which is an object id, in the order of git. `within`: where the campaign lies in the repository, empty
 * or ended by a slash; where git runs, if it is left out.
 */
export async function listTree(git: Git, commit: string, within?: string): Promise<TreeEntry[]> {
  const prefix = within ?? (await git.place()).prefix;
  const tree = prefix === '' ? commit : await treeBelow(git, commit, prefix);
  if (tree === undefined) return [];
  const { stdout } = await git.run(['ls-tree', '-r', '-l', '-z', '--full-tree', tree, ...campaignFolders]);
  const text = stdout.toString('utf8');
  const entries: TreeEntry[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\0', start);
    entries.push(readEntry(text, start, end));
  }
  return entries;
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
function readEntry(text: string, start: number, end: number): TreeEntry {
  const tab = text.indexOf('\t', start);
  const type = text.indexOf(' ', start + 7);
  const oid = text.indexOf(' ', type + 1);
  const size = text.slice(text.lastIndexOf(' ', tab) + 1, tab);
  // Nearly all are ordinary files, and one text serves for all of them.
  const mode = text.startsWith(ordinary, start) ? ordinary : text.slice(start, start + ordinary.length);
  return {
    path: text.slice(tab + 1, end),
    size: size === '-' ? 0 : Number(size),
    type: mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file',
    mode,
    oid: text.slice(type + 1, oid),
  };
}

const ordinary = '100644';
