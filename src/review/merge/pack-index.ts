// The index of a pack (gitformat-pack, "Version 2 pack-*.idx files"): where each object begins, by its id.

import { createHash } from 'node:crypto';

export interface IndexedObject {
  /** In hexadecimal digits. */
  readonly oid: string;
  /** Where it begins in the pack, in bytes. */
  readonly offset: number;
  /** CRC-32 of the bytes that it has in the pack. */
  readonly sum: number;
}

/** An offset that takes more bits is in a table of its own. */
const largestOffset = 0x7fff_ffff;

/** `packSum`: what the pack ends with. */
export function packIndex(objects: readonly IndexedObject[], packSum: Buffer, format: 'sha1' | 'sha256'): Buffer {
  const sorted = objects.toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
  const head = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
  const ids = Buffer.from(sorted.map(({ oid }) => oid).join(''), 'hex');
  const sums = Buffer.alloc(sorted.length * 4);
  const offsets = Buffer.alloc(sorted.length * 4);
  const large: number[] = [];
  for (const [place, { offset, sum }] of sorted.entries()) {
    sums.writeUInt32BE(sum, place * 4);
    offsets.writeUInt32BE(offset > largestOffset ? largestOffset + 1 + large.push(offset) - 1 : offset, place * 4);
  }
  const largeOffsets = Buffer.alloc(large.length * 8);
  for (const [place, offset] of large.entries()) largeOffsets.writeBigUInt64BE(BigInt(offset), place * 8);
  const whole = Buffer.concat([head, fanOut(sorted), ids, sums, offsets, largeOffsets, packSum]);
  return Buffer.concat([whole, createHash(format).update(whole).digest()]);
}

/** For each first byte of an id, how many objects have it or a lower one. */
function fanOut(objects: readonly IndexedObject[]): Buffer {
  const counts = new Uint32Array(256);
  for (const { oid } of objects) {
    const first = Number.parseInt(oid.slice(0, 2), 16);
    counts[first] = (counts[first] ?? 0) + 1;
  }
  const table = Buffer.alloc(1024);
  let sum = 0;
  for (const [byte, count] of counts.entries()) {
    sum += count;
    table.writeUInt32BE(sum, byte * 4);
  }
  return table;
}
