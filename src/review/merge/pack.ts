// A pack of new objects with its index (gitformat-pack). git's index-pack would unfold and hash each of ten thousand large trees once more,
// and so does the remote; here each was hashed when it was made.

import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { type Git, GitError } from '../git/git.ts';
import type { GitObject } from '../git/batch.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { ObjectFormat } from '../repository.ts';
import { type IndexedObject, packIndex } from './pack-index.ts';

const types: Readonly<Record<GitObject['type'], number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };
const differenceToId = 7;
/** Objects above this size are never the base of a delta. In bytes. */
const most = 1024 * 1024 * 1024;

export class Pack {
  readonly format: ObjectFormat;
  readonly #parts: Buffer[] = [];
  readonly #written = new Map<string, IndexedObject>();
  /** Objects of the repository that deltas refer to. */
  readonly #bases = new Set<string>();
  #length = headLength;

  constructor(format: ObjectFormat) {
    this.format = format;
  }

  get count(): number {
    return this.#written.size;
  }

  /**
   * Adds an object and returns its id. Where `delta` is given, that is written instead: the difference to an object that is in the pack
   * already or in the repository.
   */
  add(type: GitObject['type'], bytes: Buffer, delta?: { readonly base: string; readonly bytes: Buffer }): string {
    const oid = createHash(this.format).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
    // What the repository has already is not told by what is told by it.
    if (this.#written.has(oid) || this.#bases.has(oid)) return oid;
    if (delta && !this.#written.has(delta.base)) this.#bases.add(delta.base);
    if (delta) this.#write(oid, [header(differenceToId, delta.bytes.length), Buffer.from(delta.base, 'hex'), ...deflated(delta.bytes)]);
    else this.#write(oid, [header(types[type], bytes.length), ...deflated(bytes)]);
    return oid;
  }

  /** Brings the objects into the repository of the reader, all of them or none. Throws a GitError where they cannot be written. */
  async store(reader: ObjectReader): Promise<void> {
    if (this.#written.size === 0) return;
    // A pack on a disk is whole: what its differences are told to is in it as well.
    for (const oid of this.#bases) {
      const base = await reader.read(oid, most);
      if (!base?.bytes) throw new Error(`the repository lacks the object ${oid}`);
      this.#write(oid, [header(types[base.type], base.size), ...deflated(base.bytes)]);
    }
    this.#bases.clear();
    const start = Buffer.alloc(headLength);
    start.write('PACK', 'latin1');
    start.writeUInt32BE(2, 4);
    start.writeUInt32BE(this.#written.size, 8);
    const whole = Buffer.concat([start, ...this.#parts]);
    const sum = createHash(this.format).update(whole).digest();
    await keep(reader.git, sum.toString('hex'), Buffer.concat([whole, sum]), packIndex([...this.#written.values()], sum, this.format));
  }

  #write(oid: string, parts: readonly Buffer[]): void {
    let sum = 0;
    for (const part of parts) {
      this.#parts.push(part);
      sum = crc32(part, sum);
    }
    this.#written.set(oid, { oid, offset: this.#length, sum });
    for (const part of parts) this.#length += part.length;
  }
}

const headLength = 12;

/** The index comes last: a pack without one is none to git. */
async function keep(git: Git, name: string, pack: Buffer, index: Buffer): Promise<void> {
  const folder = resolve(git.directory, await git.text(['rev-parse', '--git-path', 'objects/pack']));
  const own = randomBytes(6).toString('hex');
  try {
    mkdirSync(folder, { recursive: true });
    for (const [ending, bytes] of [['pack', pack] as const, ['idx', index] as const]) {
      const path = join(folder, `pack-${name}.${ending}`);
      if (existsSync(path)) continue;
      // A name that git removes when it cleans up, should this be ended in the middle.
      const temporary = join(folder, `tmp_${ending}_${own}`);
      try {
        writeWhole(temporary, bytes);
        renameSync(temporary, path);
      } finally {
        rmSync(temporary, { force: true });
      }
    }
  } catch (error) {
    throw new GitError('index-pack', undefined, `the merges could not be written into ${folder}: ${(error as Error).message}`);
  }
}

function writeWhole(path: string, bytes: Buffer): void {
  const file = openSync(path, 'wx', 0o444);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Type and size: four bits of the size beside the type, then seven a byte, the lowest first. */
function header(type: number, size: number): Buffer {
  const bytes: number[] = [];
  let rest = Math.floor(size / 16);
  let byte = (type << 4) | (size % 16);
  while (rest > 0) {
    bytes.push(byte | 0x80);
    byte = rest % 128;
    rest = Math.floor(rest / 128);
  }
  bytes.push(byte);
  return Buffer.from(bytes);
}

/** Smaller objects are mostly ids, which nothing makes smaller, and to begin a compression takes longer than to write them. */
const leastDeflated = 4096;

/** The form of zlib (RFC 1950), for a small object as one stored block (RFC 1951, 3.2.4). */
function deflated(bytes: Buffer): Buffer[] {
  if (bytes.length >= leastDeflated) return [deflateSync(bytes, { level: 1 })];
  const head = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0]);
  head.writeUInt16LE(bytes.length, 3);
  head.writeUInt16LE(~bytes.length & 0xffff, 5);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(adler32(bytes));
  // The bytes may change in their place before they are written.
  return [head, Buffer.from(bytes), sum];
}

function adler32(bytes: Buffer): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}
