// A batch is what one run merged: each of its commits names it. And what was taken back of batches: its merges count as never made.

import type { Git } from '../git/git.ts';
import { type Numbers, parseNumbers } from './numbers.ts';

export interface BatchCommit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly batch: string;
  /** The request that it merges, takes over or fixes; undefined where it is about several. */
  readonly number: number | undefined;
  /** The request's head, where it brings one in. */
  readonly head: string | undefined;
  /** Whether the forge goes on to show the request as open, because only what was left of it was taken over. */
  readonly isTakenOver: boolean;
  /** Whether it only takes signatures away, or remembers that somebody withdrew. */
  readonly isWithdrawal: boolean;
}

/** What is taken back. */
export interface Undone {
  /** Commits that count as if they had merged nothing. */
  readonly merges: ReadonlySet<string>;
  /** What the requests were at. */
  readonly heads: ReadonlySet<string>;
}

/** Trailers of commits. */
export const batchTrailer = 'Batch';
export const headTrailer = 'Head';
export const undoneTrailer = 'Undone-batch';
export const requestsTrailer = 'Undone-requests';
/** How the subject of a commit ends that takes signatures away, and how one begins that remembers it. */
export const lessSignatures = 'a signature less';
export const remembers = 'Remember ';

/** No two have the same name: the next one begins at another commit. */
export function batchName(day: string, base: string): string {
  return `${day}-${base.slice(0, 8)}`;
}

export const isBatchName = (text: string): boolean => /^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/.test(text);

/** The commits of batches on the line of first parents, the oldest first. */
export async function batchCommits(git: Git, tip: string, batches: readonly string[]): Promise<BatchCommit[]> {
  const found = await messages(
    git,
    tip,
    batches.map((batch) => `^${batchTrailer}: ${batch}$`),
  );
  return found.reverse().flatMap(({ oid, tree, parents, message }) => {
    const batch = trailerOf(message, batchTrailer) ?? '';
    if (!batches.includes(batch)) return [];
    const subject = message.split('\n', 1)[0] ?? '';
    const number = /^(?:Merge|Take over|Take in the document of|Fix what) .*?[#!](\d+)\b/.exec(subject)?.[1];
    const isTakenOver = subject.startsWith('Take over ');
    return {
      oid,
      tree,
      parents,
      batch,
      number: number === undefined ? undefined : Number(number),
      head: isTakenOver ? trailerOf(message, headTrailer) : parents[1],
      isTakenOver,
      isWithdrawal: subject.endsWith(`: ${lessSignatures}`) || subject.startsWith(remembers),
    };
  });
}

/**
 * Which requests of which batches were taken back: with `since`, after that commit. Who reverts the commit that did it wants them after all.
 */
export async function undoneRequests(git: Git, tip: string, since?: string): Promise<ReadonlyMap<string, Numbers[]>> {
  const found = await messages(git, since === undefined ? tip : `${since}..${tip}`, [`^${undoneTrailer}: `, '^This reverts commit ']);
  const reverted = new Set(found.flatMap(({ message }) => /^This reverts commit ([0-9a-f]{40,64})/m.exec(message)?.[1] ?? []));
  const undone = new Map<string, Numbers[]>();
  for (const { oid, message } of found) {
    const [batch, list] = [trailerOf(message, undoneTrailer), trailerOf(message, requestsTrailer)];
    if (batch === undefined || list === undefined || !isBatchName(batch) || reverted.has(oid)) continue;
    undone.set(batch, [...(undone.get(batch) ?? []), parseNumbers(list)]);
  }
  return undone;
}

export async function readUndone(git: Git, tip: string, since?: string): Promise<Undone> {
  const undone = await undoneRequests(git, tip, since);
  const commits = undone.size === 0 ? [] : await batchCommits(git, tip, [...undone.keys()]);
  const isUndone = ({ batch, number }: BatchCommit): boolean =>
    number !== undefined && (undone.get(batch)?.some((numbers) => numbers.has(number)) ?? false);
  const own = commits.filter((commit) => commit.head !== undefined && isUndone(commit));
  return {
    merges: new Set(own.flatMap(({ oid, isTakenOver }) => (isTakenOver ? [] : [oid]))),
    heads: new Set(own.flatMap(({ head }) => head ?? [])),
  };
}

interface Message {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

/** The newest first. What requests bring lies beside the line of first parents: nobody takes anything back by a message of theirs. */
async function messages(git: Git, tip: string, patterns: readonly string[]): Promise<Message[]> {
  const found = await git.parts(
    [
      'log',
      '-z',
      '--first-parent',
      '-E',
      ...patterns.map((pattern) => `--grep=${pattern}`),
      '--format=%H%n%T%n%P%n%B',
      '--end-of-options',
      tip,
    ],
    { most: 1024 * 1024 * 1024 },
  );
  return found.map((text) => {
    const [oid = '', tree = '', parents = '', ...message] = text.split('\n');
    return { oid, tree, parents: parents.split(' ').filter(Boolean), message: message.join('\n') };
  });
}

function trailerOf(message: string, name: string): string | undefined {
  const line = message.split('\n').find((one) => one.startsWith(`${name}: `));
  return line?.slice(name.length + 2);
}
