// The parts of a workbook, which is a ZIP archive, within bounds that no archive can lie about.

import { unzipSync, zipSync } from 'fflate';
import { ImportError } from '../entry.ts';
import { maxUnpackedBytes, maxZipEntries } from './limits.ts';

export type Parts = Readonly<Record<string, Uint8Array>>;

/** `wanted` leaves out pictures, programs and what else is of no use here. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  let entries = 0;
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++entries > maxZipEntries) throw new ImportError('This workbook holds too many parts.');
        if (!wanted(name)) return false;
        // No more than this is unpacked, whatever is in it.
        size += originalSize;
        if (size > maxUnpackedBytes)
          throw new ImportError('This workbook is too large when unpacked. Save its list of names alone, as CSV (UTF-8).');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      'This workbook is damaged: it is no complete ZIP archive. Open it in the program that made it, and save it as CSV (UTF-8).',
    );
  }
}

/** Packs parts again without compressing them, for readers that want an archive and would unpack more than is bounded. */
export function rezip(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 0 });
}
