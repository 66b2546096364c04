// In which encoding a file is, and its text piece by piece.

import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { ImportError } from '../entry.ts';
import { type DetectedEncoding, LegacyEvidence } from './legacy-encoding.ts';

/** A label of the WHATWG Encoding Standard. */
export type Encoding = string;

/**
 * Looks at the whole file. What is not UTF-8 is taken for an older encoding only if the text then reads as text;
 * otherwise a person says which one it is, because a wrong guess damages names.
 */
export function detectEncoding(path: string, asked?: Encoding): DetectedEncoding {
  if (asked !== undefined) return { encoding: known(asked), note: `Encoding: ${asked}, as asked for.` };
  const [first = new Uint8Array()] = piecesOf(path);
  const marked = byMark(first);
  if (marked) return marked;
  if (isUtf8(path)) return { encoding: 'utf-8', note: 'Encoding: UTF-8.' };
  const evidence = new LegacyEvidence();
  for (const piece of piecesOf(path)) evidence.look(piece);
  const found = evidence.verdict();
  if (found) return found;
  throw new ImportError(
    'The encoding of this file is not certain, and names with accents would be damaged. Save the file as UTF-8 ' +
      '(in Excel: “CSV UTF-8”), or name its encoding with --encoding, for example --encoding windows-1250.',
  );
}

function known(label: string): Encoding {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new ImportError(`Unknown encoding “${label}”. Examples: utf-8, windows-1252, windows-1250, windows-1251, macintosh, shift_jis.`);
  }
}

function byMark(piece: Uint8Array): DetectedEncoding | undefined {
  const [a, b, c] = piece;
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', note: 'Encoding: UTF-16 (little endian), by its mark.' };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', note: 'Encoding: UTF-16 (big endian), by its mark.' };
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return { encoding: 'utf-8', note: 'Encoding: UTF-8, by its mark.' };
  }
  // Without a mark, every second byte of Latin text is zero.
  const sample = piece.subarray(0, 4096);
  const zeros = [0, 1].map((parity) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const enough = sample.length / 5;
  if ((zeros[1] ?? 0) > enough && zeros[0] === 0)
    return { encoding: 'utf-16le', note: 'Encoding: UTF-16 (little endian), without a mark.' };
  if ((zeros[0] ?? 0) > enough && zeros[1] === 0) return { encoding: 'utf-16be', note: 'Encoding: UTF-16 (big endian), without a mark.' };
  return undefined;
}

function* piecesOf(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    for (let at = 0; ; ) {
      const piece = Buffer.alloc(256 * 1024);
      const length = readSync(descriptor, piece, 0, piece.length, at);
      if (length === 0) return;
      yield piece.subarray(0, length);
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

/** The encoding that a page says it is in. Only what is not UTF-8 needs it: many pages say what they once were in. */
export function declaredEncoding(path: string): Encoding | undefined {
  const [first = new Uint8Array()] = piecesOf(path);
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(headOf(path))?.[1];
  if (label === undefined || byMark(first) || isUtf8(path)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(path: string): boolean {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (const piece of piecesOf(path)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The beginning of a file, for a first look at what it is. */
export function headOf(path: string): string {
  const [first = new Uint8Array()] = piecesOf(path);
  return new TextDecoder(byMark(first)?.encoding ?? 'utf-8').decode(first.subarray(0, 64 * 1024)).replace(/\r\n?/g, '\n');
}
