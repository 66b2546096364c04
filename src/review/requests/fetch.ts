// Fetches the heads of requests into a namespace of ours. What git refuses is found by halves, so that one bad request keeps none of the
// others from coming.

import { resolve } from 'node:path';
import type { Git } from '../git/git.ts';
import type { Repository } from '../repository.ts';
import { ReviewError } from '../review-error.ts';
import { type Env, unreachable } from './listing.ts';
import { Quarantine } from './quarantine.ts';
import type { Remote } from './remote.ts';
import { type Transfer, transfer } from './transfer.ts';

export interface Wanted {
  /** As the remote calls it. */
  readonly ref: string;
  /** Where the remote has it. */
  readonly oid: string;
  /** As we call it. */
  readonly into: string;
}

export interface FetchOptions {
  readonly env: Env;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A refused ref, and what git said. */
export interface RefusedRef {
  readonly ref: string;
  readonly why: string;
  /** It would be refused again. */
  readonly isForGood: boolean;
}

/** A signature and its commit take one kibibyte; the first ones of a fetch may bring a few texts. */
const bytesPerRef = 16 * 1024;
const bytesAtLeast = 48 * 1024 * 1024;
/** So many single refs are told apart before it is somebody who wants to keep us busy. */
const mostRefused = 40;

/** Throws a ReviewError where the remote cannot be read. */
export async function fetchRefs(
  { git, inside }: Repository,
  remote: Remote,
  wanted: readonly Wanted[],
  options: FetchOptions,
): Promise<RefusedRef[]> {
  const objects = resolve(git.directory, await git.text(['rev-parse', '--git-path', 'objects']));
  const refused: RefusedRef[] = [];
  let done = 0;
  const queue: (readonly Wanted[])[] = wanted.length > 0 ? [wanted] : [];
  for (let part = queue.pop(); part; part = queue.pop()) {
    const quarantine = new Quarantine(inside.directory, objects);
    let answer: Transfer;
    try {
      answer = await transfer(git, {
        remote: remote.name,
        refspecs: part.map(({ ref }) => ref),
        env: { ...options.env, ...quarantine.env, GIT_ALLOW_PROTOCOL: remote.protocols },
        most: bytesAtLeast + bytesPerRef * part.length,
        onProgress: (share) => options.onProgress?.(Math.floor(done + share * (part?.length ?? 0)), wanted.length),
      });
      if (answer === 'fetched') quarantine.admit();
    } finally {
      quarantine.remove();
    }
    if (answer === 'fetched') refused.push(...(await setRefs(git, part)));
    const [first] = part;
    if (answer === 'fetched' || (first && part.length === 1)) {
      done += part.length;
      if (answer !== 'fetched' && first) refused.push({ ref: first.ref, why: whyOf(answer, remote), isForGood: isForGood(answer) });
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

/** Refs are where the remote said that they are. What somebody pushed since then is for the next time. */
async function setRefs(git: Git, refs: readonly Wanted[]): Promise<RefusedRef[]> {
  const input = refs.map(({ oid }) => `${oid}\n`).join('');
  const found = (await git.text(['cat-file', '--batch-check=%(objecttype)', '--buffer'], { input })).split('\n');
  const there = refs.filter((_, index) => !/ (?:missing|ambiguous)$/.test(found[index] ?? ' missing'));
  await git.run(['update-ref', '--stdin'], {
    input: there.map(({ into, oid }) => `update ${into} ${oid}\n`).join(''),
    // These refs can be fetched again; thousands of them shall not wait for the disk one by one.
    config: ['core.fsync=-reference'],
  });
  return refs
    .filter((ref) => !there.includes(ref))
    .map(({ ref }) => ({ ref, why: 'it was changed while it was fetched; run this again', isForGood: false }));
}

/** What git says where the fault is with what a request brings and not with the way to the remote. */
const isOfRequest =
  /fsck|index-pack|unpack|pack|object|missing|bad tree|bad commit|loose|couldn't find remote ref|not our ref|invalid|refusing|not a valid/i;

function whyOf(answer: Exclude<Transfer, 'fetched'>, { shown }: Remote): string {
  if (answer === 'too-much') return 'it brings more bytes than signatures and texts have';
  if (!isOfRequest.test(answer.said)) throw unreachable(shown, new Error(answer.said));
  return answer.said;
}

/** Not what only somebody's push in that moment explains. */
function isForGood(answer: Exclude<Transfer, 'fetched'>): boolean {
  return answer === 'too-much' || /fsck|^object [0-9a-f]+: /.test(answer.said);
}
