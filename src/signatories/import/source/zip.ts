// The parts of a workbook, with what to do where it cannot be unpacked.

import { zipSync } from 'fflate';
import { ArchiveFault, type Parts, readArchive } from '../../../core/archive.ts';
import { ImportError } from '../entry.ts';
import { maxUnpackedBytes, maxZipEntries } from './limits.ts';

export type { Parts };

const faults: Readonly<Record<ArchiveFault['fault'], string>> = {
  'too-many': 'This workbook holds too many parts.',
  'too-large': 'This workbook is too large when unpacked. Save its list of names alone, as CSV (UTF-8).',
  damaged: 'This workbook is damaged: it is no complete ZIP archive. Open it in the program that made it, and save it as CSV (UTF-8).',
};

export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  try {
    return readArchive(bytes, { wanted, maxBytes: maxUnpackedBytes, maxEntries: maxZipEntries }).parts;
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    throw new ImportError(faults[error.fault]);
  }
}

/** Packs parts again without compressing them, for readers that want an archive and would unpack more than is bounded. */
export function rezip(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 0 });
}
