// Takes the software's files of a release into a fork: a merge by git in which the campaign's files are the same on all sides, so that none of
// them is ever changed or asked about. What the fork changed in the software is merged or is a conflict.

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Git } from '../../review/git/git.ts';
import { ownNames, topEntries } from './base.ts';

export interface ForkMerge {
  /** Paths that are other ones than before. */
  readonly changed: readonly string[];
  /** Paths that both changed in the same place. */
  readonly conflicts: readonly string[];
  /** Files that the fork removed, and that stay away although the release has other ones. */
  readonly stayAway: readonly string[];
}

/** `git` runs at the top of a clean working tree, whose files and index become those of the merge. HEAD stays. */
export async function mergeSoftware(git: Git, base: string, theirs: string, name: string): Promise<ForkMerge> {
  const own = await ownIn(git, base);
  const [from, to] = [await withOwnFiles(git, base, own), await withOwnFiles(git, theirs, own)];
  const head = await git.commitOf('HEAD');
  const env = { [`GITHEAD_${head}`]: 'your fork', [`GITHEAD_${to}`]: name };
  await git.run(['merge-recursive', from, '--', head, to], { accepts: [1], env });
  const unmerged = await unmergedPaths(git);
  const stayAway: string[] = [];
  const conflicts: string[] = [];
  for (const [path, stages] of unmerged) {
    if (!stages.has(2) && stages.has(1)) {
      stayAway.push(path);
      await git.run(['rm', '--quiet', '--force', '--', path]);
    } else conflicts.push(path);
  }
  // Which packages there are is decided by package.json; the lock file follows from it.
  if (conflicts.includes('package-lock.json') && !conflicts.includes('package.json')) {
    conflicts.splice(conflicts.indexOf('package-lock.json'), 1);
    await git.run(['checkout', '--quiet', '--theirs', '--', 'package-lock.json']);
    await git.run(['add', '--', 'package-lock.json']);
  }
  const changed = await git.parts(['diff', '--name-only', '--no-renames', '-z', 'HEAD', '--']);
  return { changed: changed.filter((path) => !conflicts.includes(path)), conflicts, stayAway };
}

/** From now on `git commit` makes a merge of the release, so that the next one begins there; `git merge --abort` goes back. */
export async function markMerge(git: Git, theirs: string, message: string): Promise<void> {
  const paths = await git.text(['rev-parse', '--git-path', 'MERGE_HEAD', '--git-path', 'MERGE_MODE', '--git-path', 'MERGE_MSG']);
  const texts = [`${theirs}\n`, 'no-ff', `${message}\n`];
  for (const [index, path] of paths.split('\n').entries()) writeFileSync(resolve(git.directory, path), texts[index] ?? '');
}

/** What the campaign has for itself: a README that speaks of it is never merged with one that speaks of the software. */
async function ownIn(git: Git, base: string): Promise<ReadonlySet<string>> {
  const [before, now] = await Promise.all(
    [base, 'HEAD'].map(async (commit) => (await topEntries(git, commit)).find(({ name }) => name === 'README.md')?.id),
  );
  return before === now ? ownNames : new Set([...ownNames, 'README.md']);
}

/** The tree of a commit with the campaign's files as HEAD has them. */
async function withOwnFiles(git: Git, commit: string, ownFiles: ReadonlySet<string>): Promise<string> {
  const [theirs, own] = [await topEntries(git, commit), await topEntries(git, 'HEAD')];
  const entries = [...theirs.filter(({ name }) => !ownFiles.has(name)), ...own.filter(({ name }) => ownFiles.has(name))];
  const lines = entries.map(({ mode, type, id, name }) => `${mode} ${type} ${id}\t${name}\0`);
  return git.text(['mktree', '-z'], { input: lines.join('') });
}

/** 1: as it was before both, 2: the fork's, 3: the release's. */
async function unmergedPaths(git: Git): Promise<Map<string, Set<number>>> {
  const found = new Map<string, Set<number>>();
  for (const part of await git.parts(['ls-files', '--unmerged', '-z'])) {
    const [facts = '', path = ''] = part.split('\t');
    found.set(path, (found.get(path) ?? new Set()).add(Number(facts.slice(-1))));
  }
  return found;
}
