// The signature files of one letter as git gave them: nearly all hold one plain signature each, of which only the place is kept.

import type { Signatory } from '../../core/model.ts';
import { Glimpse } from '../../signatories/duplicates/glimpse.ts';
import { copyOf, type PlacedBlob } from '../git/blobs.ts';
import type { InOrder } from './by-path.ts';
import { glimpseSignature, lineEnd } from './glimpse-signature.ts';
import { isSignaturePath, listEnding, signatoriesIn } from './signatories-in.ts';

export interface SignedFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** Only valid ones, as everywhere: a file that cannot be read has no one in it. */
  readonly signatories: readonly Signatory[];
}

/** With as many objects as there are files, half of the time would go to looking after the memory. */
export class SignedFiles implements InOrder<SignedFile> {
  length = 0;
  readonly #pathOf: (index: number) => string;
  readonly #texts: string[] = [];
  /** By number: the place in `#texts`, and places in that text. */
  readonly #pieces: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #links: Int32Array;
  readonly #handles: Int32Array;
  /** Undefined where the file is not a plain signature. */
  readonly #names: (string | undefined)[] = [];
  /** What was made of the files so far. */
  readonly #made: (SignedFile | undefined)[] = [];

  /** For at most `most` files, which are added in the order of their paths. */
  constructor(most: number, pathOf: (index: number) => string) {
    this.#pathOf = pathOf;
    [this.#pieces, this.#starts, this.#ends, this.#links, this.#handles] = Array.from({ length: 5 }, () => new Int32Array(most)) as Columns;
  }

  /** `isOne`: whether its path says that it holds one signature. */
  add(blob: PlacedBlob, isOne = isOneSignature(this.pathAt(this.length))): void {
    const index = this.length++;
    const glimpsed = isOne ? glimpseSignature(blob) : undefined;
    this.#names.push(glimpsed?.name);
    this.#made.push(glimpsed ? undefined : readFile(this.pathAt(index), copyOf(blob)));
    if (!glimpsed) return;
    if (this.#texts.at(-1) !== blob.text) this.#texts.push(blob.text);
    this.#pieces[index] = this.#texts.length - 1;
    this.#starts[index] = blob.start;
    this.#ends[index] = blob.end;
    this.#links[index] = glimpsed.linkAt;
    this.#handles[index] = glimpsed.handleAt;
  }

  pathAt(index: number): string {
    return this.#pathOf(index);
  }

  /** The name of whom a plain signature is; undefined where it takes more than a glimpse to know. */
  nameAt(index: number): string | undefined {
    return this.#names[index];
  }

  linkAt(index: number): string | undefined {
    return this.#valueAt(this.#links[index] ?? 0, index);
  }

  handleAt(index: number): string | undefined {
    return this.#valueAt(this.#handles[index] ?? 0, index);
  }

  at(index: number): SignedFile {
    const file = this.#made[index] ?? this.#make(index);
    this.#made[index] = file;
    return file;
  }

  #make(index: number): SignedFile {
    const name = this.nameAt(index);
    if (name === undefined) throw new RangeError(`There is no file ${index} of ${this.length}.`);
    const bytes = Buffer.from(this.#textOf(index).slice(this.#starts[index], this.#ends[index]), 'latin1');
    return new GlimpsedFile(this.pathAt(index), bytes, { name, link: this.linkAt(index), handle: this.handleAt(index) });
  }

  #valueAt(start: number, index: number): string | undefined {
    if (start === 0) return undefined;
    const text = this.#textOf(index);
    return text.slice(start, lineEnd(text, start, this.#ends[index] ?? 0));
  }

  #textOf(index: number): string {
    return this.#texts[this.#pieces[index] ?? 0] ?? '';
  }
}

type Columns = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/** A file on its own. */
export function signedFile(path: string, bytes: Buffer): SignedFile {
  const files = new SignedFiles(1, () => path);
  files.add({ text: bytes.toString('latin1'), buffer: bytes, start: 0, end: bytes.length });
  return files.at(0);
}

function isOneSignature(path: string): boolean {
  return isSignaturePath(path) && !path.endsWith(listEnding);
}

function readFile(path: string, bytes: Buffer): SignedFile {
  return { path, bytes, signatories: signatoriesIn(path, bytes) };
}

/** A file with one signature, which is read as a whole when it is asked for. */
export class GlimpsedFile extends Glimpse implements SignedFile {
  readonly bytes: Buffer;
  #signatories: readonly Signatory[] | undefined;

  constructor(path: string, bytes: Buffer, fields: Pick<Signatory, 'name' | 'link' | 'handle'>) {
    super(path, fields);
    this.bytes = bytes;
  }

  get path(): string {
    return this.file;
  }

  get signatories(): readonly Signatory[] {
    this.#signatories ??= signatoriesIn(this.file, this.bytes);
    return this.#signatories;
  }

  whole(): Signatory | undefined {
    return this.signatories[0];
  }
}
