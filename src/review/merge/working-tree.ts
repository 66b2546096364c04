// The files that are checked out: whether they may be changed, and how they follow their branch.

import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { GitError } from '../git/git.ts';
import type { Repository } from '../repository.ts';
import { ReviewError } from '../review-error.ts';

/** What a merge, rebase or the like leaves in git's directory while it is not finished. */
const unfinished = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'BISECT_LOG', 'rebase-merge', 'rebase-apply'];

/** Throws a ReviewError where the branch is checked out and something is changed, or is checked out somewhere else as well. */
export async function refuseUnlessClean({ git, head, isBare }: Repository, branch: string): Promise<void> {
  const lines = await git.parts(['worktree', 'list', '--porcelain', '-z']);
  const places = lines.filter((line) => line === `branch refs/heads/${branch}`).length;
  if (places > (head === branch && !isBare ? 1 : 0))
    throw new ReviewError(`The branch ${branch} is checked out in another folder (git worktree list). Run this there.`);
  if (head !== branch || isBare) return;
  const paths = (await git.text(['rev-parse', ...unfinished.flatMap((name) => ['--git-path', name])])).split('\n');
  for (const path of paths)
    if (existsSync(resolve(git.directory, path)))
      throw new ReviewError(
        'A merge, rebase or the like is not finished here. End it, or take it back (git status says how), and run this again.',
      );
  const changed = await git.parts(['status', '--porcelain', '-z', '--untracked-files=no', '--ignore-submodules=all']);
  if (changed.length > 0)
    throw new ReviewError(
      `Files are changed and not committed, for example ${changed[0]?.slice(3)}. Commit them or put them away (git stash), and run this again.`,
    );
}

/**
 * Brings the files from one commit to another. Touches no file that someone has changed, and none that git does not know: then it throws a
 * ReviewError and nothing has changed. The index is made aside and put in place when all files are there.
 */
export async function bringFiles({ git, index }: Repository, from: string, to: string, { isDryRun = false } = {}): Promise<void> {
  const aside = `${index}${ours}${randomBytes(6).toString('hex')}`;
  const before = existsSync(index) ? readFileSync(index) : undefined;
  const env = { GIT_INDEX_FILE: aside };
  try {
    if (before) copyFileSync(index, aside);
    // A file that was only touched is not changed.
    await git.run(['update-index', '-q', '--refresh'], { env, accepts: [1] });
    try {
      await git.run(['read-tree', '-m', '-u', '--dry-run', from, to], { env });
    } catch (error) {
      if (error instanceof GitError) throw new ReviewError(`The files in this folder cannot follow: ${error.message.replace(/\.$/, '')}.`);
      throw error;
    }
    if (isDryRun) return;
    await git.run(['read-tree', '-m', '-u', from, to], { env });
    replaceIndex(index, aside, before);
  } finally {
    rmSync(aside, { force: true });
    rmSync(`${aside}.lock`, { force: true });
  }
}

const ours = '.undersigned-';

/** As git does it: anyone who makes index.lock may put it in the place of the index. A link, so that one left behind is known as ours. */
function replaceIndex(index: string, aside: string, before: Buffer | undefined): void {
  const lock = `${index}.lock`;
  try {
    linkSync(aside, lock);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new ReviewError(
        `Another git is at work here (${lock} is there), so the index was left as it is. When it is done, run this again. If none is running, remove that file first.`,
      );
    // Not every file system has links.
    copyFileSync(aside, lock, constants.COPYFILE_EXCL);
  }
  const now = existsSync(index) ? readFileSync(index) : undefined;
  if (before === undefined ? now !== undefined : !now?.equals(before)) {
    rmSync(lock);
    throw new ReviewError('The index was changed meanwhile, by “git add” or the like, and was left as it is. Run this again.');
  }
  renameSync(lock, index);
}

/**
 * Removes what a run that was ended in the middle left: files that are those of `to`, or the beginning of one. Their contents are in the
 * repository, so nothing is lost. What someone else wrote stays, and keeps the files from following.
 */
export async function removeLeftovers(
  { git, index }: Repository,
  changes: Iterable<{ readonly path: string; readonly bytes: Buffer }>,
): Promise<void> {
  removeLeftIndexes(index);
  const { top } = await git.place();
  for (const { path, bytes } of changes) {
    const file = resolve(top, path);
    if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const found = withoutReturns(readFileSync(file));
    if (found.length <= bytes.length && withoutReturns(bytes).subarray(0, found.length).equals(found)) rmSync(file);
  }
}

function removeLeftIndexes(index: string): void {
  const lock = lstatSync(`${index}.lock`, { throwIfNoEntry: false });
  for (const name of readdirSync(dirname(index))) {
    if (!name.startsWith(`${basename(index)}${ours}`)) continue;
    const path = join(dirname(index), name);
    if (lock && lstatSync(path).ino === lock.ino) rmSync(`${index}.lock`, { force: true });
    rmSync(path, { force: true });
  }
}

/** A checkout may end lines with CR LF. */
function withoutReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
