// Holds, refuses and releases requests: on top of what other maintainers have decided meanwhile, and never over it.

import { GitError } from './git/git.ts';
import { FastImport, type PathChange } from './merge/fast-import.ts';
import { push } from './merge/push.ts';
import type { Repository } from './repository.ts';
import { type Env, listRemote } from './requests/listing.ts';
import { numberList, type Numbers } from './requests/numbers.ts';
import type { Remote } from './requests/remote.ts';
import { ReviewError } from './review-error.ts';
import { maxReason, type SetAside } from './requests/set-aside.ts';
import { fetchSetAsides } from './requests/fetch-set-asides.ts';
import { setAsideRef } from './requests/set-aside-ref.ts';

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
  const person = await whoAmI(repository);
  const by = person.replace(/ <.*$/s, '').slice(0, maxReason);
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
    const stream = new FastImport(repository.format, listing.setAside);
    const changes = chosen.map((number): PathChange => {
      const decision = is && { is, reason: recording.reason, by, on: recording.on, head: heads.get(number) ?? '' };
      const to = decision && { mode: '100644', oid: stream.blob(Buffer.from(`${JSON.stringify(decision satisfies SetAside)}\n`)) };
      return { path: String(number), to };
    });
    const message = `${is === undefined ? 'Release' : is === 'held' ? 'Hold' : 'Refuse'} ${numberList(chosen)}`;
    stream.commit({ changes, merged: [], author: person, committer: person, message });
    const tip = await stream.run(git, () => {});
    if (await push(repository, remote, { tip, ref: setAsideRef, what: 'it', otherwise: 'Nothing was changed.' }, env)) return chosen;
  }
  throw new ReviewError(`Others decide at ${remote.shown} all the time. Nothing was changed. Try again.`);
}

/** As git writes people: `Mia Maintainer <mia@campaign.example> 1700000000 +0100`. */
async function whoAmI({ git }: Repository): Promise<string> {
  try {
    return await git.text(['var', 'GIT_COMMITTER_IDENT']);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new ReviewError('git does not know who you are, and the others should see who decided: git config user.name and user.email.');
  }
}
