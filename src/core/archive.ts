// The files inside a ZIP archive, within bounds that no archive can lie about. Workbooks and documents of office programs are such archives.

import { unzipSync } from 'fflate';
import { GivenUp } from './effort.ts';
import { TooComplex, withinTime } from './markdown/guard.ts';

/** However small an archive is, what it unpacks to may be large. */
const alwaysWatched = Number.POSITIVE_INFINITY;

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
    // An entry may hold a thousand times what it says: nothing of that is kept, but it is gone through.
    return withinTime(alwaysWatched, () => unpacked(bytes, bounds));
  } catch (error) {
    if (error instanceof ArchiveFault || error instanceof GivenUp) throw error;
    throw new ArchiveFault(error instanceof TooComplex ? 'too-large' : 'damaged');
  }
}

function unpacked(bytes: Uint8Array, { wanted, maxBytes, maxEntries }: ArchiveBounds): Archive {
  const names: string[] = [];
  let size = 0;
  let left = bytes.length;
  const parts = unzipSync(bytes, {
    filter: ({ name, size: packed, originalSize, compression }) => {
      if (names.push(name) > maxEntries) throw new ArchiveFault('too-many');
      if (!wanted(name)) return false;
      // Several entries may claim the same bytes, and each would be unpacked.
      left -= packed;
      if (left < 0) throw new ArchiveFault('damaged');
      // No more than this is kept, whatever is in it; of what is only stored, the packed size counts.
      size += compression === 0 ? packed : originalSize;
      if (size > maxBytes) throw new ArchiveFault('too-large');
      return true;
    },
  });
  return { parts, names };
}
