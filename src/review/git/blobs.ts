// Reads many blobs at once, by way of files: git writes each object by itself, and a hundred thousand small pieces in a pipe take twice as long.

import { type Git, GitError } from './git.ts';
import { objectId } from './objects.ts';
import { Spool } from './spool.ts';

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
const pieces = { length: 512 * 1024, least: 64 * 1024 };
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
  /** Undefined where there is nothing to read. */
  readonly #spool: Spool | undefined;

  /** Throws an Error where an id is none, and a GitError where there is no room for the files. */
  constructor(git: Git, oids: readonly string[]) {
    this.#oids = oids;
    if (oids.length === 0) return;
    const input = `${oids.join('\n')}\n`;
    if (!/^[0-9a-f\n]*$/.test(input)) throw new Error(`“${oids.find((oid) => !objectId.test(oid))}” is no object id`);
    this.#spool = new Spool(git, ['cat-file', '--batch', '--buffer'], input);
  }

  /** Hands over all blobs as git writes them, and closes. Throws a GitError where git does not answer. */
  async read(most: number, take: (index: number, blob: PlacedBlob | undefined) => void): Promise<void> {
    const answers = new Answers(this.#oids, most, take);
    await this.#spool?.follow(pieces, (buffer, length) => answers.takeFrom(buffer, length));
    if (!answers.isWhole) throw new GitError('cat-file', undefined, 'git cat-file ended before it answered');
  }

  close(): void {
    this.#spool?.close();
  }
}

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
