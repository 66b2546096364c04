// What an archive says of itself is no proof: unpacking ends at the size that it names, and what it lists has to be there.

import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/core/archive.ts';

interface Entry {
  readonly name: string;
  readonly packed: Buffer;
  /** What it says that it holds. */
  readonly says: number;
  readonly method?: number;
  /** Its sizes behind the header, as archives have them that were written without going back (ZIP64). */
  readonly is64?: boolean;
}

interface Lies {
  readonly count?: number;
  readonly directoryAt?: number;
}

/** An archive with what each entry says, true or not. */
function archive(entries: readonly Entry[], { count = entries.length, directoryAt }: Lies = {}): Uint8Array {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, packed, says, method = 8, is64 = false } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    const extra = Buffer.alloc(is64 ? 20 : 0);
    if (is64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(says), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
    }
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE(method, 10);
    listed.writeUInt32LE(is64 ? 0xffffffff : packed.length, 20);
    listed.writeUInt32LE(is64 ? 0xffffffff : says, 24);
    listed.writeUInt16LE(name.length, 28);
    listed.writeUInt16LE(extra.length, 30);
    listed.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(listed, Buffer.from(name), extra);
    at += local.length + name.length + packed.length;
  }
  const size = Buffer.concat(directory).length;
  const end64 = Buffer.alloc(entries.some(({ is64 }) => is64) ? 76 : 0);
  if (end64.length > 0) {
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(BigInt(count), 32);
    end64.writeBigUInt64LE(BigInt(at), 48);
    end64.writeUInt32LE(0x07064b50, 56);
    end64.writeBigUInt64LE(BigInt(at + size), 64);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt32LE(directoryAt ?? at, 16);
  return Buffer.concat([...files, ...directory, end64, end]);
}

const bounds = { wanted: () => true, maxBytes: 1_000_000, maxEntries: 20 };
const zeros = (bytes: number): Buffer => deflateRawSync(Buffer.alloc(bytes));
const words = Buffer.from('A letter. '.repeat(50));
const sound: Entry = { name: 'a.xml', packed: deflateRawSync(words), says: words.length };

test('what is sound is read: packed, stored, with sizes of 64 bits, and as a library writes it', () => {
  const entries = [sound, { ...sound, name: 'b.xml', packed: words, method: 0 }, { ...sound, name: '__proto__', is64: true }];
  const { parts, names } = readArchive(archive(entries), bounds);
  expect(names).toEqual(['a.xml', 'b.xml', '__proto__']);
  for (const name of names) expect(Buffer.from(Object.getOwnPropertyDescriptor(parts, name)?.value).equals(words)).toBe(true);
  const written = readArchive(zipSync({ 'é.txt': strToU8('Écoutez'), 'leer/x': new Uint8Array() }), bounds);
  expect(Object.keys(written.parts)).toEqual(['é.txt', 'leer/x']);
});

test.each([
  ['a hundred bytes that are fifty million', archive([{ name: 'x', packed: zeros(50_000_000), says: 100 }]), 'damaged'],
  ['nothing that is two million', archive([{ name: 'x', packed: zeros(2_000_000), says: 0 }]), 'damaged'],
  ['one byte less than it holds', archive([{ ...sound, says: words.length - 1 }]), 'damaged'],
  ['as much as may be, and it holds more', archive([{ name: 'x', packed: zeros(20_000_000), says: 1_000_000 }]), 'damaged'],
  ['the same in 64 bits', archive([{ name: 'x', packed: zeros(20_000_000), says: 7, is64: true }]), 'damaged'],
  ['more than may be', archive([{ name: 'x', packed: zeros(100), says: 1_000_001 }]), 'too-large'],
  ['a size of nearly all that there are', archive([{ ...sound, says: 0xfffffffe }]), 'too-large'],
  ['a thousand entries in the place of one', archive([sound], { count: 1000 }), 'damaged'],
  ['a directory that is its beginning', archive([sound], { directoryAt: 0 }), 'damaged'],
  ['a directory behind its end', archive([sound], { directoryAt: 0x7fffffff }), 'damaged'],
  ['a way of packing that nobody has', archive([{ ...sound, method: 99 }]), 'damaged'],
  ['packed bytes that are none', archive([{ ...sound, packed: words }]), 'damaged'],
  ['thirty entries', archive(Array.from({ length: 30 }, (_, at) => ({ ...sound, name: `p${at}` }))), 'too-many'],
  ['nothing', new Uint8Array(), 'damaged'],
  ['an end alone', archive([], { count: 3 }), 'damaged'],
])('refused is what says: %s', (_, bytes, fault) => {
  expect(() => readArchive(bytes, bounds)).toThrow(expect.objectContaining({ fault }));
});
