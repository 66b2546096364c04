// Pushes a commit: forward and never by force. The remote takes it only where it still is where it was when requests were judged.

import { GitError } from '../git/git.ts';
import type { Repository } from '../repository.ts';
import type { Env } from '../requests/listing.ts';
import type { Remote } from '../requests/remote.ts';
import { ReviewError } from '../review-error.ts';

export interface Push {
  readonly tip: string;
  /** At the remote, in full. */
  readonly ref: string;
  /** For the sentence that says that it was not taken. */
  readonly what: string;
  /** What that means, as a sentence. */
  readonly otherwise: string;
}

/** False where the remote's ref has moved meanwhile. Throws a ReviewError where it is not taken for another reason. */
export async function push({ git }: Repository, remote: Remote, { tip, ref, what, otherwise }: Push, env: Env): Promise<boolean> {
  const args = ['push', '--no-follow-tags', '--no-recurse-submodules', '--no-force', '--no-signed', '--end-of-options'];
  try {
    await git.run([...args, remote.name, `${tip}:${ref}`], { env: { ...env, GIT_ALLOW_PROTOCOL: remote.protocols } });
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const { stderr } = error;
    if (/\[rejected\]|non-fast-forward|fetch first|cannot lock ref|failed to update ref|stale info/.test(stderr)) return false;
    throw new ReviewError(`${remote.shown} did not take ${what}: ${reasonOf(stderr) || error.message}. ${otherwise}`);
  }
}

/** ` ! [remote rejected] 1234… -> main (protected branch hook declined)` */
function reasonOf(output: string): string {
  const refused = output.split('\n').find((line) => line.startsWith(' ! ['));
  return /^ ! \[[^\]]*\] [^(]*\((.*)\)$/.exec(refused ?? '')?.[1] ?? /^(?:remote: )?(?:error|fatal): (.*)$/m.exec(output)?.[1] ?? '';
}
