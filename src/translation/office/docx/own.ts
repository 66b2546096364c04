// Reads a Word document that Undersigned has just written itself. Builds do it: none of the readers of other documents is loaded for it.

import { readArchive } from '../../../core/archive.ts';
import type { OfficeDocument } from '../document.ts';
import { maxEntries, maxUnpackedBytes } from '../limits.ts';
import { isWordPart } from './parts.ts';
import { readDocx } from './read.ts';

export function readDocxBytes(bytes: Uint8Array): OfficeDocument {
  return readDocx(readArchive(bytes, { wanted: isWordPart, maxBytes: maxUnpackedBytes, maxEntries }));
}
