// Reads the campaign at a commit from git: the list of its files, its texts, and the signatures that are wanted.

import { type ListedEntry, listEntries } from '../../core/files/listed.ts';
import { placeOf, sizeLimits } from '../../core/files/kinds.ts';
import { Report } from '../../core/report.ts';
import { type Git, GitError } from '../git/git.ts';
import { readBlobs } from '../git/objects.ts';
import { listTree, type TreeEntry } from '../git/tree.ts';
import { Base, letterOf } from './base.ts';

export interface LoadBaseOptions {
  /** An object id. */
  readonly commit: string;
  /** Of whose letters the signatures are read. All where it is left out. */
  readonly wants?: (letter: string) => boolean;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Throws a GitError where git cannot, or lacks objects. */
export async function loadBase(git: Git, { commit, wants = () => true, onProgress }: LoadBaseOptions): Promise<Base> {
  const tree = await listTree(git, commit, await git.prefix());
  const base = new Base(git.directory);
  const oids = new Map<string, string>();
  for (const entry of tree) {
    base.put(listedEntry(entry));
    oids.set(entry.path, entry.oid);
  }
  const texts = [...base.others.values()].filter(({ path }) => !path.startsWith('public/') && isReadable(path, base));
  const signatures = listEntries(
    [...base.entries.values()].filter(({ path }) => {
      const letter = letterOf(path);
      return letter !== undefined && wants(letter);
    }),
    new Report(),
  );
  const paths = [...texts, ...signatures].map(({ path }) => path);
  const wanted = paths.map((path) => oids.get(path) ?? '');
  await readBlobs(git, wanted, sizeLimits.decisions, (index, bytes) => {
    const path = paths[index] ?? '';
    if (!bytes)
      throw new GitError(
        'cat-file',
        undefined,
        `git has no object for ${path}. Fetch the whole repository: git fetch --refetch --no-filter`,
      );
    if (index < texts.length) base.texts.set(path, bytes);
    else base.putSignatures(path, bytes);
    if (index % 500 === 0) onProgress?.(index, paths.length);
  });
  onProgress?.(paths.length, paths.length);
  return base;
}

/** An ordinary file of a size that a text may have. */
function isReadable(path: string, base: Base): boolean {
  const entry = base.entries.get(path);
  const place = placeOf(path);
  return entry?.type === 'file' && !('rule' in place) && entry.size <= sizeLimits[place.kind];
}

export function listedEntry({ path, mode, size = 0 }: Pick<TreeEntry, 'path' | 'mode' | 'size'>): ListedEntry {
  return { path, size, type: mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file' };
}
