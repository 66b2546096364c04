// Brings what is held and refused at a remote into the repository.

import { setTimeout as wait } from 'node:timers/promises';
import type { Git } from '../git/git.ts';
import { refAt } from '../repository.ts';
import { type Env, type Listing, unreachable } from './listing.ts';
import { ReviewError } from '../review-error.ts';
import type { Remote } from './remote.ts';
import { type Transfer, transfer } from './transfer.ts';
import type { SetAsides } from './set-aside.ts';
import { readSetAsides, setAsideRef } from './set-aside-ref.ts';

const maxBytes = 16 * 1024 * 1024;
const maxTries = 6;

export async function fetchSetAsides(git: Git, remote: Remote, { setAside }: Listing, env: Env): Promise<SetAsides> {
  const into = `${remote.namespace}set-aside`;
  const before = await refAt(git, into);
  if (setAside !== undefined && before !== setAside) {
    const refspecs = [`+${setAsideRef}:${into}`];
    const fetched = (): Promise<Transfer> =>
      transfer(git, { remote: remote.name, refspecs, env: { ...env, GIT_ALLOW_PROTOCOL: remote.protocols }, most: maxBytes });
    let answer = await fetched();
    // Another review in this clone may bring the same at the same moment.
    for (let tries = 1; tries < maxTries && typeof answer === 'object' && /cannot lock ref|\.lock'/.test(answer.said); tries++) {
      await wait(tries * 50);
      answer = await fetched();
    }
    if (answer !== 'fetched')
      throw unreachable(remote.shown, new Error(answer === 'too-much' ? `${setAsideRef} has more than ${maxBytes} bytes` : answer.said));
  }
  if (setAside !== undefined && (await git.text(['cat-file', '-t', setAside])) !== 'commit')
    throw await replaced(git, remote, into, before);
  return readSetAsides(git, setAside);
}

/** Whoever may push can put anything there. What is held must not be forgotten over it, so nothing is decided without it. */
async function replaced(git: Git, { name, shown }: Remote, into: string, before: string | undefined): Promise<ReviewError> {
  // As it was here until now, so that it can be put back.
  const isKnown = before !== undefined && (await git.text(['cat-file', '-t', before])) === 'commit';
  await git.run(isKnown ? ['update-ref', into, before] : ['update-ref', '-d', into]);
  const back = isKnown
    ? `This clone has it as it was at its last review, and puts it back with: git push ${name} +${into}:${setAsideRef}`
    : `Another maintainer's clone may have it as it was, and puts it back with: git push ${name} +${into}:${setAsideRef}`;
  return new ReviewError(
    `What is held and refused at ${shown} cannot be read: ${setAsideRef} is no commit there, so somebody has put something else in its place. Nothing was changed. ${back} With nothing held or refused it begins anew after: git push ${name} :${setAsideRef}`,
  );
}
