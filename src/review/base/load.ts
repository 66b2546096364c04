// Reads the campaign at a commit from git: the list of its files, its texts, and the signatures that are wanted.

import { type ListedEntry, listEntries } from '../../core/files/listed.ts';
import { placeOf, sizeLimits } from '../../core/files/kinds.ts';
import { Report } from '../../core/report.ts';
import { type Git, GitError } from '../git/git.ts';
import { readBlobs } from '../git/blobs.ts';
import type { TreeEntry } from '../git/tree.ts';
import { Base, letterOf } from './base.ts';

export interface LoadBaseOptions {
  /** What listTree gave for the commit. */
  readonly tree: readonly TreeEntry[];
  /** Of whose letters the signatures are read. All where it is left out. */
  readonly wants?: (letter: string) => boolean;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Throws a GitError where git cannot, or lacks objects. */
export async function loadBase(git: Git, { tree, wants = () => true, onProgress }: LoadBaseOptions): Promise<Base> {
  const base = new Base(git.directory);
  const wanted = wantedOf(tree, wants);
  // Each file is entered when its turn comes to be read: so git reads the next ones meanwhile.
  let entered = 0;
  const enterUpTo = (last: TreeEntry | undefined): void => {
    while (entered < tree.length) {
      const entry = tree[entered++] as TreeEntry;
      base.put(entry);
      if (entry === last) return;
    }
  };
  const oids = wanted.map(({ oid }) => oid);
  await readBlobs(git, oids, sizeLimits.decisions, (index, bytes) => {
    const entry = wanted[index] as TreeEntry;
    const { path } = entry;
    if (!bytes)
      throw new GitError(
        'cat-file',
        undefined,
        `git has no object for ${path}. Fetch the whole repository: git fetch --refetch --no-filter`,
      );
    enterUpTo(entry);
    const letter = letterOf(path);
    if (letter === undefined) base.texts.set(path, bytes);
    else base.signed(letter).put(path, bytes);
    if (index % 500 === 0) onProgress?.(index, wanted.length);
  });
  enterUpTo(undefined);
  onProgress?.(wanted.length, wanted.length);
  return base;
}

/** What is read: texts, and the signatures of some letters, in their order. */
function wantedOf(tree: readonly TreeEntry[], wants: (letter: string) => boolean): TreeEntry[] {
  const strange = new Set<string>();
  const wanted = tree.filter((entry) => {
    const letter = letterOf(entry.path);
    if (letter === undefined) return isReadable(entry);
    if (!wants(letter)) return false;
    if (!isPlain(entry)) strange.add(entry.path);
    return true;
  });
  if (strange.size === 0) return wanted;
  // What a walk would not look at is not read. Nearly all names are plain, and need no second look.
  const looked = wanted.filter(({ path }) => strange.has(path));
  const sound = new Set(listEntries(looked, new Report()).map(({ path }) => path));
  return wanted.filter(({ path }) => !strange.has(path) || sound.has(path));
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
