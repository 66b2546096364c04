// The only reader: from a listed file to its text, or to a problem that says why it has none.

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../report.ts';
import { Source } from '../source.ts';
import { checkCharacters } from '../text/check-characters.ts';
import { asTyped } from '../text/normalize.ts';
import { sizeLimits } from './kinds.ts';
import type { CampaignFile } from './tree.ts';

/** Reads a file as text. Undefined, with a problem reported, where it is not clean UTF-8 text. */
export function readText(root: string, file: CampaignFile, report: Report): Source | undefined {
  const bytes = readFile(root, file, report);
  return bytes && decode(file.path, bytes, report);
}

/** The bytes of a listed file. Undefined, with a problem reported, where it cannot be opened. */
export function readFile(root: string, file: CampaignFile, report: Report): Buffer | undefined {
  const bytes = readBytes(join(root, file.path), sizeLimits[file.place.kind]);
  if (!bytes) {
    report.add('file-type', file.path, {
      message: 'The file could not be opened as an ordinary file: it changed, or may not be read.',
      hint: 'Check its permissions and run the check again.',
    });
  }
  return bytes;
}

/** Bytes of an ordinary file; undefined where it is none, has more than `limit` bytes, or may not be read. */
export function readFileBytes(root: string, path: string, limit: number): Buffer | undefined {
  return readBytes(join(root, path), limit);
}

/** The first `length` bytes of an ordinary file, or all where it has fewer; undefined where it is none or may not be read. */
export function readBeginning(root: string, path: string, length: number): Buffer | undefined {
  return readBytes(join(root, path), Number.POSITIVE_INFINITY, length);
}

/**
 * Opens without following a link that took the file's place since it was listed, and never reads more than `most`. Undefined where the
 * file has more than `limit` bytes.
 */
function readBytes(path: string, limit: number, maxBytes = limit): Buffer | undefined {
  let descriptor: number;
  try {
    // O_NOFOLLOW does not exist on Windows, where git does not make links either.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined;
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > limit) return undefined;
    const bytes = Buffer.alloc(Math.min(stats.size, maxBytes));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes to text: strict UTF-8 (RFC 3629), no byte order mark, no forbidden characters, LF at the end of lines. */
export function decode(path: string, bytes: Buffer, report: Report): Source | undefined {
  const utf16At = findUtf16(bytes);
  if (utf16At !== undefined) {
    report.add('text-encoding', path, {
      message: `The file is UTF-16 (byte ${utf16At}). It must be UTF-8.`,
      hint: 'Save it again with the encoding UTF-8.',
    });
    return undefined;
  }
  let text: string;
  try {
    text = strictDecoder.decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    const before = new Source(
      path,
      bytes
        .subarray(0, offset)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
    report.add('text-encoding', before.at(before.text.length), {
      message: `Byte ${offset} (0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}) is not UTF-8.${describeSurrogate(bytes, offset)}`,
      hint: 'Save the file again with the encoding UTF-8.',
    });
    return undefined;
  }
  if (text.startsWith('\ufeff')) {
    report.add('text-byte-order-mark', path, {
      message: 'The file begins with a byte order mark (U+FEFF), which editors hide.',
      hint: 'Save it as “UTF-8” instead of “UTF-8 with BOM”.',
    });
    text = text.slice(1);
  }
  if (text.includes('\r\n')) {
    const source = new Source(path, text);
    report.add('text-line-endings', source.at(text.indexOf('\r\n')), {
      message: 'Lines end with CR and LF, as on Windows.',
      hint: 'Save the file with line ends “LF”. It is read as if it were.',
    });
    text = text.replaceAll('\r\n', '\n');
  }
  const source = new Source(path, asTyped(text));
  if (text.trim() === '') {
    report.add('file-empty', path, { message: 'The file is empty.', hint: 'Write something into it, or remove it.' });
    return undefined;
  }
  return checkCharacters(source, report) ? source : undefined;
}

/** Offset of the byte by which UTF-16 is known: its mark at the start or, where it has none, the zero beside each Latin letter. */
function findUtf16(bytes: Buffer): number | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 0;
  if (a === 0 && c === 0 && b !== 0 && d !== 0) return 0;
  return b === 0 && d === 0 && a !== 0 && c !== 0 ? 1 : undefined;
}

/** Three bytes ED A0…BF xx are half of a surrogate pair, which some programs write in place of one character. */
function describeSurrogate(bytes: Buffer, offset: number): string {
  const [first, second = 0, third = 0] = bytes.subarray(offset, offset + 3);
  if (first !== 0xed || second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) return '';
  const code = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
  return ` It begins U+${code.toString(16).toUpperCase()}, one half of a character.`;
}

/** Offset of the first byte that is not part of well-formed UTF-8. */
function firstInvalidByte(bytes: Buffer): number {
  const lenient = bytes.toString('utf8');
  for (let at = lenient.indexOf('\ufffd'); at !== -1; at = lenient.indexOf('\ufffd', at + 1)) {
    const offset = Buffer.byteLength(lenient.slice(0, at));
    const isRealCharacter = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isRealCharacter) return offset;
  }
  return bytes.length;
}
