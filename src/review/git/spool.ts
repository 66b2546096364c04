// A command of git that reads from a file and writes into one: it waits for nobody, and nobody waits for each of its pieces.

import { once } from 'node:events';
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { endProcess, type Git, GitError } from './git.ts';

/** In bytes. */
export interface Pieces {
  readonly length: number;
  readonly least: number;
}

/** In milliseconds, where git has written little. */
const pause = 5;

export class Spool {
  readonly #command: string;
  readonly #output: number;
  readonly #child: ReturnType<Git['startOnFiles']>;
  readonly #words: () => string;
  /** Undefined while git is at work. */
  #code: number | null | undefined;
  #failure: Error | undefined;
  #isClosed = false;
  /** Settled when git has ended. */
  readonly #ended: Promise<void>;

  /** Starts a command. `input` is ASCII. Throws a GitError where there is no room for the files. */
  constructor(git: Git, args: readonly string[], input = '') {
    this.#command = args[0] ?? '';
    const folder = this.#try(() => mkdtempSync(join(tmpdir(), 'undersigned-git-')));
    const open: number[] = [];
    try {
      this.#try(() => writeFileSync(join(folder, 'input'), input, 'latin1'));
      open.push(this.#try(() => openSync(join(folder, 'input'), 'r')));
      open.push(this.#try(() => openSync(join(folder, 'output'), 'wx+')));
      this.#output = open.pop() ?? -1;
      this.#child = git.startOnFiles(args, { input: open[0] ?? -1, output: this.#output });
    } finally {
      for (const file of open) closeSync(file);
      // Open files outlive their names, and nothing is left behind whatever happens. Windows wants them closed first.
      removeIfPossible(folder);
    }
    this.#words = firstWords(this.#child.stderr);
    this.#ended = once(this.#child, 'close').then(
      ([code]) => {
        this.#code = code as number | null;
        removeIfPossible(folder);
      },
      (error: Error) => {
        this.#code = null;
        this.#failure = error;
      },
    );
  }

  /**
   * Hands over what git writes as it comes, until it has ended, and closes. `take` gets a buffer, which is used again, and how much of it is filled; it
   * returns how much it took: what it leaves comes again with more behind it. `least`: while git goes on, it is left alone until there is so much.
   * Throws a GitError where git said no.
   */
  async follow({ length: pieceLength, least }: Pieces, take: (buffer: Buffer, length: number) => number): Promise<void> {
    try {
      let buffer = Buffer.allocUnsafeSlow(pieceLength);
      for (let at = 0; ; ) {
        const isOver = this.#code !== undefined;
        const length = Math.min(buffer.length, this.#length - at);
        let used = 0;
        if (length >= least || (isOver && length > 0)) {
          const read = this.#try(() => readSync(this.#output, buffer, 0, length, at));
          used = take(buffer, read);
          at += used;
          // One thing that is larger than all that fits.
          if (used === 0 && read === buffer.length) buffer = Buffer.allocUnsafeSlow(buffer.length * 2);
          else if (used === 0 && isOver) break;
        } else if (isOver) break;
        if (used === 0 && !isOver) await Promise.race([this.#ended, wait(pause)]);
      }
      this.#expectSuccess();
    } finally {
      this.close();
    }
  }

  /** All that git wrote, when it has ended. Throws a GitError where it said no. */
  async whole(): Promise<Buffer> {
    try {
      await this.#ended;
      this.#expectSuccess();
      const bytes = Buffer.allocUnsafeSlow(this.#length);
      let at = 0;
      for (let read = 1; at < bytes.length && read > 0; at += read)
        read = this.#try(() => readSync(this.#output, bytes, at, bytes.length - at, at));
      if (at < bytes.length) throw new GitError(this.#command, undefined, `git ${this.#command} wrote less than there was`);
      return bytes;
    } finally {
      this.close();
    }
  }

  /** How many bytes git has written so far. */
  get #length(): number {
    return fstatSync(this.#output).size;
  }

  #expectSuccess(): void {
    if (this.#code !== 0) throw new GitError(this.#command, this.#code ?? undefined, this.#words() || (this.#failure?.message ?? ''));
  }

  /** Ends git, where it still runs. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    endProcess(this.#child);
    closeSync(this.#output);
  }

  #try<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw new GitError(this.#command, undefined, error instanceof Error ? error.message : String(error));
    }
  }
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
