// A pack of new objects, as a fetch would bring it (gitformat-pack). git reads it with index-pack, which checks all of it.

import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Git } from '../git/git.ts';

export type ObjectFormat = 'sha1' | 'sha256';
type ObjectType = 'commit' | 'tree' | 'blob';

const types: Readonly<Record<ObjectType, number>> = { commit: 1, tree: 2, blob: 3 };
const differenceToId = 7;

export class Pack {
  readonly format: ObjectFormat;
  readonly #parts: Buffer[] = [];
  readonly #written = new Set<string>();

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
  add(type: ObjectType, bytes: Buffer, delta?: { readonly base: string; readonly bytes: Buffer }): string {
    const oid = createHash(this.format).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
    if (this.#written.has(oid)) return oid;
    this.#written.add(oid);
    if (delta) this.#parts.push(header(differenceToId, delta.bytes.length), Buffer.from(delta.base, 'hex'), ...deflated(delta.bytes));
    else this.#parts.push(header(types[type], bytes.length), ...deflated(bytes));
    return oid;
  }

  /** Brings the objects into the repository, all of them or none. */
  async store(git: Git): Promise<void> {
    if (this.#written.size === 0) return;
    const start = Buffer.alloc(12);
    start.write('PACK', 'latin1');
    start.writeUInt32BE(2, 4);
    start.writeUInt32BE(this.#written.size, 8);
    const whole = Buffer.concat([start, ...this.#parts]);
    await git.run(['index-pack', '--stdin', '--fix-thin'], {
      input: Buffer.concat([whole, createHash(this.format).update(whole).digest()]),
    });
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
