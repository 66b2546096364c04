// The repository that a campaign lies in, as a review needs to know it.

import { resolve } from 'node:path';
import { type Git, GitError } from './git/git.ts';
import { Git as GitAt } from './git/git.ts';
import { ReviewError } from './review-error.ts';

/** By which hash git names objects. */
export type ObjectFormat = 'sha1' | 'sha256';

export interface Repository {
  /** Runs in the campaign's directory. */
  readonly git: Git;
  /** Runs in git's own directory, where no file of the campaign lies. */
  readonly inside: Git;
  /** Where git keeps objects. */
  readonly objects: string;
  /** The list of what is checked out. */
  readonly index: string;
  /** Where the campaign lies: empty, or ended by a slash. */
  readonly prefix: string;
  readonly format: ObjectFormat;
  /** It has no files checked out. */
  readonly isBare: boolean;
  /** The branch that is checked out; undefined where a commit is, or nothing. */
  readonly head: string | undefined;
}

/** Throws a ReviewError where the directory is in no repository, or only a part of its history is there. */
export async function openRepository(git: Git): Promise<Repository> {
  const [isBare, isShallow, format, common = '.git', objects = '.git/objects', index = '.git/index'] = (await facts(git)).split('\n');
  if (isShallow === 'true')
    throw new ReviewError('Only a part of the history is here, and merges need all of it. Fetch the rest: git fetch --unshallow.');
  // Whatever git does not have it would fetch piece by piece, from wherever the remote leads, or take for absent.
  const { stdout } = await git.run(['config', '--get-regexp', String.raw`^remote\..*\.promisor$`], {
    accepts: [1],
  });
  if (/ (?!false$)/m.test(stdout.toString('utf8')))
    throw new ReviewError(
      'This clone was made with --filter and has only a part of the files. Clone again without --filter, or fetch the rest: git config --unset remote.origin.partialclonefilter; git config --unset remote.origin.promisor; git fetch --refetch',
    );
  if (format !== 'sha1' && format !== 'sha256')
    throw new ReviewError(`This repository names its objects in a way that is not known here (${format}).`);
  return {
    git,
    inside: new GitAt(resolve(git.directory, common)),
    objects: resolve(git.directory, objects),
    index: resolve(git.directory, index),
    prefix: (await git.place()).prefix,
    format,
    isBare: isBare === 'true',
    head: await currentBranch(git),
  };
}

async function facts(git: Git): Promise<string> {
  try {
    const questions = ['--is-bare-repository', '--is-shallow-repository', '--show-object-format', '--git-common-dir'];
    return await git.text(['rev-parse', ...questions, '--git-path', 'objects', '--git-path', 'index']);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new ReviewError(`Requests are read into a git repository, and ${git.directory} is in none: ${error.message}.`);
  }
}

async function currentBranch(git: Git): Promise<string | undefined> {
  const { code, stdout } = await git.run(['symbolic-ref', '--quiet', 'HEAD'], { accepts: [1] });
  const ref = stdout.toString('utf8').trim();
  return code === 0 && ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
}

/** The objects that refs of these full names point to, by name, of those that are there. */
export async function refsAt(git: Git, refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const text = await git.text(['for-each-ref', '--format=%(refname) %(objectname)', ...refs]);
  return new Map(text.split('\n').map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]));
}

/** The commit that a ref is at; undefined where there is no such ref. */
export async function refAt(git: Git, ref: string): Promise<string | undefined> {
  const { code, stdout } = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', ref], { accepts: [1] });
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

export async function isAncestor(git: Git, older: string, newer: string): Promise<boolean> {
  return older === newer || (await git.run(['merge-base', '--is-ancestor', older, newer], { accepts: [1] })).code === 0;
}
