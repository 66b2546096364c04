// Reads objects by their ids through one long-lived `git cat-file --batch`, and never keeps one that is larger than allowed.

import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { BatchParser } from './batch.ts';
import { endProcess, type Git, GitError } from './git.ts';

export interface GitObject {
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly size: number;
  /** Undefined where it is larger than was allowed. */
  readonly bytes: Buffer | undefined;
}

const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

interface Waiting {
  readonly most: number;
  resolve(object: GitObject | undefined): void;
  reject(error: Error): void;
}

export class ObjectReader {
  readonly #git: Git;
  #child: ChildProcessByStdio<Writable, Readable, Readable> | undefined;
  readonly #waiting: Waiting[] = [];

  constructor(git: Git) {
    this.#git = git;
  }

  /** An object of at most `most` bytes; undefined where the repository has none of that id. */
  read(oid: string, most: number): Promise<GitObject | undefined> {
    if (!objectId.test(oid)) throw new Error(`“${oid}” is no object id`);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ most, resolve, reject });
      this.#process().stdin.write(`${oid}\n`);
    });
  }

  /** The bytes of a blob; undefined where it is missing, too large or no blob. */
  async blob(oid: string, most: number): Promise<Buffer | undefined> {
    const object = await this.read(oid, most);
    return object?.type === 'blob' ? object.bytes : undefined;
  }

  /** Ends the process. A read that waits is refused. */
  close(): void {
    if (this.#child) endProcess(this.#child);
    this.#child = undefined;
  }

  #process(): ChildProcessByStdio<Writable, Readable, Readable> {
    if (this.#child) return this.#child;
    const child = this.#git.start(['cat-file', '--batch']);
    this.#child = child;
    const parser = new BatchParser({
      most: () => this.#waiting[0]?.most ?? 0,
      take: (object) => this.#waiting.shift()?.resolve(object),
    });
    child.stdout.on('data', (chunk: Buffer) => parser.push(chunk));
    child.stderr.resume();
    child.stdin.on('error', () => {});
    const end = (reason: string): void => {
      if (this.#child === child) this.#child = undefined;
      for (const { reject } of this.#waiting.splice(0)) reject(new GitError('cat-file', undefined, reason));
    };
    child.once('error', (error) => end(error.message));
    child.once('close', () => end('git cat-file ended before it answered'));
    // The process does not keep ours alive.
    child.unref();
    return child;
  }
}

/** Reads many blobs at once, in the order of their ids; `take` gets the number of each and its bytes, undefined where there are none. */
export function readBlobs(
  git: Git,
  oids: readonly string[],
  most: number,
  take: (index: number, bytes: Buffer | undefined) => void,
): Promise<void> {
  if (oids.length === 0) return Promise.resolve();
  const stray = oids.find((oid) => !objectId.test(oid));
  if (stray !== undefined) throw new Error(`“${stray}” is no object id`);
  return new Promise((resolve, reject) => {
    const child = git.start(['cat-file', '--batch', '--buffer']);
    let index = 0;
    const parser = new BatchParser({
      most: () => most,
      take: (object) => take(index++, object?.type === 'blob' ? object.bytes : undefined),
    });
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      try {
        parser.push(chunk);
      } catch (error) {
        endProcess(child);
        reject(error);
      }
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(0, 4096);
    });
    child.stdin.on('error', () => {});
    child.once('error', (error) => reject(new GitError('cat-file', undefined, error.message)));
    child.once('close', (code) => {
      if (code === 0 && index === oids.length) resolve();
      else reject(new GitError('cat-file', code ?? undefined, stderr || 'git cat-file ended before it answered'));
    });
    child.stdin.end(`${oids.join('\n')}\n`);
  });
}
