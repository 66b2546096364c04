// A directory that changes in place: an entry more moves what lies behind it, and nothing is made anew.

import { placeOfKey, type TreeState } from '../git/tree-state.ts';

/** A file or folder in a directory becomes another, or goes. */
export interface TreeEdit {
  /** See `keyOf`. */
  readonly key: string;
  /** As it is in the tree: mode, name and id. Undefined where it goes. */
  readonly entry: Buffer | undefined;
}

/** Where the entries of a state were. */
export interface Layout {
  readonly length: number;
  readonly keys: readonly string[];
  readonly starts: Int32Array;
}

export class GrowingTree implements TreeState {
  bytes: Buffer;
  length: number;
  readonly keys: string[];
  starts: Int32Array;

  constructor({ bytes, length, keys, starts }: TreeState) {
    this.bytes = Buffer.alloc(length + 4096);
    bytes.copy(this.bytes, 0, 0, length);
    this.length = length;
    this.keys = [...keys];
    this.starts = new Int32Array(keys.length + 129);
    this.starts.set(starts.subarray(0, keys.length + 1));
  }

  /** The tree object as it is now. It changes with the next edit. */
  get object(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  /** Stays what it is. */
  layout(): Layout {
    return { length: this.length, keys: this.keys.slice(), starts: this.starts.slice(0, this.keys.length + 1) };
  }

  apply(edits: readonly TreeEdit[]): void {
    for (const edit of edits) this.#apply(edit);
  }

  #apply({ key, entry }: TreeEdit): void {
    const place = placeOfKey(this, key);
    const isThere = this.keys[place] === key;
    if (!isThere && !entry) return;
    const start = this.starts[place] ?? 0;
    const end = isThere ? (this.starts[place + 1] ?? 0) : start;
    const growth = (entry?.length ?? 0) - (end - start);
    this.#reserve(this.length + growth, this.keys.length + 2);
    this.bytes.copyWithin(end + growth, end, this.length);
    entry?.copy(this.bytes, start);
    // The entries behind it move, and so do their numbers where there is one more or less.
    const shift = entry ? (isThere ? 0 : 1) : -1;
    const from = place + (isThere ? 1 : 0);
    this.starts.copyWithin(from + shift, from, this.keys.length + 1);
    if (shift !== 0) this.keys.splice(place, isThere ? 1 : 0, ...(entry ? [key] : []));
    for (let at = from + shift; at <= this.keys.length; at++) this.starts[at] = (this.starts[at] ?? 0) + growth;
    if (entry) this.starts[place] = start;
    this.length += growth;
  }

  #reserve(length: number, entries: number): void {
    if (length > this.bytes.length) {
      const larger = Buffer.alloc(length + (length >>> 3) + 4096);
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    if (entries < this.starts.length) return;
    const more = new Int32Array(entries + (entries >>> 3) + 128);
    more.set(this.starts);
    this.starts = more;
  }
}
