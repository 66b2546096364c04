// The files inside a ZIP archive, within bounds that no archive can lie about. Workbooks and documents of office programs are such archives.

import { unzipSync } from 'fflate';

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
export function readArchive(bytes: Uint8Array, { wanted, maxBytes, maxEntries }: ArchiveBounds): Archive {
  const names: string[] = [];
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size: packed, originalSize, compression }) => {
        if (names.push(name) > maxEntries) throw new ArchiveFault('too-many');
        if (!wanted(name)) return false;
        // No more than this is unpacked, whatever is in it; of what is only stored, the packed size counts.
        size += compression === 0 ? packed : originalSize;
        if (size > maxBytes) throw new ArchiveFault('too-large');
        return true;
      },
    });
    return { parts, names };
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    throw new ArchiveFault('damaged');
  }
}
