// Reads the campaign at a commit from git: the list of its files, its texts, and the signatures that are wanted.

import { type ListedEntry, listEntries } from '../../core/files/listed.ts';
import { placeOf, sizeLimits } from '../../core/files/kinds.ts';
import { Report } from '../../core/report.ts';
import { type Git, GitError } from '../git/git.ts';
import { readBlobs } from '../git/objects.ts';
import { listTree, type TreeEntry } from '../git/tree.ts';
import { Base, letterOf } from './base.ts';

export interface LoadBaseOptions {
  /** What listBase gave for the commit. */
  readonly tree: readonly TreeEntry[];
  /** Of whose letters the signatures are read. All where it is left out. */
  readonly wants?: (letter: string) => boolean;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * The files of the campaign in a commit, which is an object id. `prefix`: where the campaign lies in the repository, empty or ended by a
 * slash; where git runs, if it is left out.
 */
export async function listBase(git: Git, commit: string, prefix?: string): Promise<TreeEntry[]> {
  return listTree(git, commit, prefix ?? (await git.place()).prefix);
}

/** Throws a GitError where git cannot, or lacks objects. */
export async function loadBase(git: Git, { tree, wants = () => true, onProgress }: LoadBaseOptions): Promise<Base> {
  const base = new Base(git.directory);
  const texts: TreeEntry[] = [];
  const signatures: TreeEntry[] = [];
  const strange: TreeEntry[] = [];
  for (const entry of tree) {
    base.put(entry);
    const letter = letterOf(entry.path);
    if (letter === undefined) {
      if (isReadable(entry)) texts.push(entry);
    } else if (wants(letter)) (isPlain(entry) ? signatures : strange).push(entry);
  }
  // What a walk would not look at is not read. Nearly all names are plain, and need no second look.
  const sound = new Set(listEntries(strange, new Report()).map(({ path }) => path));
  const paths = [...texts, ...signatures, ...strange.filter(({ path }) => sound.has(path))];
  const wanted = paths.map(({ oid }) => oid);
  await readBlobs(git, wanted, sizeLimits.decisions, (index, bytes) => {
    const path = paths[index]?.path ?? '';
    if (!bytes)
      throw new GitError(
        'cat-file',
        undefined,
        `git has no object for ${path}. Fetch the whole repository: git fetch --refetch --no-filter`,
      );
    if (index < texts.length) base.texts.set(path, bytes);
    else base.signed(letterOf(path) ?? '').put(path, bytes);
    if (index % 500 === 0) onProgress?.(index, paths.length);
  });
  onProgress?.(paths.length, paths.length);
  return base;
}

/** An ordinary file that may be a text, of a size that one may have. */
function isReadable({ path, type, size }: ListedEntry): boolean {
  const place = path.startsWith('public/') ? undefined : placeOf(path);
  return type === 'file' && place !== undefined && !('rule' in place) && size <= sizeLimits[place.kind];
}

/** Names of the most usual letters, which nothing ignores or refuses, but for those of devices. */
const plainPath = /^signatories\/[A-Za-z0-9][\w/-]*\.yaml$/;
const strangeName = /\/(?:[^A-Za-z0-9]|(?:con|prn|aux|nul|com\d|lpt\d)[./])/i;

function isPlain({ path, type, size }: ListedEntry): boolean {
  return type === 'file' && size <= sizeLimits.signature && path.length <= 120 && plainPath.test(path) && !strangeName.test(path);
}
