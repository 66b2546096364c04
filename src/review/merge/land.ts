// Moves the branch to the new tip: at the remote first where it is pushed, then here, then the files. Each step can be done again.

import { GitError } from '../git/git.ts';
import { readBlobs } from '../git/blobs.ts';
import { rawDiffOptions, readRawDiff } from '../git/raw-diff.ts';
import { isAncestor, refAt, type Repository } from '../repository.ts';
import { ReviewError } from '../review-error.ts';
import { type Journal, JournalFile } from './journal.ts';
import { bringFiles, removeLeftovers } from './working-tree.ts';

export interface Landing {
  readonly branch: string;
  /** Where the branch is here; undefined where it is not. */
  readonly from: string | undefined;
  readonly to: string;
  /** Numbers of the requests that are merged, or taken back. */
  readonly numbers: readonly number[];
  readonly isUndo?: boolean;
  /** Brings the tip to the remote, and says whether the remote was still where it had been. Undefined where nothing is pushed. */
  readonly push: (() => Promise<boolean>) | undefined;
  readonly namespace: string;
}

/** Whether it landed; false where the remote's branch had moved, and nothing was changed. */
export async function land(repository: Repository, landing: Landing): Promise<boolean> {
  const { branch, from, to, numbers, isUndo = false, push, namespace } = landing;
  const file = new JournalFile(repository.inside.directory);
  const hasFiles = repository.head === branch && !repository.isBare && from !== undefined;
  if (hasFiles) await bringFiles(repository, from, to, { isDryRun: true });
  const journal: Journal = {
    version: 1,
    branch,
    from: from ?? null,
    to,
    hasFiles,
    pushing: push ? namespace : null,
    numbers: [...numbers],
    ...(isUndo && { isUndo }),
  };
  file.write(journal);
  try {
    if (push && !(await push())) {
      file.remove();
      return false;
    }
  } catch (error) {
    file.remove();
    throw error;
  }
  await moveBranch(repository, file, journal);
  await finish(repository, file, journal);
  return true;
}

async function moveBranch({ git }: Repository, file: JournalFile, { branch, from, to, numbers, isUndo, pushing }: Journal): Promise<void> {
  const none = '0'.repeat(to.length);
  try {
    const message = `review: ${numbers.length} request${numbers.length === 1 ? '' : 's'} ${isUndo ? 'taken back' : 'merged'}`;
    await git.run(['update-ref', '-m', message, `refs/heads/${branch}`, to, from ?? none]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const isWhereItWas = (await refAt(git, `refs/heads/${branch}`)) === (from ?? undefined);
    const said = error.message.endsWith('.') ? error.message : `${error.message}.`;
    const why = `${said}${lockAdvice(said)}`;
    if (isWhereItWas && pushing !== null)
      throw new ReviewError(`What was made is at the remote. git could not move ${branch} here: ${why} Run this again.`);
    file.remove();
    if (isWhereItWas) throw new ReviewError(`git could not move the branch ${branch}: ${why} Nothing was merged.`);
    const moved = `The branch ${branch} was moved by somebody else while requests were merged`;
    throw new ReviewError(
      pushing === null
        ? `${moved}, so nothing was merged. Run this again.`
        : `What was made is at the remote. ${moved}, so it was left where it is. Bring it up to date: git pull.`,
    );
  }
}

/** A git that was killed leaves its lock, and no other git removes it. */
function lockAdvice(message: string): string {
  const lock = /'([^']+\.lock)': File exists/.exec(message)?.[1];
  return lock ? ` If no other git is at work in this clone, delete ${lock}.` : '';
}

/** The files, where they are checked out; then there is nothing left to remember. */
async function finish(repository: Repository, file: JournalFile, journal: Journal): Promise<void> {
  const { from, to, branch } = journal;
  if (hasFilesOf(repository, journal) && from !== null) {
    try {
      await bringFiles(repository, from, to);
    } catch (error) {
      const reason = error instanceof ReviewError ? error.message : `The files could not be written: ${(error as Error).message}.`;
      throw new ReviewError(
        `The branch ${branch} has all merges, but not all files in this folder have followed yet. ${reason} Run this again.`,
      );
    }
  }
  file.remove();
}

/** Whether the files here are those of the branch, as they were when it all began. */
function hasFilesOf({ head }: Repository, { hasFiles, branch }: Journal): boolean {
  return hasFiles && head === branch;
}

/** What a run before this one did not come to: nothing, all of it, or that it was ended before anything counted. */
export type Resumed = 'nothing' | 'finished' | 'dropped';

/** Ends well what was ended in the middle. Called before anything else is merged. */
export async function resume(repository: Repository): Promise<Resumed> {
  const file = new JournalFile(repository.inside.directory);
  const journal = file.read();
  if (!journal) return 'nothing';
  const now = await refAt(repository.git, `refs/heads/${journal.branch}`);
  const before = journal.from ?? undefined;
  if (now === before && now !== journal.to && (await isAtRemote(repository, journal))) await moveBranch(repository, file, journal);
  else if (now !== journal.to) {
    // The branch never moved, or someone has moved it on since, and their files with it.
    file.remove();
    return now === before ? 'dropped' : 'nothing';
  }
  if (hasFilesOf(repository, journal)) await removeLeftovers(repository, await changedBlobs(repository, journal));
  await finish(repository, file, journal);
  return 'finished';
}

/** Whether the push of a run that was ended had reached the remote, as it was last fetched. */
async function isAtRemote({ git }: Repository, { pushing, to }: Journal): Promise<boolean> {
  if (pushing === null) return false;
  const tip = await refAt(git, `${pushing}base`);
  return tip !== undefined && (await isAncestor(git, to, tip));
}

async function changedBlobs({ git }: Repository, { from, to }: Journal): Promise<{ path: string; bytes: Buffer }[]> {
  if (from === null) return [];
  const differences = readRawDiff(await git.parts(['diff-tree', '-r', ...rawDiffOptions, '--end-of-options', from, to]));
  const changed = differences.filter(({ modes }) => modes[1].startsWith('100'));
  const found: { path: string; bytes: Buffer }[] = [];
  await readBlobs(
    git,
    changed.map(({ oids }) => oids[1]),
    64 * 1024 * 1024,
    (index, bytes) => {
      const path = changed[index]?.path;
      if (bytes && path !== undefined) found.push({ path, bytes });
    },
  );
  return found;
}
