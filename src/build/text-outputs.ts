// Writes data, feeds, badges and what translators fill in into a built site, piece by piece.

import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../outputs/output.ts';

/** Pieces are gathered up to so many UTF-16 code units, so that a list is not written name by name. */
const chunk = 1024 * 1024;

export function writeTextOutputs(outputs: readonly OutputFile[], site: string): void {
  for (const { path, pieces } of outputs) {
    const target = join(site, path);
    mkdirSync(dirname(target), { recursive: true });
    writePieces(target, pieces());
  }
}

function writePieces(target: string, pieces: ReturnType<OutputFile['pieces']>): void {
  const descriptor = openSync(target, 'wx');
  try {
    let gathered = '';
    for (const piece of pieces) {
      if (typeof piece !== 'string') {
        writeWhole(descriptor, Buffer.from(gathered));
        writeWhole(descriptor, piece);
        gathered = '';
        continue;
      }
      gathered += piece;
      if (gathered.length < chunk) continue;
      writeWhole(descriptor, Buffer.from(gathered));
      gathered = '';
    }
    writeWhole(descriptor, Buffer.from(gathered));
  } finally {
    closeSync(descriptor);
  }
}

/** The system may take a part of it at a time. */
function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}
