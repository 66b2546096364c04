// Pushes the branch: forward and never by force. The remote takes it only where it still is where it was when requests were judged.

import { GitError } from '../git/git.ts';
import type { Repository } from '../repository.ts';
import type { Env } from '../requests/listing.ts';
import type { Remote } from '../requests/remote.ts';
import { ReviewError } from '../review-error.ts';

/** False where the remote's branch has moved meanwhile. Throws a ReviewError where it is not taken for another reason. */
export async function push({ git }: Repository, remote: Remote, tip: string, branch: string, env: Env): Promise<boolean> {
  const args = ['push', '--no-follow-tags', '--no-recurse-submodules', '--no-force', '--no-signed', '--end-of-options'];
  try {
    await git.run([...args, remote.name, `${tip}:refs/heads/${branch}`], { env: { ...env, GIT_ALLOW_PROTOCOL: remote.protocols } });
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const { stderr } = error;
    if (/\[rejected\]|non-fast-forward|fetch first|cannot lock ref|failed to update ref|stale info/.test(stderr)) return false;
    throw new ReviewError(
      `${remote.shown} did not take the branch ${branch}: ${reasonOf(stderr) || error.message}. Nothing was merged, here or there.`,
    );
  }
}

/** ` ! [remote rejected] 1234… -> main (protected branch hook declined)` */
function reasonOf(output: string): string {
  const refused = output.split('\n').find((line) => line.startsWith(' ! ['));
  return /^ ! \[[^\]]*\] [^(]*\((.*)\)$/.exec(refused ?? '')?.[1] ?? /^(?:remote: )?(?:error|fatal): (.*)$/m.exec(output)?.[1] ?? '';
}
