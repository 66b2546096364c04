// Fetches the heads of requests into a namespace of ours. What git refuses is found by halves, so that one bad request keeps none of the
// others from coming.

import type { Git } from '../git/git.ts';
import { ReviewError } from '../review-error.ts';
import { type Env, unreachable } from './listing.ts';
import type { Remote } from './remote.ts';
import { type Transfer, transfer } from './transfer.ts';

export interface Wanted {
  /** As the remote calls it. */
  readonly ref: string;
  /** As we call it. */
  readonly into: string;
}

export interface FetchOptions {
  readonly env: Env;
  /** Most bytes that requests may bring for each ref, on top of `mostBytes`. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A refused ref, and what git said. */
export interface RefusedRef {
  readonly ref: string;
  readonly why: string;
}

/** A signature and its commit take one kibibyte; the first ones of a fetch may bring a few texts. */
const bytesPerRef = 16 * 1024;
const bytesAtLeast = 48 * 1024 * 1024;
/** So many single refs are told apart before it is somebody who wants to keep us busy. */
const mostRefused = 40;

/** Throws a ReviewError where the remote cannot be read. */
export async function fetchRefs(git: Git, remote: Remote, wanted: readonly Wanted[], options: FetchOptions): Promise<RefusedRef[]> {
  const refused: RefusedRef[] = [];
  let done = 0;
  const queue: (readonly Wanted[])[] = wanted.length > 0 ? [wanted] : [];
  for (let part = queue.pop(); part; part = queue.pop()) {
    const answer = await transfer(git, {
      remote: remote.name,
      refspecs: part.map(({ ref, into }) => `+${ref}:${into}`),
      env: { ...options.env, GIT_ALLOW_PROTOCOL: remote.protocols },
      most: bytesAtLeast + bytesPerRef * part.length,
      onProgress: (share) => options.onProgress?.(Math.floor(done + share * (part?.length ?? 0)), wanted.length),
    });
    const [first] = part;
    if (answer === 'fetched' || (first && part.length === 1)) {
      done += part.length;
      if (answer !== 'fetched' && first) refused.push({ ref: first.ref, why: whyOf(answer, remote) });
      continue;
    }
    whyOf(answer, remote);
    if (refused.length >= mostRefused)
      throw new ReviewError(
        `git refused the objects of more than ${mostRefused} requests, for example of ${refused[0]?.ref}: ${refused[0]?.why}. Close those, or name the others with --only.`,
      );
    const middle = Math.ceil(part.length / 2);
    queue.push(part.slice(middle), part.slice(0, middle));
  }
  return refused;
}

/** What git says where the fault is with what a request brings and not with the way to the remote. */
const isOfRequest =
  /fsck|index-pack|unpack|pack|object|missing|bad tree|bad commit|loose|couldn't find remote ref|not our ref|invalid|refusing|not a valid/i;

function whyOf(answer: Exclude<Transfer, 'fetched'>, { shown }: Remote): string {
  if (answer === 'too-much') return 'it brings more bytes than signatures and texts have';
  if (!isOfRequest.test(answer.said)) throw unreachable(shown, new Error(answer.said));
  return answer.said;
}
