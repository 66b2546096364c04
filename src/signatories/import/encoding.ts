// In which encoding a file of somebody else is, and its text piece by piece.

import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  readonly note: string;
}

/** Looks at the whole file once, in pieces. Where it is no UTF-8 and has no mark, Windows-1252 is a guess, and is called one. */
export function detectEncoding(path: string): DetectedEncoding {
  const descriptor = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(256 * 1024);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let at = 0; ; ) {
      const length = readSync(descriptor, piece, 0, piece.length, at);
      if (at === 0) {
        const [a, b, c] = piece;
        if (length >= 2 && a === 0xff && b === 0xfe)
          return { encoding: 'utf-16le', note: 'Encoding: UTF-16 (little endian), by its mark.' };
        if (length >= 2 && a === 0xfe && b === 0xff) return { encoding: 'utf-16be', note: 'Encoding: UTF-16 (big endian), by its mark.' };
        if (length >= 3 && a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', note: 'Encoding: UTF-8, by its mark.' };
      }
      try {
        decoder.decode(piece.subarray(0, length), { stream: length > 0 });
      } catch {
        return {
          encoding: 'windows-1252',
          note: 'Encoding: not UTF-8, so Windows-1252 was guessed. Look at the names with accents; if they are wrong, save the file as UTF-8.',
        };
      }
      if (length === 0) return { encoding: 'utf-8', note: 'Encoding: UTF-8.' };
      at += length;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The text of a file in pieces, without byte order mark. */
export async function* readPieces(
  path: string,
  encoding: Encoding,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<string> {
  const total = statSync(path).size;
  const decoder = new TextDecoder(encoding);
  let done = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: 64 * 1024 }) as AsyncIterable<Buffer>) {
    done += bytes.length;
    yield decoder.decode(bytes, { stream: true });
    onProgress(done, total);
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
