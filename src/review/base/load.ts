// Makes a base of what git has in a commit: the list of its files, its texts, and the signatures that are wanted.

import { listEntries } from '../../core/files/listed.ts';
import { placeOf, sizeLimits } from '../../core/files/kinds.ts';
import { Report } from '../../core/report.ts';
import { readBlobs } from '../git/blobs.ts';
import { type Git, GitError } from '../git/git.ts';
import { listTree, type TreeEntry } from '../git/tree.ts';
import { Base } from './base.ts';
import { letterOf } from './paths.ts';

export interface LoadOptions {
  /** Of which letters the signatures are read: of all where it is left out. */
  readonly wants?: (letter: string) => boolean;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** `commit`: an object id. Throws a GitError where git cannot, or lacks objects. */
export async function loadBase(git: Git, commit: string, { wants = () => true, onProgress }: LoadOptions = {}): Promise<Base> {
  const tree = await listTree(git, commit);
  const wanted = tree.filter(({ path }) => {
    const letter = letterOf(path);
    return letter !== undefined && wants(letter);
  });
  // Files that a walk would look at.
  const signed = new Set(listEntries(wanted, new Report()).map(({ path }) => path));
  const files = tree.filter((entry) => signed.has(entry.path) || (letterOf(entry.path) === undefined && isReadable(entry)));
  const base = new Base(git.directory, tree);
  await readBlobs(
    git,
    files.map(({ oid }) => oid),
    sizeLimits.decisions,
    (index, bytes) => {
      const { path } = files[index] as TreeEntry;
      if (!bytes) throw missing(path);
      base.take(path, bytes);
      if (index % 500 === 0) onProgress?.(index, files.length);
    },
  );
  onProgress?.(files.length, files.length);
  return base;
}

/** An ordinary file that may be a text, of a size that one may have. */
function isReadable({ path, type, size }: TreeEntry): boolean {
  const place = path.startsWith('public/') ? undefined : placeOf(path);
  return type === 'file' && place !== undefined && !('rule' in place) && size <= sizeLimits[place.kind];
}

function missing(path: string): GitError {
  return new GitError('cat-file', undefined, `git has no object for ${path}. Fetch the whole repository: git fetch --refetch --no-filter`);
}
