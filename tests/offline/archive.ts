// Reads a ZIP archive with another library than the one that writes it, and unpacks it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';

export interface ArchivedFile {
  readonly name: string;
  /** As the archive has it, in the machine’s time. */
  readonly date: Date;
  readonly bytes: Buffer;
}

/** In the order of the archive. Throws where sizes, check sums or names are not what the format wants. */
export async function readArchive(path: string): Promise<ArchivedFile[]> {
  const zip = await openPromise(path, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  const files: ArchivedFile[] = [];
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    if (crc32(bytes) !== entry.crc32) throw new Error(`${entry.fileName} has another check sum than the archive says`);
    files.push({ name: entry.fileName, date: entry.getLastModDate({ timezone: 'UTC' }), bytes });
  }
  return files;
}

export function unpack(files: readonly ArchivedFile[], folder: string): void {
  for (const { name, bytes } of files) {
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
