// Brings what is held and refused at a remote into the repository.

import type { Git } from '../git/git.ts';
import { refAt } from '../repository.ts';
import { type Env, type Listing, unreachable } from './listing.ts';
import type { Remote } from './remote.ts';
import { transfer } from './transfer.ts';
import type { SetAsides } from './set-aside.ts';
import { readSetAsides, setAsideRef } from './set-aside-ref.ts';

const maxBytes = 16 * 1024 * 1024;

export async function fetchSetAsides(git: Git, remote: Remote, { setAside }: Listing, env: Env): Promise<SetAsides> {
  const into = `${remote.namespace}set-aside`;
  if (setAside !== undefined && (await refAt(git, into)) !== setAside) {
    const refspecs = [`+${setAsideRef}:${into}`];
    const answer = await transfer(git, {
      remote: remote.name,
      refspecs,
      env: { ...env, GIT_ALLOW_PROTOCOL: remote.protocols },
      most: maxBytes,
    });
    if (answer !== 'fetched')
      throw unreachable(remote.shown, new Error(answer === 'too-much' ? `${setAsideRef} has more than ${maxBytes} bytes` : answer.said));
  }
  return readSetAsides(git, setAside);
}
