// What differs between two trees, without parsing what they have in common: a folder of ten thousand signatures differs by one.

/** See TreeState. */
export interface TreeBytes {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
}

export interface TreeEntryAt {
  /** Six digits. */
  readonly mode: string;
  readonly oid: string;
}

/** An entry that differs. A file that becomes a folder is two: one that goes, one that comes. */
export interface EntryDifference {
  /** Bytes that are no UTF-8 became U+FFFD. */
  readonly name: string;
  readonly before: TreeEntryAt | undefined;
  readonly after: TreeEntryAt | undefined;
}

/** `idLength`: bytes of an object id. Undefined where the bytes are no tree. */
export function compareTrees(before: TreeBytes, after: Buffer, idLength: number): EntryDifference[] | undefined {
  const { bytes, starts } = before;
  const same = commonStart(bytes, after);
  // Both have the same entries up to here.
  const from = starts[lastNotAfter(starts, same)] ?? 0;
  const most = Math.min(bytes.length, after.length) - from;
  const ending = commonEnd(bytes, after, most);
  const to = starts[firstNotBefore(starts, bytes.length - ending)] ?? bytes.length;
  // Where the end of the other begins, if that is between two entries there as well.
  const toAfter = to + after.length - bytes.length;
  const old = parse(bytes, from, to, idLength);
  const now = parse(after, from, toAfter, idLength) ?? parse(after, from, after.length, idLength);
  if (!old || !now) return undefined;
  const rest = now.end === toAfter ? old : parse(bytes, from, bytes.length, idLength);
  return rest && differences(rest.entries, now.entries);
}

interface Entry extends TreeEntryAt {
  readonly name: string;
}

interface Parsed {
  /** By the bytes of the name, of a folder with a slash. */
  readonly entries: Map<string, Entry>;
  readonly end: number;
}

/** Undefined where an entry does not end at `to`. */
function parse(bytes: Buffer, from: number, to: number, idLength: number): Parsed | undefined {
  const entries = new Map<string, Entry>();
  let at = from;
  while (at < to) {
    const space = bytes.indexOf(0x20, at);
    const end = space === -1 ? -1 : bytes.indexOf(0, space);
    const next = end + 1 + idLength;
    if (end === -1 || next > bytes.length) return undefined;
    const mode = bytes.toString('latin1', at, space).padStart(6, '0');
    const key = bytes.toString('latin1', space + 1, end);
    entries.set(mode === '040000' ? `${key}/` : key, {
      name: bytes.toString('utf8', space + 1, end),
      mode,
      oid: bytes.toString('hex', end + 1, next),
    });
    at = next;
  }
  return at === to ? { entries, end: at } : undefined;
}

function differences(old: ReadonlyMap<string, Entry>, now: ReadonlyMap<string, Entry>): EntryDifference[] {
  const found: EntryDifference[] = [];
  for (const [key, before] of old) {
    const after = now.get(key);
    if (after?.oid !== before.oid || after.mode !== before.mode) found.push({ name: before.name, before, after });
  }
  for (const [key, after] of now) if (!old.has(key)) found.push({ name: after.name, before: undefined, after });
  return found;
}

/** How many bytes two buffers have in common at their beginning. */
function commonStart(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (a.compare(b, low, middle, low, middle) === 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same for their ends, at most `most`. */
function commonEnd(a: Buffer, b: Buffer, most: number): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (a.compare(b, b.length - middle, b.length - low, a.length - middle, a.length - low) === 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lastNotAfter(starts: Int32Array, offset: number): number {
  return firstNotBefore(starts, offset + 1) - 1;
}

/** The number of the first start that is not before an offset. */
function firstNotBefore(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
