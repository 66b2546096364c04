// Fetches the heads of requests into a namespace of ours. What git refuses is found by halves, so that one bad request keeps none of the
// others from coming.

import type { Git } from '../git/git.ts';
import type { Repository } from '../repository.ts';
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
  /** A commit of the remote that is here already. */
  readonly base: string;
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
/**
 * git checks every ref that it is asked for against every one that the remote has: five thousand take it ten seconds, and four
 * hardly one.
 */
const mostAtOnce = 1300;
/** Fetches side by side: while one packs, the other is looked through. */
const atOnce = 2;
/**
 * So many single refs are distinguished before it is someone who wants to keep us busy. Then a group in which git refuses anything is left
 * for the next run, and the other groups go on.
 */
const maxToldApart = 300;

/** One that git refuses keeps none of the others from coming. */
export async function fetchRefs(
  { git, inside, objects }: Repository,
  remote: Remote,
  wanted: readonly Wanted[],
  options: FetchOptions,
): Promise<RefusedRef[]> {
  const progress = new Progress(wanted.length, options.onProgress);
  const refused: RefusedRef[] = [];
  const queue = partsOf(wanted);

  const fetchPart = async (part: readonly Wanted[]): Promise<Transfer> => {
    const quarantine = new Quarantine(inside.directory, objects);
    try {
      const answer = await transfer(git, {
        remote: remote.name,
        refspecs: part.map(({ ref }) => ref),
        known: options.base,
        env: { ...options.env, ...quarantine.env, GIT_ALLOW_PROTOCOL: remote.protocols },
        most: bytesAtLeast + bytesPerRef * part.length,
        onProgress: (share) => progress.isAt(part, share),
      });
      if (answer === 'fetched') quarantine.admit();
      return answer;
    } finally {
      quarantine.remove();
    }
  };

  const takePart = async (part: readonly Wanted[]): Promise<void> => {
    const answer = await fetchPart(part);
    if (answer === 'fetched') {
      refused.push(...(await setRefs(git, part)));
      progress.isDone(part);
      return;
    }
    const why = whyOf(answer, remote);
    const [first] = part;
    if (first && part.length === 1) {
      refused.push({ ref: first.ref, why, isForGood: isForGood(answer) });
      progress.isDone(part);
      return;
    }
    if (refused.length >= maxToldApart) {
      const among = `it is among ${part.length} requests of which git refused something (${why}), and more than ${maxToldApart} were refused before; close those, or name this one with --only`;
      refused.push(...part.map(({ ref }) => ({ ref, why: among, isForGood: false })));
      progress.isDone(part);
      return;
    }
    const middle = Math.ceil(part.length / 2);
    queue.push(part.slice(middle), part.slice(0, middle));
  };

  let isStopped = false;
  const work = async (): Promise<void> => {
    try {
      for (let part = queue.pop(); part && !isStopped; part = queue.pop()) await takePart(part);
    } catch (error) {
      isStopped = true;
      throw error;
    }
  };
  // What the other one is at comes to its end before anything is said.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return refused;
}

/** The first ones last, where they are taken from. */
function partsOf(wanted: readonly Wanted[]): (readonly Wanted[])[] {
  const count = Math.ceil(wanted.length / mostAtOnce);
  const length = Math.ceil(wanted.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => wanted.slice(index * length, (index + 1) * length)).reverse();
}

/** How many refs have come, when several parts are on the way. */
class Progress {
  readonly #total: number;
  readonly #tell: FetchOptions['onProgress'];
  readonly #onTheWay = new Map<readonly Wanted[], number>();
  #done = 0;

  constructor(total: number, tell: FetchOptions['onProgress']) {
    this.#total = total;
    this.#tell = tell;
  }

  isAt(part: readonly Wanted[], share: number): void {
    this.#onTheWay.set(part, share * part.length);
    const coming = [...this.#onTheWay.values()].reduce((sum, one) => sum + one, 0);
    this.#tell?.(Math.floor(this.#done + coming), this.#total);
  }

  isDone(part: readonly Wanted[]): void {
    this.#onTheWay.delete(part);
    this.#done += part.length;
    this.#tell?.(this.#done, this.#total);
  }
}

/** Refs are where the remote said that they are. What someone pushed since then is for the next time. */
async function setRefs(git: Git, refs: readonly Wanted[]): Promise<RefusedRef[]> {
  const input = refs.map(({ oid }) => `${oid}\n`).join('');
  const found = (await git.text(['cat-file', '--batch-check=%(objecttype)', '--buffer'], { input })).split('\n');
  const there = new Set(refs.filter((_, index) => !/ (?:missing|ambiguous)$/.test(found[index] ?? ' missing')));
  await git.run(['update-ref', '--stdin'], {
    input: [...there].map(({ into, oid }) => `update ${into} ${oid}\n`).join(''),
    // These refs can be fetched again; thousands of them must not wait for the disk one by one.
    config: ['core.fsync=-reference'],
  });
  return refs
    .filter((ref) => !there.has(ref))
    .map(({ ref }) => ({ ref, why: 'it was changed while it was fetched; run this again', isForGood: false }));
}

/** What git says where the fault is with what a request brings and not with the way to the remote. */
const isOfRequest =
  /fsck|index-pack|unpack|pack|object|missing|bad tree|bad commit|loose|couldn't find remote ref|not our ref|invalid|refusing|not a valid|could not read [0-9a-f]{40}|unable to (?:read|parse)/i;

function whyOf(answer: Exclude<Transfer, 'fetched'>, { shown }: Remote): string {
  if (answer === 'too-much') return 'it brings more bytes than signatures and texts have';
  if (!isOfRequest.test(answer.said)) throw unreachable(shown, new Error(answer.said));
  return answer.said;
}

/** Not what only someone's push in that moment explains. */
function isForGood(answer: Exclude<Transfer, 'fetched'>): boolean {
  return answer === 'too-much' || /fsck|^object [0-9a-f]+: /.test(answer.said);
}
