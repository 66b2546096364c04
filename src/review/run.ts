// A whole review: gathers what is open, sorts it, and merges where that was asked for.

import { Git } from './git/git.ts';
import { mergeRequests } from './merge/merge.ts';
import { refuseUnlessMovable, resumeEarlier } from './merge/prepare.ts';
import { openRepository, type Repository } from './repository.ts';
import { type Gathered, gather, signInVariables } from './requests/gather.ts';
import type { Numbers } from './requests/numbers.ts';
import { findRemote, type Remote } from './requests/remote.ts';
import { forgeAccess, unusedToken } from './requests/ask.ts';
import { afterPush } from './requests/shown-merged.ts';
import { ReviewError } from './review-error.ts';
import type { MergeReport, Review } from './review.ts';
import type { ReviewedRequest } from './sort/reviewed.ts';
import { sortRequests } from './sort/sort.ts';
import { siteRepository } from './site-repository.ts';
import type { Steps } from './steps.ts';

export interface ReviewOptions {
  /** The campaign's directory. */
  readonly root: string;
  /** The name of a remote, or an address. */
  readonly remote: string;
  /** The branch that requests are merged into; undefined for what the campaign says in site.yaml, or the remote's main one. */
  readonly branch: string | undefined;
  readonly only: Numbers | undefined;
  /** Those that are left out. */
  readonly except?: Numbers | undefined;
  /** Whether whoever runs this says that no unmerged request was closed. */
  readonly isAllOpen?: boolean;
  /** Whether the forge is to show as merged what is pushed. */
  readonly isDetecting?: boolean;
  /** What requests were at when somebody looked: those that have changed since are left out. */
  readonly seen?: ReadonlyMap<number, string> | undefined;
  /** Undefined where nothing is merged. */
  readonly merge:
    | { readonly isFixing: boolean; readonly isSquashing: boolean; readonly isPushing: boolean; readonly isDryRun: boolean }
    | undefined;
  /** The person's variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `2026-11-22` */
  readonly today: string;
  /** How long one request may be examined; undefined for the usual. */
  readonly seconds?: number | undefined;
  readonly steps: Steps;
}

/** How often everything is judged again because the remote moved, before someone has to look. */
const maxRounds = 4;

/** Throws a ReviewError that says what to do, and then nothing was changed but refs below refs/undersigned/. */
export async function runReview(options: ReviewOptions): Promise<Review> {
  const { root, merge, only, environment, steps, today, seconds } = options;
  const repository = await openRepository(new Git(root));
  const site = await siteRepository(repository);
  const remote = await findRemote(repository.git, options.remote, site?.forge);
  const branch = options.branch ?? site?.branch;
  for (let round = 1; ; round++) {
    const gathered = await begin(repository, remote, { ...options, branch });
    const { base, style, setAsides, undone } = gathered;
    const isChanged = ({ number, oid }: { number: number; oid: string }): boolean => (options.seen?.get(number) ?? oid) !== oid;
    const changed = gathered.requests
      .filter(isChanged)
      .map(({ number }) => ({ number, why: 'It has changed since somebody looked at it.' }));
    const looked = gathered.requests.filter((request) => !isChanged(request));
    const requests = await sortRequests(repository, looked, {
      base: base.commit,
      today,
      seconds,
      steps,
      setAsides,
      undone: undone.merges,
    });
    if (!merge) return reviewOf(remote, gathered, requests, undefined);
    const merged = await mergeRequests(repository, requests, {
      ...merge,
      remote,
      base,
      style,
      only,
      env: signInVariables(environment),
      today,
      steps,
    });
    if (merged) {
      const report = await withForge(merged, remote, gathered, environment);
      return reviewOf(remote, gathered, requests, { ...report, left: [...report.left, ...changed] });
    }
    if (round >= maxRounds)
      throw new ReviewError(`${remote.shown} moved ${maxRounds} times while requests were merged. Nothing was merged. Try again later.`);
    steps.say(`The branch ${base.branch} of ${remote.shown} has moved meanwhile. Everything is judged again.`);
  }
}

/** What the forge makes of what was pushed. */
async function withForge(
  merge: MergeReport,
  remote: Remote,
  { style }: Gathered,
  environment: ReviewOptions['environment'],
): Promise<MergeReport> {
  if (!merge.isPushed) return merge;
  const numbers = merge.merged.filter((number) => !merge.squashed.includes(number));
  return { ...merge, notes: [...merge.notes, ...(await afterPush(forgeAccess(remote, environment), { remote, style, numbers }))] };
}

async function begin(repository: Repository, remote: Remote, options: ReviewOptions): Promise<Gathered> {
  const { merge, steps } = options;
  const first = await gather(repository, remote, options);
  if (!merge || merge.isDryRun) return first;
  if (!first.areOpenKnown)
    throw new ReviewError(
      `git alone cannot tell which requests at ${remote.shown} are open, and one that was closed must not be merged. Name those that you want (--only 12,40-60), let the forge say it (${unusedToken(remote, options.environment) ?? 'a token in the environment: undersigned review --help'}), or say --all-open if none of them was closed unmerged. Nothing was merged.`,
    );
  const gathered = (await resumeEarlier(repository, steps)) ? await gather(repository, remote, options) : first;
  await refuseUnlessMovable(repository, remote, gathered.base, 'Nothing was merged.');
  return gathered;
}

function reviewOf(
  remote: Remote,
  { base, style, assumptions, areOpenKnown }: Gathered,
  requests: readonly ReviewedRequest[],
  merge: MergeReport | undefined,
): Review {
  return {
    remote: remote.shown,
    page: remote.forge && remote.page?.protocol === 'https:' ? remote.page.href : undefined,
    style,
    branch: base.branch,
    base: base.commit,
    requests,
    assumptions,
    areOpenKnown,
    merge,
  };
}
