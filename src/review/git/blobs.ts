// Reads many blobs in one run of git.

import { once } from 'node:events';
import { BatchParser } from './batch.ts';
import { endProcess, type Git, GitError } from './git.ts';
import { objectId } from './objects.ts';

/** In the order of their ids; `take` gets the number of each and its bytes, undefined where there are none, or more than `most`. */
export async function readBlobs(
  git: Git,
  oids: readonly string[],
  most: number,
  take: (index: number, bytes: Buffer | undefined) => void,
): Promise<void> {
  if (oids.length === 0) return;
  const strange = oids.find((oid) => !objectId.test(oid));
  if (strange !== undefined) throw new Error(`“${strange}” is no object id`);
  let index = 0;
  const parser = new BatchParser({
    most: () => most,
    // The chunk that the bytes lie in is kept no longer than they are.
    take: (object) => take(index++, object?.type === 'blob' ? object.bytes && Buffer.from(object.bytes) : undefined),
  });
  const child = git.start(['cat-file', '--batch', '--buffer']);
  let failure: unknown;
  child.stdout.on('data', (chunk: Buffer) => {
    if (failure !== undefined) return;
    try {
      parser.push(chunk);
    } catch (error) {
      failure = error;
      endProcess(child);
    }
  });
  child.stderr.resume();
  child.stdin.on('error', () => {});
  child.stdin.end(`${oids.join('\n')}\n`);
  try {
    await once(child, 'close');
  } catch (error) {
    throw new GitError('cat-file', undefined, (error as Error).message);
  }
  if (failure !== undefined) throw failure;
  if (index < oids.length) throw new GitError('cat-file', undefined, 'git cat-file ended before it answered');
}
