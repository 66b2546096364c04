// Brings a request's commits onto this machine as data: fetched as objects, laid out in a folder of its own, nothing of it run.

import { GitError, quietGit, type Surroundings } from './quiet-git.ts';

export interface ChangePlace {
  /** A clone whose checked-out commit is the base, with the software that checks. */
  readonly root: string;
  /** Name or address of the remote with the requests. */
  readonly remote: string;
  /** `refs/pull/7/head` */
  readonly ref: string;
  /** Where the files of the change are put. It must not exist. */
  readonly folder: string;
  readonly surroundings: Surroundings;
}

export interface Change {
  readonly head: string;
  readonly base: string;
  /** Paths that differ from where the change left the base. */
  readonly paths: readonly string[];
  /** More files or bytes than a change of a campaign has; its files were not laid out then. */
  readonly isTooLarge: boolean;
}

const mostFiles = 5_000;
const mostBytes = 64 * 1024 * 1024;

/** Fetches and lays out. Throws GitError. */
export function layOutChange({ root, remote, ref, folder, surroundings }: ChangePlace): Change {
  if (remote.startsWith('-') || !/^refs\/[\w./-]+$/.test(ref)) throw new GitError('The remote or the request has no usable name.');
  const git = (args: readonly string[], input?: string): string => quietGit(root, surroundings, args, input);
  const own = `refs/undersigned/${ref.slice('refs/'.length)}`;
  git(['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--', remote, `+${ref}:${own}`]);
  const head = git(['rev-parse', '--verify', `${own}^{commit}`]).trim();
  const base = git(['rev-parse', '--verify', 'HEAD^{commit}']).trim();
  const changed = git(['diff', '--name-only', '--no-renames', '-z', `${base}...${head}`, '--']).split('\0');
  const paths = changed.filter((path) => path !== '');
  const isTooLarge = paths.length > mostFiles || bytesOf(git, base, head) > mostBytes;
  if (!isTooLarge) git(['worktree', 'add', '--quiet', '--detach', folder, head]);
  return { head, base, paths, isTooLarge };
}

/** Removes what `layOutChange` put down. */
export function clearChange({ root, folder, surroundings }: Omit<ChangePlace, 'remote' | 'ref'>): void {
  quietGit(root, surroundings, ['worktree', 'remove', '--force', folder]);
}

/** How much the change brings, in bytes of files. */
function bytesOf(git: (args: readonly string[], input?: string) => string, base: string, head: string): number {
  const objects = git(['rev-list', '--objects', '--no-object-names', head, `^${base}`]);
  return git(['cat-file', '--batch-check=%(objecttype) %(objectsize)'], objects)
    .split('\n')
    .reduce((sum, line) => sum + (line.startsWith('blob ') ? Number(line.slice('blob '.length)) : 0), 0);
}
