// Brings a request's commits onto this machine as data: fetched as objects, laid out in a folder of its own, nothing of it run.

import { Git, GitError, type RunOptions } from '../../review/git/git.ts';

export interface ChangePlace {
  /** A clone whose checked-out commit is the base, with the software that checks. */
  readonly root: string;
  /** Name or address of the remote with the requests. */
  readonly remote: string;
  /** `refs/pull/7/head` */
  readonly ref: string;
  /** Where the files of the change are put. It must not exist. */
  readonly folder: string;
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

/** Without the configuration of the machine: a .gitattributes of the change could wake a filter of it, such as Git LFS. */
const quiet: RunOptions = {
  env: { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  config: ['transfer.fsckObjects=true'],
};

/** Fetches and lays out. Throws GitError. */
export async function layOutChange({ root, remote, ref, folder }: ChangePlace): Promise<Change> {
  if (remote.startsWith('-') || !/^refs\/[\w./-]+$/.test(ref))
    throw new GitError('fetch', undefined, 'The remote or the request has no usable name.');
  const git = new Git(root);
  const own = `refs/undersigned/${ref.slice('refs/'.length)}`;
  await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, `+${ref}:${own}`], quiet);
  const [head, base] = [await git.commitOf(own), await git.commitOf('HEAD')];
  const paths = await git.parts(['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', `${base}...${head}`, '--']);
  const isTooLarge = paths.length > mostFiles || (await bytesOf(git, base, head)) > mostBytes;
  if (!isTooLarge) await git.run(['worktree', 'add', '--quiet', '--detach', folder, head], quiet);
  return { head, base, paths, isTooLarge };
}

/** Removes what `layOutChange` put down. */
export async function clearChange({ root, folder }: Pick<ChangePlace, 'root' | 'folder'>): Promise<void> {
  await new Git(root).run(['worktree', 'remove', '--force', folder], quiet);
}

/** How much the change brings, in bytes of files. */
async function bytesOf(git: Git, base: string, head: string): Promise<number> {
  const { stdout } = await git.run(['rev-list', '--objects', '--no-object-names', head, `^${base}`]);
  const sizes = await git.text(['cat-file', '--batch-check=%(objecttype) %(objectsize)'], { input: stdout });
  return sizes.split('\n').reduce((sum, line) => sum + (line.startsWith('blob ') ? Number(line.slice('blob '.length)) : 0), 0);
}
