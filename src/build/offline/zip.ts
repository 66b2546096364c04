// A ZIP archive, written file by file: the same files give the same bytes on every machine, whatever the day and the processor.

import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';

/** The earliest that the format knows, which counts in the time of the machine; noon is skipped by no clock. */
const always = new Date(1980, 0, 1, 12);

/** What is packed already gets no smaller. */
const packed = /\.(?:pdf|png|jpe?g|webp|avif|gif|woff2?|mp3|mp4|zip)$/i;

export class ZipFile {
  readonly #descriptor: number;
  readonly #zip: Zip;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'wx');
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      for (let done = 0; done < piece.length; ) done += writeSync(this.#descriptor, piece, done);
    });
  }

  /** `name` has only signs of ASCII, with `/` between folders. */
  add(name: string, bytes: Uint8Array): void {
    const entry = new ZipDeflate(name, { level: packed.test(name) ? 0 : 9 });
    entry.mtime = always;
    this.#zip.add(entry);
    entry.push(bytes, true);
  }

  /** Whole only when this has returned. */
  end(): void {
    this.#zip.end();
    closeSync(this.#descriptor);
  }
}
