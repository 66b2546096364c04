// Reads objects by their ids through one long-lived `git cat-file --batch`, and never keeps one that is larger than allowed.

import { BatchParser, type GitObject } from './batch.ts';
import type { Git } from './git.ts';
import { LastingGit } from './lasting.ts';

export const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

interface Waiting {
  readonly most: number;
  resolve(object: GitObject | undefined): void;
  reject(error: Error): void;
}

export class ObjectReader {
  readonly git: Git;
  readonly #lasting: LastingGit;
  readonly #waiting: Waiting[] = [];
  #parser: BatchParser | undefined;

  constructor(git: Git) {
    this.git = git;
    this.#lasting = new LastingGit(git, ['cat-file', '--batch'], {
      begun: () => {
        this.#parser = new BatchParser({
          most: () => this.#waiting[0]?.most ?? 0,
          take: (object) => this.#waiting.shift()?.resolve(object),
        });
      },
      hear: (chunk) => this.#parser?.push(chunk),
      ended: (error) => {
        for (const { reject } of this.#waiting.splice(0)) reject(error);
      },
    });
  }

  /** An object of at most `most` bytes; undefined where the repository has none of that id. */
  read(oid: string, most: number): Promise<GitObject | undefined> {
    if (!objectId.test(oid)) throw new Error(`“${oid}” is no object id`);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ most, resolve, reject });
      this.#lasting.write(`${oid}\n`);
    });
  }

  /** The bytes of a blob; undefined where it is missing, too large or no blob. */
  async blob(oid: string, most: number): Promise<Buffer | undefined> {
    const object = await this.read(oid, most);
    return object?.type === 'blob' ? object.bytes : undefined;
  }

  /** Ends what was started. A read that waits is refused. */
  close(): void {
    this.#lasting.close();
  }
}
