// A tree as a difference to an earlier one, in the form that packs have it (gitformat-pack, "Deltified representation").

import { placeOfKey } from '../git/tree-state.ts';
import type { Layout, TreeEdit } from './growing-tree.ts';

/** What leads from a tree to another one: edits, each of another key, in the order of their keys. */
export function treeDelta(base: Layout, edits: readonly TreeEdit[]): Buffer {
  const parts: Buffer[] = [size(base.length), size(lengthAfter(base, edits))];
  let from = 0;
  for (const { key, entry } of edits) {
    const place = placeOfKey(base, key);
    const start = base.starts[place] ?? 0;
    pushCopy(parts, from, start - from);
    from = base.keys[place] === key ? (base.starts[place + 1] ?? 0) : start;
    if (entry) pushInsert(parts, entry);
  }
  pushCopy(parts, from, base.length - from);
  return Buffer.concat(parts);
}

function lengthAfter(base: Layout, edits: readonly TreeEdit[]): number {
  let length = base.length;
  for (const { key, entry } of edits) {
    const place = placeOfKey(base, key);
    const now = base.keys[place] === key ? (base.starts[place + 1] ?? 0) - (base.starts[place] ?? 0) : 0;
    length += (entry?.length ?? 0) - now;
  }
  return length;
}

/** Seven bits a byte, the lowest first. */
export function size(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 0x80 : low);
  } while (rest > 0);
  return Buffer.from(bytes);
}

/** An instruction holds no longer copy. */
const longestCopy = 0xffff;
const longestInsert = 0x7f;

function pushCopy(parts: Buffer[], offset: number, length: number): void {
  for (let done = 0; done < length; done += longestCopy) {
    const bytes = [0x80];
    const put = (value: number, count: number, firstBit: number): void => {
      for (let place = 0; place < count; place++) {
        const byte = Math.floor(value / 256 ** place) % 256;
        if (byte === 0) continue;
        bytes[0] = (bytes[0] ?? 0) | (firstBit << place);
        bytes.push(byte);
      }
    };
    put(offset + done, 4, 0x01);
    put(Math.min(longestCopy, length - done), 2, 0x10);
    parts.push(Buffer.from(bytes));
  }
}

function pushInsert(parts: Buffer[], bytes: Buffer): void {
  for (let at = 0; at < bytes.length; at += longestInsert) {
    const part = bytes.subarray(at, at + longestInsert);
    parts.push(Buffer.from([part.length]), part);
  }
}
