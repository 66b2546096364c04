// How large objects are, without reading them.

import type { GitObject } from './batch.ts';
import type { Git } from './git.ts';
import { LastingGit } from './lasting.ts';

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
  readonly #git: LastingGit;
  readonly #questions: Question[] = [];
  #rest = '';

  constructor(git: Git) {
    this.#git = new LastingGit(git, ['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'], {
      begun: () => {
        this.#rest = '';
      },
      hear: (chunk) => this.#hear(chunk.toString('latin1')),
      ended: (error) => {
        for (const { reject } of this.#questions.splice(0)) reject(error);
      },
    });
  }

  /** By id, of those that are there and of the type. */
  of(oids: Iterable<string>, wanted: GitObject['type'] = 'blob'): Promise<Map<string, number>> {
    const all = [...new Set(oids)];
    if (all.length === 0) return Promise.resolve(new Map());
    return new Promise((resolve, reject) => {
      this.#questions.push({ left: all.length, wanted, found: new Map(), resolve, reject });
      this.#git.write(all.map((oid) => `${oid}\n`).join(''));
    });
  }

  /** A question that waits is refused. */
  close(): void {
    this.#git.close();
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
