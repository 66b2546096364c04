// What the directory at the end of a ZIP archive lists (APPNOTE.TXT 4.3.12), with the packed bytes of each; nothing is unpacked here.
// A library unpacks while it reads, and goes through a gigabyte to find that an entry said a hundred bytes.

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** In bytes, as the archive says. */
  readonly size: number;
}

const signatures = { end: 0x06054b50, locator: 0x07064b50, end64: 0x06064b50, entry: 0x02014b50, local: 0x04034b50 };
const endLength = 22;
const maxComment = 0xffff;
const elsewhere = 0xffffffff;
/** The names are UTF-8 (4.4.4, bit 11). */
const isUtf8 = 0x0800;

/** Throws RangeError where the archive ends before it should, or is none. */
export function* zipEntries(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number): number => view.getUint16(at, true);
  const u32 = (at: number): number => view.getUint32(at, true);
  const u64 = (at: number): number => Number(view.getBigUint64(at, true));
  const expect = (at: number, signature: number): void => {
    if (u32(at) !== signature) throw new RangeError('This is no ZIP archive.');
  };
  const end = endOf(bytes, u32);
  let [count, at] = [u16(end + 8), u32(end + 16)];
  const is64 = end >= 20 && u32(end - 20) === signatures.locator;
  if (is64) {
    const end64 = u64(end - 12);
    expect(end64, signatures.end64);
    [count, at] = [u64(end64 + 32), u64(end64 + 48)];
  }
  for (let entry = 0; entry < count; entry++) {
    expect(at, signatures.entry);
    const [nameLength, extraLength, commentLength] = [u16(at + 28), u16(at + 30), u16(at + 32)];
    const extra = at + 46 + nameLength;
    let [length, size, local] = [u32(at + 20), u32(at + 24), u32(at + 42)];
    if (is64) {
      // Behind its header: those of the three that did not fit into 32 bits, in this order (4.5.3).
      let field = extra;
      while (field < extra + extraLength && u16(field) !== 1) field += 4 + u16(field + 2);
      let value = field - 4;
      const next = (): number => {
        value += 8;
        return u64(value);
      };
      if (size === elsewhere) size = next();
      if (length === elsewhere) length = next();
      if (local === elsewhere) local = next();
    }
    expect(local, signatures.local);
    const start = local + 30 + u16(local + 26) + u16(local + 28);
    if (start + length > bytes.length) throw new RangeError('This archive is cut off.');
    const named = Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, nameLength);
    yield {
      name: named.toString((u16(at + 8) & isUtf8) !== 0 ? 'utf8' : 'latin1'),
      method: u16(at + 10),
      packed: bytes.subarray(start, start + length),
      size,
    };
    at = extra + extraLength + commentLength;
  }
}

function endOf(bytes: Uint8Array, u32: (at: number) => number): number {
  for (let at = bytes.length - endLength; at >= 0 && at >= bytes.length - endLength - maxComment; at--)
    if (u32(at) === signatures.end) return at;
  throw new RangeError('This is no ZIP archive.');
}
