// Which merged signatures name no day, and their files with the day of the merge: one more commit, so that those of the requests stay as they are.

import { sizeLimits } from '../../core/files/kinds.ts';
import { withReceived } from '../../signatories/received.ts';
import { readBlobs } from '../git/blobs.ts';
import type { Git } from '../git/git.ts';
import type { PlannedMerge } from './planned.ts';
import type { PathChange } from './fast-import.ts';

export interface ReceivedFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly mode: string;
  readonly bytes: Buffer;
}

interface Undated {
  readonly path: string;
  readonly mode: string;
  /** Undefined where the text was fixed, and no object of the repository holds it. */
  readonly oid: string | undefined;
  readonly bytes: Buffer | undefined;
}

/**
 * The files of new signatures that name no day, one signature a file, with the day. Lists are left alone: they are imported, and their
 * source knows best when people signed. `merged`: what the merges have left at each path.
 */
export async function receivedFiles(
  git: Git,
  planned: readonly PlannedMerge[],
  merged: ReadonlyMap<string, PathChange['to']>,
  { day, prefix }: { readonly day: string; readonly prefix: string },
): Promise<ReceivedFile[]> {
  const undated = planned.flatMap((merge) => undatedOf(merge, merged, prefix));
  const found: ReceivedFile[] = [];
  const add = ({ path, mode }: Undated, before: Buffer | undefined): void => {
    const text = before && withReceived(before.toString('utf8'), day);
    if (text !== undefined) found.push({ path, mode, bytes: Buffer.from(text) });
  };
  for (const file of undated) if (file.bytes) add(file, file.bytes);
  const stored = undated.filter(({ bytes }) => !bytes);
  await readBlobs(
    git,
    stored.map(({ oid }) => oid ?? ''),
    sizeLimits.signature,
    (index, bytes) => {
      const file = stored[index];
      if (file) add(file, bytes);
    },
  );
  return found;
}

function undatedOf({ request, fix }: PlannedMerge, merged: ReadonlyMap<string, PathChange['to']>, prefix: string): Undated[] {
  const files = new Map(request.files.map((file) => [file.path, file]));
  const fixed = new Map(fix?.files.map((file) => [file.path, file]));
  return request.verdict.signatures.flatMap(({ path: inside, row, facts }): Undated[] => {
    const path = prefix + inside;
    const to = merged.get(path);
    if (row !== undefined || facts.date !== undefined || facts.received !== undefined || !to) return [];
    const own = fixed.get(path);
    // What was there before the request is not a new signature, however it was changed.
    if (files.get(path)?.before) return [];
    if (own?.bytes) return [{ path, mode: to.mode, oid: undefined, bytes: own.bytes }];
    const oid = files.get(path)?.after?.oid;
    // Another request may have changed it since.
    return oid !== undefined && oid === to.oid ? [{ path, mode: to.mode, oid, bytes: undefined }] : [];
  });
}
