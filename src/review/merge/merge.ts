// Merges in one go: plans, builds beside the history, looks at what was built, and only then lets the branch land on it.

import type { RequestStyle } from '../../forge/kinds.ts';
import { openJudge } from '../judge/judge.ts';
import type { Repository } from '../repository.ts';
import type { Env } from '../requests/listing.ts';
import type { Base } from '../requests/gather.ts';
import type { Numbers } from '../requests/numbers.ts';
import type { Remote } from '../requests/remote.ts';
import { ReviewError } from '../review-error.ts';
import type { MergeReport } from '../review.ts';
import type { ReviewedRequest } from '../sort/reviewed.ts';
import type { Steps } from '../steps.ts';
import { type Built, buildMerges } from './build.ts';
import { checkMerged } from './check-merged.ts';
import { maxChecked } from './full-check.ts';
import { land } from './land.ts';
import { type Plan, planMerges } from './plan.ts';
import { type Push, push } from './push.ts';
import { verifyMerges } from './verify.ts';

export interface MergeOptions {
  readonly remote: Remote;
  readonly base: Base;
  readonly style: RequestStyle;
  readonly only: Numbers | undefined;
  readonly isFixing: boolean;
  readonly isSquashing: boolean;
  readonly isPushing: boolean;
  readonly isDryRun: boolean;
  readonly env: Env;
  readonly today: string;
  readonly steps: Steps;
}

/** Undefined where the remote's branch had moved before it could be pushed, and everything has to be judged again. */
export async function mergeRequests(
  repository: Repository,
  requests: readonly ReviewedRequest[],
  options: MergeOptions,
): Promise<MergeReport | undefined> {
  const { git } = repository;
  const { base, only, isFixing, isSquashing, isDryRun, today } = options;
  const plan = await planMerges(repository, requests, {
    only,
    isFixing,
    isSquashing,
    openJudge: () => openJudge(git, { base: base.commit, today }),
  });
  const notes: string[] = [];
  const report = (tip: string | undefined, isPushed: boolean, batch?: string): MergeReport => ({
    isDryRun,
    isPushed,
    merged: plan.merges.map(({ request }) => request.number),
    fixed: plan.merges.flatMap(({ request, fix }) => (fix ? [{ number: request.number, what: fix.what }] : [])),
    squashed: plan.merges.flatMap(({ request, isSquashed }) => (isSquashed ? [request.number] : [])),
    left: plan.left,
    batch,
    tip,
    notes,
  });
  if (isDryRun) return report(undefined, false);
  const built = plan.merges.length > 0 ? await build(repository, plan, options, notes) : undefined;
  const tip = built?.tip ?? base.commit;
  const hasLanded = await landOn(repository, plan, tip, options, notes);
  return hasLanded ? report(tip, options.isPushing && tip !== base.remoteTip, built?.batch) : undefined;
}

async function build(repository: Repository, plan: Plan, { base, style, today, steps }: MergeOptions, notes: string[]): Promise<Built> {
  const { git, prefix } = repository;
  const merging = steps.begin('Merging', 'requests');
  const built = await buildMerges(repository, plan.merges, { base: base.commit, style, today, onProgress: merging.of });
  merging.end();
  const checking = steps.begin('Checking what was merged');
  await verifyMerges(repository, base.commit, plan.merges, built);
  const errors = await checkMerged(git, base.commit, built.tip, prefix);
  checking.end();
  const [error] = errors ?? [];
  if (error)
    throw new ReviewError(
      `Merged together, these requests would leave ${errors?.length} error${errors?.length === 1 ? '' : 's'}, the first in ${error.file}: ${error.message} Nothing was merged. Leave out who brings it (--only), and run this again.`,
    );
  if (!errors)
    notes.push(
      `The campaign has more than ${maxChecked.toLocaleString('en')} files. Each request was held against all of them; they were not all read once more.`,
    );
  if (built.received > 0)
    notes.push(
      `${built.received.toLocaleString('en')} ${built.received === 1 ? 'signature names' : 'signatures name'} no day. A commit of yours records that ${built.received === 1 ? 'it was' : 'they were'} merged on ${today}.`,
    );
  if (built.withdrawn > 0)
    notes.push(
      `${built.withdrawn === 1 ? 'Somebody' : `${built.withdrawn} people`} withdrew. A commit of yours remembers it, so that no import brings ${built.withdrawn === 1 ? 'the signature' : 'them'} back.`,
    );
  if ((await git.text(['config', '--type=bool', '--default=false', '--get', 'commit.gpgSign'])) === 'true')
    notes.push('The merges are not signed, although commit.gpgSign asks for it.');
  return built;
}

async function landOn(repository: Repository, plan: Plan, tip: string, options: MergeOptions, notes: string[]): Promise<boolean> {
  const { git } = repository;
  const { base, remote, isPushing, env, steps } = options;
  if (isPushing) {
    const own = Number(await git.text(['rev-list', '--count', base.commit, `^${base.remoteTip}`]));
    if (own > 0) notes.push(`${own} commit${own === 1 ? '' : 's'} that only your branch had ${own === 1 ? 'was' : 'were'} pushed as well.`);
  }
  if (plan.merges.length === 0 && (!isPushing || tip === base.remoteTip)) return true;
  const landing = steps.begin(isPushing ? `Pushing to ${remote.shown}` : `Moving ${base.branch}`);
  try {
    return await land(repository, {
      branch: base.branch,
      from: base.localTip,
      to: tip,
      numbers: plan.merges.map(({ request }) => request.number),
      namespace: remote.namespace,
      push: isPushing && tip !== base.remoteTip ? () => push(repository, remote, branchAt(tip, base), env) : undefined,
    });
  } finally {
    landing.end();
  }
}

function branchAt(tip: string, { branch }: Base): Push {
  return { tip, ref: `refs/heads/${branch}`, what: `the branch ${branch}`, otherwise: 'Nothing was merged, here or there.' };
}
