// One directory as a tree object of git: where each of its entries begins, in git's order.

export interface TreeState {
  /** The tree object; what lies behind `length` does not belong to it. */
  readonly bytes: Buffer;
  readonly length: number;
  /** See `keyOf`. */
  readonly keys: readonly string[];
  /** Where each entry begins, and behind them where the last one ends. */
  readonly starts: Int32Array;
}

export const emptyState: TreeState = { bytes: Buffer.alloc(0), length: 0, keys: [], starts: new Int32Array(1) };

/** What git sorts by: the bytes of the name, of a folder as if it ended with a slash (git-fast-import, "tree"). One character is one byte. */
export function keyOf(name: string, isDirectory: boolean): string {
  return Buffer.from(isDirectory ? `${name}/` : name).toString('latin1');
}

export function entryOf(mode: string, name: string, oid: string): Buffer {
  return Buffer.concat([Buffer.from(`${mode.replace(/^0+/, '')} ${name}\0`), Buffer.from(oid, 'hex')]);
}

/** `idLength` in bytes. Throws where the bytes are no tree. */
export function parseTree(bytes: Buffer, idLength: number): TreeState {
  const keys: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    if (space === -1 || end === -1) throw new Error('this is no tree');
    const name = bytes.toString('latin1', space + 1, end);
    keys.push(bytes.toString('latin1', at, space) === '40000' ? `${name}/` : name);
    starts.push(at);
    at = end + 1 + idLength;
  }
  return { bytes, length: bytes.length, keys, starts: Int32Array.from([...starts, bytes.length]) };
}

/** Where each entry begins, and behind them where the last one ends; undefined where the bytes are no tree. `idLength` in bytes. */
export function startsOf(bytes: Buffer, idLength: number): Int32Array | undefined {
  // The shortest entry is a mode, a space, a letter, a zero byte and an id.
  const starts = new Int32Array(Math.floor(bytes.length / (idLength + 8)) + 1);
  let count = 0;
  let at = 0;
  while (at < bytes.length) {
    starts[count++] = at;
    while (at < bytes.length && bytes[at] !== 0) at++;
    at += 1 + idLength;
  }
  if (at !== bytes.length || count >= starts.length) return undefined;
  starts[count++] = at;
  return starts.subarray(0, count);
}

/** The number of the first entry whose key is not before this one. */
export function placeOfKey({ keys }: Pick<TreeState, 'keys'>, key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The id of an entry in hexadecimal digits; undefined where there is none. */
export function oidOfKey(state: TreeState, key: string, idLength: number): string | undefined {
  const place = placeOfKey(state, key);
  if (state.keys[place] !== key) return undefined;
  const end = state.starts[place + 1] ?? 0;
  return state.bytes.toString('hex', end - idLength, end);
}
