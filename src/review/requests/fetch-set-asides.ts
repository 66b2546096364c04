// Brings what is held and refused at a remote into the repository.

import { setTimeout as wait } from 'node:timers/promises';
import type { Git } from '../git/git.ts';
import { refAt } from '../repository.ts';
import { type Env, type Listing, unreachable } from './listing.ts';
import type { Remote } from './remote.ts';
import { type Transfer, transfer } from './transfer.ts';
import type { SetAsides } from './set-aside.ts';
import { readSetAsides, setAsideRef } from './set-aside-ref.ts';

const maxBytes = 16 * 1024 * 1024;
const maxTries = 6;

export async function fetchSetAsides(git: Git, remote: Remote, { setAside }: Listing, env: Env): Promise<SetAsides> {
  const into = `${remote.namespace}set-aside`;
  if (setAside !== undefined && (await refAt(git, into)) !== setAside) {
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
  return readSetAsides(git, setAside);
}
