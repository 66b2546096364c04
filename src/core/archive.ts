// The files inside a ZIP archive, within bounds that no archive can lie about. Workbooks and documents of office programs are such archives.

import { inflateRawSync } from 'node:zlib';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

export type Parts = Readonly<Record<string, Uint8Array>>;

export interface ArchiveBounds {
  /** Leaves out pictures, programs and what else is of no use. */
  wanted(name: string): boolean;
  /** What may be unpacked, all together, in bytes. */
  readonly maxBytes: number;
  readonly maxEntries: number;
}

/** Why an archive is not read; whoever asked for it says the way out. */
export class ArchiveFault extends Error {
  readonly fault: 'too-many' | 'too-large' | 'damaged';

  constructor(fault: ArchiveFault['fault']) {
    super(`The archive is ${fault}.`);
    this.fault = fault;
  }
}

export interface Archive {
  readonly parts: Parts;
  /** Of everything in it, also of what was not unpacked. */
  readonly names: readonly string[];
}

/** Throws ArchiveFault. */
export function readArchive(bytes: Uint8Array, bounds: ArchiveBounds): Archive {
  try {
    return unpacked(bytes, bounds);
  } catch (error) {
    throw error instanceof ArchiveFault ? error : new ArchiveFault('damaged');
  }
}

function unpacked(bytes: Uint8Array, { wanted, maxBytes, maxEntries }: ArchiveBounds): Archive {
  const names: string[] = [];
  const parts = new Map<string, Uint8Array>();
  let size = 0;
  let left = bytes.length;
  for (const entry of zipEntries(bytes)) {
    if (names.push(entry.name) > maxEntries) throw new ArchiveFault('too-many');
    if (!wanted(entry.name)) continue;
    // Several entries may claim the same bytes, and each would be unpacked.
    left -= entry.packed.length;
    if (left < 0) throw new ArchiveFault('damaged');
    size += entry.method === stored ? entry.packed.length : entry.size;
    if (size > maxBytes) throw new ArchiveFault('too-large');
    parts.set(entry.name, partOf(entry));
  }
  return { parts: Object.fromEntries(parts), names };
}

const [stored, deflated] = [0, 8];

/** Unpacking ends where an entry holds more than it says: what it says is no proof. */
function partOf({ method, packed, size }: ZipEntry): Uint8Array {
  if (method === stored) return packed.slice();
  if (method !== deflated) throw new ArchiveFault('damaged');
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.min(Math.max(64, size), maxChunk) });
}

/** In bytes: what is unpacked at a time. */
const maxChunk = 1024 * 1024;
