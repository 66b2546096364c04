// Holds, refuses and releases requests: on top of what other maintainers have decided meanwhile, and never over it.

import { GitError } from './git/git.ts';
import { push } from './merge/push.ts';
import type { Repository } from './repository.ts';
import { type Env, listRemote } from './requests/listing.ts';
import { numberList, type Numbers } from './requests/numbers.ts';
import type { Remote } from './requests/remote.ts';
import { ReviewError } from './review-error.ts';
import type { SetAside, SetAsides } from './requests/set-aside.ts';
import { fetchSetAsides } from './requests/fetch-set-asides.ts';
import { setAsideRef, writeSetAsides } from './requests/set-aside-ref.ts';

export interface Recording {
  readonly numbers: Numbers;
  /** Undefined where they are released. */
  readonly is: SetAside['is'] | undefined;
  readonly reason: string;
  /** `2026-11-22` */
  readonly on: string;
  readonly branch: string | undefined;
  readonly env: Env;
}

/** How often it is tried again because somebody else has decided meanwhile. */
const maxTries = 5;

/** The numbers of those that are set aside, or no longer, by this. Throws a ReviewError, and then nothing has changed. */
export async function recordSetAsides(repository: Repository, remote: Remote, recording: Recording): Promise<number[]> {
  const { git } = repository;
  const { numbers, is, branch, env } = recording;
  const by = await whoAmI(repository);
  for (let tried = 0; tried < maxTries; tried++) {
    const listing = await listRemote(git, remote, { branch, otherwise: repository.head, env });
    const known = await fetchSetAsides(git, remote, listing, env);
    const heads = new Map(listing.requests.map(({ number, oid }) => [number, oid]));
    const missing = numbers.named.filter((number) => !(is === undefined ? known : heads).has(number));
    if (missing.length > 0)
      throw new ReviewError(
        `${numberList(missing)} ${missing.length === 1 ? 'is' : 'are'} ${is === undefined ? 'neither held nor refused' : `no request at ${remote.shown}`}. Nothing was changed.`,
      );
    const chosen = [...(is === undefined ? known : heads).keys()].filter((number) => numbers.has(number));
    if (chosen.length === 0)
      throw new ReviewError(
        `None of these ${is === undefined ? 'is held or refused' : `is a request at ${remote.shown}`}. Nothing was changed.`,
      );
    const decisions = changed(
      known,
      chosen,
      (number) => is && { is, reason: recording.reason, by, on: recording.on, head: heads.get(number) ?? '' },
    );
    const message = `${is === undefined ? 'Release' : is === 'held' ? 'Hold' : 'Refuse'} ${numberList(chosen)}\n`;
    const commit = await writeSetAsides(git, listing.setAside, decisions, message);
    if (await push(repository, remote, { tip: commit, ref: setAsideRef, what: 'it', otherwise: 'Nothing was changed.' }, env))
      return chosen;
  }
  throw new ReviewError(`Others decide at ${remote.shown} all the time. Nothing was changed. Try again.`);
}

function changed(known: SetAsides, numbers: readonly number[], decisionOf: (number: number) => SetAside | undefined): SetAsides {
  const decisions = new Map(known);
  for (const number of numbers) {
    const decision = decisionOf(number);
    if (decision) decisions.set(number, decision);
    else decisions.delete(number);
  }
  return decisions;
}

async function whoAmI({ git }: Repository): Promise<string> {
  try {
    return (await git.text(['var', 'GIT_COMMITTER_IDENT'])).replace(/ <.*$/s, '');
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new ReviewError('git does not know who you are, and the others should see who decided: git config user.name and user.email.');
  }
}
