// Reads objects by their ids through one long-lived `git cat-file --batch`, and never keeps one that is larger than allowed.

import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { BatchParser, type GitObject } from './batch.ts';
import { endProcess, type Git, GitError } from './git.ts';

export const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

interface Waiting {
  readonly most: number;
  resolve(object: GitObject | undefined): void;
  reject(error: Error): void;
}

export class ObjectReader {
  readonly git: Git;
  #child: ChildProcessByStdio<Writable, Readable, Readable> | undefined;
  readonly #waiting: Waiting[] = [];

  constructor(git: Git) {
    this.git = git;
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

  /** Ends what was started. A read that waits is refused. */
  close(): void {
    if (this.#child) endProcess(this.#child);
    this.#child = undefined;
  }

  #process(): ChildProcessByStdio<Writable, Readable, Readable> {
    if (this.#child) return this.#child;
    const child = this.git.start(['cat-file', '--batch']);
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
