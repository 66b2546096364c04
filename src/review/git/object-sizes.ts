// How large objects are, without reading them.

import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { GitObject } from './batch.ts';
import { endProcess, type Git, GitError } from './git.ts';

interface Question {
  /** So many lines of the answer are still to come. */
  left: number;
  readonly wanted: GitObject['type'];
  readonly found: Map<string, number>;
  resolve(found: Map<string, number>): void;
  reject(error: Error): void;
}

/** Asks one long-lived git. Whoever has it closes it. */
export class ObjectSizes {
  readonly #git: Git;
  #child: ChildProcessByStdio<Writable, Readable, Readable> | undefined;
  readonly #questions: Question[] = [];
  #rest = '';

  constructor(git: Git) {
    this.#git = git;
  }

  /** By id, of those that are there and of the type. */
  of(oids: Iterable<string>, wanted: GitObject['type'] = 'blob'): Promise<Map<string, number>> {
    const all = [...new Set(oids)];
    if (all.length === 0) return Promise.resolve(new Map());
    return new Promise((resolve, reject) => {
      this.#questions.push({ left: all.length, wanted, found: new Map(), resolve, reject });
      this.#process().stdin.write(all.map((oid) => `${oid}\n`).join(''));
    });
  }

  /** A question that waits is refused. */
  close(): void {
    if (this.#child) endProcess(this.#child);
    this.#child = undefined;
  }

  #process(): ChildProcessByStdio<Writable, Readable, Readable> {
    if (this.#child) return this.#child;
    const child = this.#git.start(['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)']);
    this.#child = child;
    this.#rest = '';
    child.stdout.on('data', (chunk: Buffer) => this.#hear(chunk.toString('latin1')));
    child.stderr.resume();
    child.stdin.on('error', () => {});
    const end = (reason: string): void => {
      if (this.#child === child) this.#child = undefined;
      for (const { reject } of this.#questions.splice(0)) reject(new GitError('cat-file', undefined, reason));
    };
    child.once('error', (error) => end(error.message));
    child.once('close', () => end('git cat-file ended before it answered'));
    // The process does not keep ours alive.
    child.unref();
    return child;
  }

  #hear(chunk: string): void {
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const [question] = this.#questions;
      if (!question) return;
      const [oid = '', type, size] = line.split(' ');
      if (type === question.wanted) question.found.set(oid, Number(size));
      if (--question.left > 0) continue;
      this.#questions.shift();
      question.resolve(question.found);
    }
  }
}

/** The same of somebody who asks once. */
export async function objectSizes(git: Git, oids: Iterable<string>, wanted?: GitObject['type']): Promise<Map<string, number>> {
  const sizes = new ObjectSizes(git);
  try {
    return await sizes.of(oids, wanted);
  } finally {
    sizes.close();
  }
}
