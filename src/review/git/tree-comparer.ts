// Compares trees through one long-lived `git diff-tree --stdin`: starting git takes longer than what it is asked.

import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { endProcess, type Git, GitError } from './git.ts';
import { type RawChange, rawChange, rawDiffOptions } from './raw-diff.ts';

export interface TreePair {
  /** Object ids of trees. */
  readonly before: string;
  readonly after: string;
}

/** One run of git keeps each tree that it reads. In bytes. */
export const maxSizeOfRun = 256 * 1024 * 1024;

export interface CompareBounds {
  /** Of the trees of these pairs. */
  readonly bytes: number;
  /** Differences per pair. */
  readonly most: number;
}

export class TreeComparer {
  readonly #git: Git;
  #child: ChildProcessByStdio<Writable, Readable, Readable> | undefined;
  #bytes = 0;
  /** What was asked last: one at a time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(git: Git) {
    this.#git = git;
  }

  /**
   * Returns how many of the pairs are done: all, or those up to one that is too large, or at which git ends. `take` gets the entries that
   * differ, without what lies in folders; undefined where they are too many, or git cannot compare them.
   */
  compare<Pair extends TreePair>(
    pairs: readonly Pair[],
    { bytes, most }: CompareBounds,
    take: (pair: Pair, changes: readonly RawChange[] | undefined) => void,
  ): Promise<number> {
    const answer = this.#last.then(async () => {
      const done = await this.#compare(pairs, most, take);
      this.#bytes += bytes;
      if (this.#bytes > maxSizeOfRun) this.close();
      return done;
    });
    this.#last = answer.catch(() => {});
    return answer;
  }

  close(): void {
    if (this.#child) endProcess(this.#child);
    this.#child = undefined;
    this.#bytes = 0;
  }

  #process(): ChildProcessByStdio<Writable, Readable, Readable> {
    if (this.#child) return this.#child;
    const child = this.#git.start(['diff-tree', '--stdin', ...rawDiffOptions]);
    child.stdin.on('error', () => {});
    child.stderr.resume();
    // The process does not keep ours alive.
    child.unref();
    this.#child = child;
    const forget = (): void => {
      if (this.#child === child) this.#child = undefined;
    };
    child.on('error', forget).on('close', forget);
    return child;
  }

  #compare<Pair extends TreePair>(
    pairs: readonly Pair[],
    most: number,
    take: (pair: Pair, changes: readonly RawChange[] | undefined) => void,
  ): Promise<number> {
    const child = this.#process();
    return new Promise((resolve, reject) => {
      let rest: Buffer = Buffer.alloc(0);
      let done = 0;
      /** Of the pair that git has named last. */
      let changes: RawChange[] | undefined;
      const finish = (result: readonly RawChange[] | undefined): void => {
        const pair = pairs[done++];
        if (pair) take(pair, result);
        changes = undefined;
      };
      const leave = (): void => {
        child.stdout.off('data', hear);
        child.off('error', fail).off('close', end);
      };
      /** The one at which it was ended, or ended by itself; what comes behind it has its turn. */
      const end = (): void => {
        leave();
        if (this.#child === child) this.close();
        finish(undefined);
        resolve(done);
      };
      const fail = (error: Error): void => {
        leave();
        if (this.#child === child) this.#child = undefined;
        reject(new GitError('diff-tree', undefined, error.message));
      };
      /** Where to go on when more has come; undefined when all is said. */
      const takeFrom = (bytes: Buffer): number | undefined => {
        for (let at = 0; ; ) {
          if (bytes[at] === colon) {
            const middle = bytes.indexOf(0, at);
            const endOfPath = middle === -1 ? -1 : bytes.indexOf(0, middle + 1);
            if (endOfPath === -1) return at;
            changes?.push(rawChange(bytes.toString('latin1', at, middle), bytes.toString('utf8', middle + 1, endOfPath)));
            at = endOfPath + 1;
            if ((changes?.length ?? 0) <= most) continue;
            child.stdout.destroy();
            end();
            return undefined;
          }
          const endOfLine = bytes.indexOf(lineFeed, at);
          if (endOfLine === -1) return at;
          if (changes) finish(changes);
          const named = bytes.toString('latin1', at, endOfLine);
          // Git passes over what it cannot compare.
          while (done < pairs.length && named !== lineOf(pairs[done])) finish(undefined);
          if (named === mark) {
            leave();
            resolve(done);
            return undefined;
          }
          changes = [];
          at = endOfLine + 1;
        }
      };
      const hear = (chunk: Buffer): void => {
        const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
        const at = takeFrom(bytes);
        if (at !== undefined) rest = bytes.subarray(at);
      };
      child.stdout.on('data', hear);
      child.once('error', fail).once('close', end);
      child.stdin.write(`${pairs.map((pair) => `${lineOf(pair)}\n`).join('')}${mark}\n`);
    });
  }
}

function lineOf(pair: TreePair | undefined): string {
  return `${pair?.before} ${pair?.after}`;
}

/** Git repeats a line that names no trees, and writes all that it has then. */
const mark = 'all of these';
const colon = 0x3a;
const lineFeed = 0x0a;
