// Messages that somebody saved: .eml files, .mbox files, and folders of them. They are only read.

import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { startsIn, withoutLine } from '../../signatories/import/source/mail/mbox.ts';
import { type Box, BoxError, type Item } from './box.ts';

const maxDepth = 8;
const maxFiles = 100_000;
/** Mailboxes are larger than what fits in memory: pieces of this size are read, until a message is whole. */
const pieceLength = 4 * 1024 * 1024;

export function openFiles(path: string, maxBytes: number): Box {
  const files = filesBelow(path, 0).sort();
  if (files.length === 0)
    throw new BoxError('There is no message in this folder. It may be a Maildir (with cur/ and new/), or hold .eml and .mbox files.');
  if (files.length > maxFiles) throw new BoxError(`There are more than ${maxFiles.toLocaleString('en')} files in this folder. Split it.`);
  const isOne = files.length === 1;
  return {
    name: basename(path),
    count: files.some(isMailbox) ? undefined : files.length,
    items: async function* () {
      for (const [index, file] of files.entries()) yield* itemsOf(file, isOne ? '' : `file ${index + 1}, `, maxBytes);
    },
    mark: undefined,
    // Nothing is remembered in files that somebody saved, so that they would be answered again and again.
    store: undefined,
    close: async () => {},
  };
}

function* itemsOf(file: string, prefix: string, maxBytes: number): Generator<Item> {
  const { size } = lstatSync(file);
  if (!isMailbox(file)) {
    yield { key: file, where: prefix === '' ? 'message 1' : prefix.slice(0, -2), size, read: async () => readFileSync(file) };
    return;
  }
  let number = 0;
  for (const { start, end } of messagesIn(file)) {
    const where = `${prefix}message ${++number}`;
    yield {
      key: `${file}\n${start}`,
      where,
      size: end - start,
      read: async () => withoutLine(pieceOf(file, start, Math.min(end, start + maxBytes))),
    };
  }
}

/** Where each message of a mailbox lies, with a small part of it in memory at a time. */
function* messagesIn(file: string): Generator<{ readonly start: number; readonly end: number }> {
  const { size } = lstatSync(file);
  let last: number | undefined;
  // What begins at the end of a piece is looked at in the next one.
  const overlap = 256;
  for (let at = 0; at < size; at += pieceLength - overlap) {
    const piece = pieceOf(file, at, Math.min(size, at + pieceLength));
    for (const start of startsIn(piece)) {
      const isSplit = start > pieceLength - overlap && at + pieceLength < size;
      const isSeen = at + start <= (last ?? -1);
      if (isSplit || isSeen || (at > 0 && start === 0)) continue;
      if (last !== undefined) yield { start: last, end: at + start };
      last = at + start;
    }
  }
  if (last !== undefined) yield { start: last, end: size };
}

function pieceOf(file: string, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start);
  const descriptor = openSync(file, 'r');
  try {
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(descriptor, bytes, read, bytes.length - read, start + read);
      if (count === 0) break;
      read += count;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(descriptor);
  }
}

function isMailbox(file: string): boolean {
  return /^From \S+ .{0,100}\d{4}/.test(pieceOf(file, 0, Math.min(lstatSync(file).size, 200)).toString('latin1'));
}

/** Follows no link. */
function filesBelow(path: string, depth: number): string[] {
  const stats: Stats | undefined = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return depth === 0 || /\.(?:eml|mbox|mbx)$/i.test(path) ? [path] : [];
  if (!stats?.isDirectory() || depth > maxDepth) return [];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => filesBelow(join(path, name), depth + 1));
}
