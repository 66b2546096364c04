// Makes the merge commits: one for each request, with the branch as the first and the request's head as the second parent, so that
// commits and authors of requests stay what they are; or one commit of the request's author with what is left of it, where its own commits
// hold more; and one at the end with the day on which they were merged. Moves no branch: what is made lies beside the history until someone
// points to it.

import type { RequestStyle } from '../../forge/kinds.ts';
import { batchName } from '../requests/batches.ts';
import type { Repository } from '../repository.ts';
import type { ReviewedRequest } from '../sort/reviewed.ts';
import { authorLine } from './author.ts';
import { FastImport, type PathChange } from './fast-import.ts';
import {
  fixMessage,
  mergeMessage,
  ofBatch,
  receivedMessage,
  reviewsMessage,
  squashMessage,
  takenInMessage,
  withdrawnMessage,
} from './message.ts';
import type { PlannedMerge } from './planned.ts';
import { receivedFiles } from './received.ts';
import { reviewFiles } from './reviews.ts';
import { withdrawalRecords } from './withdrawals.ts';

export interface BuildOptions {
  /** The commit that is merged into. */
  readonly base: string;
  readonly style: RequestStyle;
  /** `2026-11-29` */
  readonly today: string;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Built {
  readonly tip: string;
  /** Its name, which every new commit says. */
  readonly batch: string;
  /** What differs from the base, by path; undefined where a path is gone. */
  readonly changes: ReadonlyMap<string, PathChange['to']>;
  /** How many commits lie between the base and the tip, along first parents. */
  readonly commits: number;
  /** Signatures that name no day and have the one of the merge now. */
  readonly received: number;
  /** People who withdrew, and whom a record keeps from being imported again. */
  readonly withdrawn: number;
}

export async function buildMerges(repository: Repository, planned: readonly PlannedMerge[], options: BuildOptions): Promise<Built> {
  const { git, format, prefix } = repository;
  const { base, style, today, onProgress } = options;
  // The person who runs this: author and committer of the merges, and of nothing else.
  const who = await git.text(['var', 'GIT_COMMITTER_IDENT']);
  const made = new FastImport(format, base);
  const changes = new Map<string, PathChange['to']>();
  const batch = batchName(today, base);
  const commit = (own: readonly PathChange[], merged: readonly string[], message: string, author = who): void => {
    for (const { path, to } of own) changes.set(path, to);
    made.commit({ changes: own, merged, author, committer: who, message: ofBatch(message, batch) });
  };
  for (const { request, fix, merged, isSquashed } of planned) {
    const own = request.files.map(({ path, after }) => {
      const bytes = merged.get(path);
      return { path, to: after && bytes ? { mode: after.mode, oid: made.blob(bytes) } : after };
    });
    const fixed = fix?.files.map(({ path, bytes, mode }) => ({ path, to: bytes && { mode, oid: made.blob(bytes) } })) ?? [];
    if (isSquashed) {
      commit(withFixed(own, fixed, request), [], squashMessage(request, style), authorLine(request, who));
    } else {
      commit(own, [request.oid], mergeMessage(request, style));
      if (fix?.isTakenIn) commit(fixed, [], takenInMessage(request.number, fix.what, style), authorLine(request, who));
      else if (fix) commit(fixed, [], fixMessage(request.number, fix.what, style));
    }
  }
  const received = await receivedFiles(git, planned, changes, { day: today, prefix });
  const dated = received.map(({ path, mode, bytes }) => ({ path, to: { mode, oid: made.blob(bytes) } }));
  if (dated.length > 0) commit(dated, [], receivedMessage(dated.length));
  const reviews = await reviewFiles(git, planned, changes, { base, prefix });
  const read = reviews.map(({ path, bytes }) => ({ path, to: { mode: '100644', oid: made.blob(bytes) } }));
  if (read.length > 0) commit(read, [], reviewsMessage(read.length));
  const records = await withdrawalRecords(git, base, planned, { day: today, prefix });
  const remembered = records.map(({ path, bytes }) => ({ path, to: { mode: '100644', oid: made.blob(bytes) } }));
  const withdrawn = records.reduce((sum, { people }) => sum + people, 0);
  if (records.length > 0) commit(remembered, [], withdrawnMessage(withdrawn));
  const tip = await made.run(git, onProgress);
  return { tip, batch, changes, commits: made.commits, received: dated.length, withdrawn };
}

/** Each path once; a name that was fixed away never comes into the history. */
function withFixed(own: readonly PathChange[], fixed: readonly PathChange[], { files }: ReviewedRequest): PathChange[] {
  const changes = new Map([...own, ...fixed].map((change) => [change.path, change]));
  for (const { path, before } of files) if (!before && changes.get(path)?.to === undefined) changes.delete(path);
  return [...changes.values()];
}
