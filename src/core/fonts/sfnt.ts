// Reads from a TrueType or OpenType font what it is called and which characters it has; outlines are ignored.

import { closeSync, openSync, readSync } from 'node:fs';

export interface FontFacts {
  /** The family by which Typst knows it: name 16, or 1 where there is none. */
  readonly family: string;
  /** First and last code point of each range in turn, ascending. */
  readonly ranges: Uint32Array;
}

/** Reads a font’s directory, names and character map (OpenType 1.9). Throws where the file is not a font. */
export function readFont(path: string): FontFacts {
  const descriptor = openSync(path, 'r');
  try {
    const read = (offset: number, length: number): DataView => {
      const bytes = new Uint8Array(length);
      if (readSync(descriptor, bytes, 0, length, offset) < length) throw new Error(`${path} ends too early to be a font`);
      return new DataView(bytes.buffer);
    };
    const tables = readDirectory(read);
    const table = (tag: string): DataView => {
      const place = tables.get(tag);
      if (!place) throw new Error(`${path} has no table “${tag}”, so it is no font that can be used`);
      return read(place.offset, place.length);
    };
    return { family: readFamily(table('name')), ranges: readCharacterMap(table('cmap')) };
  } finally {
    closeSync(descriptor);
  }
}

function readDirectory(read: (offset: number, length: number) => DataView): Map<string, { offset: number; length: number }> {
  const count = read(0, 12).getUint16(4);
  const records = read(12, count * 16);
  const tables = new Map<string, { offset: number; length: number }>();
  for (let at = 0; at < count * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => records.getUint8(at + place)));
    tables.set(tag, { offset: records.getUint32(at + 8), length: records.getUint32(at + 12) });
  }
  return tables;
}

/** Windows, Unicode, English (United States): every font on the web has its names in it. */
const windows = { platform: 3, encoding: 1, language: 0x409 };

function readFamily(names: DataView): string {
  const count = names.getUint16(2);
  const storage = names.getUint16(4);
  const found = new Map<number, string>();
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((place) => names.getUint16(at + place));
    if (platform !== windows.platform || encoding !== windows.encoding || language !== windows.language) continue;
    const bytes = new Uint8Array(names.buffer, storage + (offset ?? 0), length);
    found.set(id ?? 0, new TextDecoder('utf-16be').decode(bytes));
  }
  const family = found.get(16) ?? found.get(1);
  if (!family) throw new Error('a font says no name of its family');
  return family;
}

function readCharacterMap(map: DataView): Uint32Array {
  const offsets = Array.from({ length: map.getUint16(2) }, (_, index) => map.getUint32(4 + index * 8 + 4));
  // Format 12 has all planes, format 4 only the first; a font with both has the second for old systems.
  for (const format of [12, 4])
    for (const offset of offsets)
      if (map.getUint16(offset) === format) return Uint32Array.from(format === 12 ? longRanges(map, offset) : shortRanges(map, offset));
  throw new Error('a font has no character map of a kind that is in use');
}

function longRanges(map: DataView, offset: number): number[] {
  const groups = map.getUint32(offset + 12);
  return Array.from({ length: groups }, (_, group) => [
    map.getUint32(offset + 16 + group * 12),
    map.getUint32(offset + 20 + group * 12),
  ]).flat();
}

function shortRanges(map: DataView, offset: number): number[] {
  const doubled = map.getUint16(offset + 6);
  const [ends, starts, deltas, places] = [0, doubled + 2, doubled * 2 + 2, doubled * 3 + 2].map((part) => offset + 14 + part) as [
    number,
    number,
    number,
    number,
  ];
  const ranges: number[] = [];
  for (let at = 0; at < doubled; at += 2) {
    const [start, end, delta, place] = [starts, ends, deltas, places].map((part) => map.getUint16(part + at)) as [
      number,
      number,
      number,
      number,
    ];
    for (let code = start; code <= end && code < 0xffff; code++) {
      // Glyph 0 is the box that stands for a missing character; segments may run across holes.
      const listed = place === 0 ? code : map.getUint16(places + at + place + (code - start) * 2);
      const glyph = listed === 0 ? 0 : place === 0 ? (code + delta) & 0xffff : (listed + delta) & 0xffff;
      if (glyph === 0) continue;
      if (ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code;
      else ranges.push(code, code);
    }
  }
  return ranges;
}

/** Whether a code point lies in one of the ranges. */
export function isInRanges(ranges: Uint32Array, codePoint: number): boolean {
  let [low, high] = [0, ranges.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (ranges[middle * 2] ?? 0)) high = middle - 1;
    else if (codePoint > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
