// Reads many blobs at once, by way of files: git writes each object by itself, and a hundred thousand small pieces in a pipe take twice as long.

import { once } from 'node:events';
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { endProcess, type Git, GitError } from './git.ts';
import { objectId } from './objects.ts';

/** Where a blob lies in what git has written. */
export interface PlacedBlob {
  /** Many blobs, one behind the other, with one character for each byte. May be kept. */
  readonly text: string;
  /** The same bytes. They are overwritten as soon as the next blobs are read. */
  readonly buffer: Buffer;
  readonly start: number;
  readonly end: number;
}

/** In bytes. A text that is larger would lie outside the heap, where each look at a character takes longer. */
const pieceLength = 512 * 1024;
/** In bytes: while git goes on, it is left alone until there is something worth taking. */
const leastLength = 64 * 1024;
/** In milliseconds, where git has written little. */
const pause = 5;
/** In bytes. An id, a word and a number are shorter. */
const longestHeader = 512;

/** In the order of their ids; `take` gets the number of each and its bytes, undefined where there are none, or more than `most`. */
export async function readBlobs(
  git: Git,
  oids: readonly string[],
  most: number,
  take: (index: number, bytes: Buffer | undefined) => void,
): Promise<void> {
  await new BlobReading(git, oids).read(most, (index, blob) => take(index, blob && copyOf(blob)));
}

export function copyOf({ buffer, start, end }: PlacedBlob): Buffer {
  return Buffer.from(buffer.subarray(start, end));
}

/** Starts git at once. What it writes is read when somebody asks for it, or given up by `close`. */
export class BlobReading {
  readonly #oids: readonly string[];
  /** Of the file that git writes into; undefined where there is nothing to read. */
  readonly #output: number | undefined;
  readonly #child: ReturnType<Git['startOnFiles']> | undefined;
  readonly #words: () => string = () => '';
  #ended: Promise<void> = Promise.resolve();
  /** Undefined while git is at work. */
  #code: number | null | undefined;
  #failure: Error | undefined;
  #isClosed = false;

  /** Throws an Error where an id is none, and a GitError where there is no room for the files. */
  constructor(git: Git, oids: readonly string[]) {
    this.#oids = oids;
    if (oids.length === 0) return;
    const stray = oids.find((oid) => !objectId.test(oid));
    if (stray !== undefined) throw new Error(`“${stray}” is no object id`);
    const folder = inGit(() => mkdtempSync(join(tmpdir(), 'undersigned-objects-')));
    let input: number | undefined;
    try {
      inGit(() => writeFileSync(join(folder, 'ids'), `${oids.join('\n')}\n`, 'latin1'));
      input = openSync(join(folder, 'ids'), 'r');
      this.#output = openSync(join(folder, 'objects'), 'wx+');
      const child = git.startOnFiles(['cat-file', '--batch', '--buffer'], { input, output: this.#output });
      this.#child = child;
      this.#words = firstWords(child.stderr);
      this.#ended = once(child, 'close').then(
        ([code]) => {
          this.#code = code as number | null;
        },
        (error: Error) => {
          this.#code = null;
          this.#failure = error;
        },
      );
    } finally {
      if (input !== undefined) closeSync(input);
      // Open files outlive their names, and nothing is left behind whatever happens. Windows wants them closed first.
      removeIfPossible(folder);
      if (this.#child) void this.#ended.then(() => removeIfPossible(folder));
    }
  }

  /** Hands over all blobs as git writes them, and closes. Throws a GitError where git does not answer. */
  async read(most: number, take: (index: number, blob: PlacedBlob | undefined) => void): Promise<void> {
    try {
      if (this.#output !== undefined) await this.#follow(this.#output, new Answers(this.#oids, most, take));
    } catch (error) {
      if (error instanceof GitError || !(error instanceof Error && 'syscall' in error)) throw error;
      throw new GitError('cat-file', undefined, error.message);
    } finally {
      this.close();
    }
  }

  close(): void {
    if (this.#isClosed || this.#output === undefined) return;
    this.#isClosed = true;
    if (this.#child) endProcess(this.#child);
    closeSync(this.#output);
  }

  async #follow(output: number, answers: Answers): Promise<void> {
    let buffer = Buffer.allocUnsafeSlow(pieceLength);
    for (let at = 0; ; ) {
      const isOver = this.#code !== undefined;
      const length = Math.min(buffer.length, fstatSync(output).size - at);
      let used = 0;
      if (length >= leastLength || (isOver && length > 0)) {
        const read = readSync(output, buffer, 0, length, at);
        used = answers.takeFrom(buffer, read);
        at += used;
        // One that is larger than all that fits.
        if (used === 0 && read === buffer.length) buffer = Buffer.allocUnsafeSlow(buffer.length * 2);
        else if (used === 0 && isOver) break;
      } else if (isOver) break;
      if (used === 0 && !isOver) await Promise.race([this.#ended, wait(pause)]);
    }
    if (this.#code !== 0) throw new GitError('cat-file', this.#code ?? undefined, this.#words() || (this.#failure?.message ?? endedEarly));
    if (!answers.isWhole) throw new GitError('cat-file', undefined, endedEarly);
  }
}

const endedEarly = 'git cat-file ended before it answered';

/** Takes apart what git answers: a line with id, type and size, the bytes, a line feed; or “<id> missing”. */
class Answers {
  readonly #oids: readonly string[];
  readonly #most: number;
  readonly #take: (index: number, blob: PlacedBlob | undefined) => void;
  #index = 0;

  constructor(oids: readonly string[], most: number, take: (index: number, blob: PlacedBlob | undefined) => void) {
    this.#oids = oids;
    this.#most = most;
    this.#take = take;
  }

  get isWhole(): boolean {
    return this.#index === this.#oids.length;
  }

  /** Where to go on: at an object that is not there as a whole, or behind one that nobody wants, however far away that is. */
  takeFrom(buffer: Buffer, length: number): number {
    const text = buffer.toString('latin1', 0, length);
    for (let at = 0; ; ) {
      const lineEnd = at < length ? text.indexOf('\n', at) : -1;
      if (lineEnd === -1) {
        if (length - at > longestHeader) throw strange();
        return at;
      }
      const oid = this.#oids[this.#index];
      if (oid === undefined || !text.startsWith(oid, at)) throw strange();
      const wordStart = at + oid.length;
      const isBlob = text.startsWith(' blob ', wordStart);
      const size = isBlob ? numberIn(text, wordStart + ' blob '.length, lineEnd) : sizeOfOther(text.slice(wordStart, lineEnd));
      const start = lineEnd + 1;
      if (size === undefined) {
        this.#take(this.#index++, undefined);
        at = start;
      } else if (!isBlob || size > this.#most) {
        this.#take(this.#index++, undefined);
        at = start + size + 1;
      } else if (start + size < length) {
        this.#take(this.#index++, { text, buffer, start, end: start + size });
        at = start + size + 1;
      } else return at;
    }
  }
}

/** Of an object that is no blob; undefined where there is none. */
function sizeOfOther(words: string): number | undefined {
  const [, size] = /^ (?:tree|commit|tag) (\d+)$/.exec(words) ?? [];
  if (size === undefined && words !== ' missing' && words !== ' ambiguous') throw strange();
  return size === undefined ? undefined : Number(size);
}

function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) throw strange();
    number = number * 10 + digit;
  }
  if (start === end) throw strange();
  return number;
}

function strange(): Error {
  return new Error('git cat-file answered with something else than objects');
}

function inGit<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new GitError('cat-file', undefined, error instanceof Error ? error.message : String(error));
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
