// Reads many blobs at once, by way of files: git writes each object by itself, and a hundred thousand small pieces in a pipe take twice as long.

import { once } from 'node:events';
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { BatchParser } from './batch.ts';
import { endProcess, type Git, GitError } from './git.ts';
import { objectId } from './objects.ts';

/** In bytes; what was read stays in memory as long as one of its blobs does. */
const pieceLength = 1024 * 1024;
/** In bytes: while git goes on, it is left alone until there is something worth taking. */
const leastLength = 64 * 1024;
/** In milliseconds, where git has written little. */
const pause = 5;

/** In the order of their ids; `take` gets the number of each and its bytes, undefined where there are none, or more than `most`. */
export async function readBlobs(
  git: Git,
  oids: readonly string[],
  most: number,
  take: (index: number, bytes: Buffer | undefined) => void,
): Promise<void> {
  if (oids.length === 0) return;
  const stray = oids.find((oid) => !objectId.test(oid));
  if (stray !== undefined) throw new Error(`“${stray}” is no object id`);
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-objects-'));
  const open: number[] = [];
  try {
    writeFileSync(join(folder, 'ids'), `${oids.join('\n')}\n`);
    const input = openSync(join(folder, 'ids'), 'r');
    open.push(input);
    const output = openSync(join(folder, 'objects'), 'wx+');
    open.push(output);
    // Open files outlive their names, and nothing is left behind whatever happens. Windows wants them closed first.
    removeIfPossible(folder);
    let index = 0;
    const parser = new BatchParser({
      most: () => most,
      take: (object) => take(index++, object?.type === 'blob' ? object.bytes : undefined),
    });
    await follow(git.startOnFiles(['cat-file', '--batch', '--buffer'], { input, output }), output, parser);
    if (index !== oids.length) throw new GitError('cat-file', undefined, 'git cat-file ended before it answered');
  } finally {
    for (const file of open) closeSync(file);
    removeIfPossible(folder);
  }
}

/** Hands over what is written as it comes, until the process has ended. */
async function follow(child: ReturnType<Git['startOnFiles']>, output: number, parser: BatchParser): Promise<void> {
  const stderr = firstWords(child.stderr);
  let code: number | null | undefined;
  const ended = once(child, 'close').then(([exit]) => {
    code = exit as number | null;
  });
  try {
    for (let at = 0; ; ) {
      const isOver = code !== undefined;
      const length = Math.min(pieceLength, fstatSync(output).size - at);
      if (length >= leastLength || (isOver && length > 0)) {
        const piece = Buffer.allocUnsafeSlow(length);
        const read = readSync(output, piece, 0, length, at);
        at += read;
        parser.push(piece.subarray(0, read));
      } else if (isOver) break;
      else await Promise.race([ended, wait(pause)]);
    }
  } catch (error) {
    endProcess(child);
    if (error instanceof GitError || !(error instanceof Error && 'syscall' in error)) throw error;
    throw new GitError('cat-file', undefined, error.message);
  }
  if (code !== 0) throw new GitError('cat-file', code ?? undefined, stderr() || 'git cat-file ended before it answered');
}

function firstWords(stream: Readable): () => string {
  let words = '';
  stream.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString('utf8')).slice(0, 4096);
  });
  return () => words;
}

function removeIfPossible(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Windows; it is tried again at the end.
  }
}
