// Pushes a commit: forward and never by force. The remote takes it only where it still is where it was when requests were judged.

import { GitError, maxSilence } from '../git/git.ts';
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
  const args = ['push', '--progress', '--no-follow-tags', '--no-recurse-submodules', '--no-force', '--no-signed', '--end-of-options'];
  try {
    await git.run([...args, remote.name, `${tip}:${ref}`], { env: { ...env, GIT_ALLOW_PROTOCOL: remote.protocols }, silence: maxSilence });
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const { stderr } = error;
    if (/\[rejected\]|non-fast-forward|fetch first|cannot lock ref|failed to update ref|stale info/.test(stderr)) return false;
    if (error.isStalled)
      throw new ReviewError(
        `${remote.shown} may have taken ${what} or not: ${error.message}. Run the same command again: it looks, and goes on from there.`,
      );
    const reason = reasonOf(stderr) || error.message;
    throw new ReviewError(`${remote.shown} did not take ${what}: ${reason.replace(/[.!]?$/, '.')} ${otherwise}`);
  }
}

/** What the forge itself says comes in lines that begin with “remote:”, beside progress and frames; git adds its own words. */
function reasonOf(output: string): string {
  const said = output
    .split(/[\r\n]+/)
    .filter((line) => line.startsWith('remote:'))
    .map((line) => line.slice('remote:'.length).trim())
    .filter((line) => /\w/.test(line) && !/\d%|^(?:Enumerating|Counting|Total)\b/.test(line));
  const own = said.join(' ').slice(0, maxSaid);
  const gits = reasonOfGit(output);
  return own === '' || own.includes(gits) ? own || gits : `${own} (${gits})`;
}

/** In UTF-16 code units. */
const maxSaid = 400;

/** ` ! [remote rejected] 1234… -> main (protected branch hook declined)` */
function reasonOfGit(output: string): string {
  const refused = output.split('\n').find((line) => line.startsWith(' ! ['));
  return /^ ! \[[^\]]*\] [^(]*\((.*)\)$/.exec(refused ?? '')?.[1] ?? /^(?:remote: )?(?:error|fatal): (.*)$/m.exec(output)?.[1] ?? '';
}
