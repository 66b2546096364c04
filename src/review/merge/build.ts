// Makes the merge commits: one for each request, with the branch as the first and the request's head as the second parent, so that
// commits and authors of requests stay what they are; or one commit of the request's author with what is left of it, where its own commits
// hold more; and one at the end with the day on which they were merged. Moves no branch: what is made lies beside the history until someone
// points to it.

import type { RequestStyle } from '../../forge/kinds.ts';
import { ObjectReader } from '../git/objects.ts';
import type { Repository } from '../repository.ts';
import type { ReviewedRequest } from '../sort/reviewed.ts';
import { authorLine, commitBytes } from './commit.ts';
import { fixMessage, mergeMessage, receivedMessage, squashMessage, withdrawnMessage } from './message.ts';
import { Pack } from './pack.ts';
import type { PlannedMerge } from './planned.ts';
import { receivedFiles } from './received.ts';
import { type PathChange, TreeEditor } from './tree-editor.ts';
import { withdrawalRecords } from './withdrawals.ts';

export interface BuildOptions {
  /** The commit and its tree. */
  readonly base: { readonly commit: string; readonly tree: string };
  readonly style: RequestStyle;
  /** `2026-11-29` */
  readonly today: string;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Built {
  readonly tip: string;
  /** Its tree. */
  readonly tree: string;
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
  const reader = new ObjectReader(git);
  try {
    const pack = new Pack(format);
    const editor = await TreeEditor.open(reader, pack, base.tree);
    const changes = new Map<string, PathChange['to']>();
    let [tip, tree, commits] = [base.commit, base.tree, 0];
    const commit = async (own: readonly PathChange[], parents: readonly string[], message: string, author = who): Promise<void> => {
      if (own.length > 0) tree = await editor.apply(own);
      for (const { path, to } of own) changes.set(path, to);
      tip = pack.add('commit', commitBytes({ tree, parents: [tip, ...parents], author, committer: who, message }));
      commits++;
    };
    for (const [index, { request, fix, merged, isSquashed }] of planned.entries()) {
      const own = request.files.map(({ path, after }) => {
        const bytes = merged.get(path);
        return { path, to: after && bytes ? { mode: after.mode, oid: pack.add('blob', bytes) } : after };
      });
      const fixed = fix?.files.map(({ path, bytes, mode }) => ({ path, to: bytes && { mode, oid: pack.add('blob', bytes) } })) ?? [];
      if (isSquashed) {
        await commit(withFixed(own, fixed, request), [], squashMessage(request, style), authorLine(request, who));
      } else {
        await commit(own, [request.oid], mergeMessage(request, style));
        if (fix) await commit(fixed, [], fixMessage(request.number, fix.what, style));
      }
      onProgress(index + 1, planned.length);
    }
    const received = await receivedFiles(git, planned, changes, { day: today, prefix });
    const dated = received.map(({ path, mode, bytes }) => ({ path, to: { mode, oid: pack.add('blob', bytes) } }));
    if (dated.length > 0) await commit(dated, [], receivedMessage(dated.length));
    const records = await withdrawalRecords(git, base.commit, planned, { day: today, prefix });
    const remembered = records.map(({ path, bytes }) => ({ path, to: { mode: '100644', oid: pack.add('blob', bytes) } }));
    const withdrawn = records.reduce((sum, { people }) => sum + people, 0);
    if (records.length > 0) await commit(remembered, [], withdrawnMessage(withdrawn));
    await pack.store(reader);
    return { tip, tree, changes, commits, received: dated.length, withdrawn };
  } finally {
    reader.close();
  }
}

/** Each path once; a name that was fixed away never comes into the history. */
function withFixed(own: readonly PathChange[], fixed: readonly PathChange[], { files }: ReviewedRequest): PathChange[] {
  const changes = new Map([...own, ...fixed].map((change) => [change.path, change]));
  for (const { path, before } of files) if (!before && changes.get(path)?.to === undefined) changes.delete(path);
  return [...changes.values()];
}
