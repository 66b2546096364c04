// Takes back what a batch has merged, as one commit: made beside the history, and then the branch moves once, as in a merge.

import type { RequestStyle } from '../../forge/kinds.ts';
import { readBaseFiles } from '../changes/base-files.ts';
import { Git } from '../git/git.ts';
import { checkMerged } from '../merge/check-merged.ts';
import { FastImport } from '../merge/fast-import.ts';
import { land } from '../merge/land.ts';
import { undoMessage } from '../merge/message.ts';
import { refuseUnlessMovable, resumeEarlier } from '../merge/prepare.ts';
import { push } from '../merge/push.ts';
import { openRepository, type Repository } from '../repository.ts';
import { type BatchCommit, batchCommits, isBatchName, undoneRequests } from '../requests/batches.ts';
import { type Base, fetchBase, signInVariables } from '../requests/gather.ts';
import { listRemote } from '../requests/listing.ts';
import { type Numbers, numberList } from '../requests/numbers.ts';
import { findRemote, type Remote } from '../requests/remote.ts';
import { ReviewError } from '../review-error.ts';
import { siteRepository } from '../site-repository.ts';
import type { Steps } from '../steps.ts';
import { planUndo, type UndoPlan } from './plan.ts';

export interface UndoOptions {
  /** The campaign's directory. */
  readonly root: string;
  readonly remote: string;
  readonly branch: string | undefined;
  readonly batch: string;
  /** Of its requests; all where it is left out. */
  readonly only: Numbers | undefined;
  readonly isPushing: boolean;
  readonly isDryRun: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly steps: Steps;
}

export interface UndoReport extends UndoPlan {
  readonly remote: Remote;
  readonly style: RequestStyle;
  readonly branch: string;
  readonly isDryRun: boolean;
  readonly isPushed: boolean;
  /** The new commit; undefined where nothing was to be taken back. */
  readonly tip: string | undefined;
  readonly notes: readonly string[];
}

/** How often it is tried again because the remote moved. */
const maxRounds = 4;

/** Throws a ReviewError that says what to do, and then nothing was changed but refs below refs/undersigned/. */
export async function undoBatch(options: UndoOptions): Promise<UndoReport> {
  const { root, environment, steps, isDryRun } = options;
  if (!isBatchName(options.batch))
    throw new ReviewError(
      'A batch is called like 2026-11-29-1a2b3c4d: “review --merge” said it, and each commit of it does. Nothing was changed.',
    );
  const repository = await openRepository(new Git(root));
  const site = await siteRepository(repository);
  const remote = await findRemote(repository.git, options.remote, site?.forge);
  const env = signInVariables(environment);
  const gather = async (): Promise<{ base: Base; style: RequestStyle }> => {
    const branch = options.branch ?? site?.branch;
    const listing = await listRemote(repository.git, remote, { branch, otherwise: repository.head, env });
    return { base: await fetchBase(repository, remote, listing, env, steps), style: listing.style };
  };
  for (let round = 0; round < maxRounds; round++) {
    let { base, style } = await gather();
    if (!isDryRun) {
      if (await resumeEarlier(repository, steps)) ({ base, style } = await gather());
      await refuseUnlessMovable(repository, remote, base, 'Nothing was changed.');
    }
    const report = await undoFrom(repository, remote, base, { ...options, style });
    if (report) return report;
  }
  throw new ReviewError(`${remote.shown} moved ${maxRounds} times meanwhile. Nothing was changed. Try again later.`);
}

/** Undefined where the remote's branch moved before it could be pushed. */
async function undoFrom(
  repository: Repository,
  remote: Remote,
  base: Base,
  { batch, only, isPushing, isDryRun, environment, steps, style }: UndoOptions & { readonly style: RequestStyle },
): Promise<UndoReport | undefined> {
  const { git, prefix } = repository;
  const { branch, commit: from } = base;
  const commits = await commitsOf(git, base, batch);
  const missing = only?.named.filter((number) => !commits.some((commit) => commit.number === number)) ?? [];
  if (missing.length > 0) throw new ReviewError(`Batch ${batch} has not merged ${numberList(missing)}. Nothing was changed.`);
  const plan = await planUndo(git, commits, { now: await readBaseFiles(git, from), only });
  const notes: string[] = [];
  const report = { ...plan, remote, style, branch, isDryRun, isPushed: false, notes };
  const isNothing = plan.changes.length === 0;
  if (isNothing && (!isPushing || isDryRun || from === base.remoteTip)) {
    // Who asks once more, after a run that was ended in the middle, learns the same as the first time.
    const before = (await undoneRequests(git, from)).get(batch) ?? [];
    return { ...report, undone: plan.undone.filter((number) => before.some((numbers) => numbers.has(number))), tip: undefined };
  }
  if (isDryRun) return { ...report, tip: undefined };
  const tip = isNothing ? from : await build(repository, base, batch, plan);
  const errors = (await checkMerged(git, from, tip, prefix)) ?? [];
  if (errors[0])
    notes.push(
      `The check finds ${errors.length} error${errors.length === 1 ? '' : 's'} now, the first in ${errors[0].file}: ${errors[0].message}`,
    );
  const landing = steps.begin(isPushing ? `Pushing to ${remote.shown}` : `Moving ${branch}`);
  const asked = { tip, ref: `refs/heads/${branch}`, what: `the branch ${branch}`, otherwise: 'Nothing was taken back, here or there.' };
  const hasLanded = await land(repository, {
    branch,
    from: base.localTip,
    to: tip,
    numbers: plan.undone,
    isUndo: true,
    namespace: remote.namespace,
    push: isPushing ? () => push(repository, remote, asked, signInVariables(environment)) : undefined,
  });
  landing.end();
  return hasLanded ? { ...report, isPushed: isPushing, tip } : undefined;
}

async function commitsOf(git: Git, { branch, commit }: Base, batch: string): Promise<BatchCommit[]> {
  const commits = await batchCommits(git, commit, [batch]);
  if (commits.length === 0)
    throw new ReviewError(
      `The branch ${branch} has no batch ${batch}. To see which there are: git log --oneline --grep="Batch: ". Nothing was changed.`,
    );
  // One run makes them one after the other. Where something lies between them, somebody copied them, and what they did cannot be told apart.
  if (commits.some(({ parents }, index) => index > 0 && parents[0] !== commits[index - 1]?.oid))
    throw new ReviewError(
      `The commits of batch ${batch} do not follow each other, so it cannot be taken back as a whole. Nothing was changed.`,
    );
  return commits;
}

async function build({ git, format }: Repository, { commit }: Base, batch: string, { changes, undone }: UndoPlan): Promise<string> {
  const who = await git.text(['var', 'GIT_COMMITTER_IDENT']);
  const made = new FastImport(format, commit);
  made.commit({ changes, merged: [], author: who, committer: who, message: undoMessage(batch, undone) });
  return made.run(git, () => {});
}
