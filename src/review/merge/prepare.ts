// Before a branch is moved: what an earlier run was ended in is ended well, and what keeps the branch from moving is named.

import type { Repository } from '../repository.ts';
import type { Base } from '../requests/gather.ts';
import type { Remote } from '../requests/remote.ts';
import { ReviewError } from '../review-error.ts';
import type { Steps } from '../steps.ts';
import { resume } from './land.ts';
import { takenOut } from './rewritten.ts';
import { refuseUnlessClean } from './working-tree.ts';

/** Whether the branch has moved by it. */
export async function resumeEarlier(repository: Repository, steps: Steps): Promise<boolean> {
  const resumed = await resume(repository);
  if (resumed === 'finished') steps.say('An earlier run was ended in the middle. What it had done is complete now.');
  if (resumed === 'dropped') steps.say('An earlier run was ended before it had merged anything. It begins anew.');
  return resumed === 'finished';
}

/** Throws a ReviewError that says what to do. `nothing`: what did not happen, as a sentence. */
export async function refuseUnlessMovable(repository: Repository, remote: Remote, base: Base, nothing: string): Promise<void> {
  const { branch, isApart } = base;
  const lost = await takenOut(repository.git, { remote: remote.name, ...base });
  if (lost > 0)
    throw new ReviewError(
      `The branch ${branch} of ${remote.shown} was rewritten: ${lost} commit${lost === 1 ? '' : 's'} of yours ${lost === 1 ? 'was' : 'were'} there and ${lost === 1 ? 'is' : 'are'} not any more. A push would bring back what somebody took out, perhaps a name. Ask who did it. If it is right: git fetch, then git reset --keep ${remote.name}/${branch}. ${nothing}`,
    );
  if (isApart)
    throw new ReviewError(
      `Your branch ${branch} and that of ${remote.shown} have diverged, so nothing can be merged. To take in what came there: git pull. To drop what only your branch has (requests that were merged into it are still open): git reset --keep ${remote.name}/${branch}, after git fetch.`,
    );
  await refuseUnlessClean(repository, branch);
}
