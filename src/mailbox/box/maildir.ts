// A Maildir: one file for each message, in new/ and cur/. A settled message moves into the folder .Undersigned beside them, as a mail program moves it.

import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { KeptNote, NoteStore } from '../memory/memory.ts';
import { maxNoteBytes, noteIn } from '../memory/note.ts';
import { type Box, BoxError, type Item, memoryFolder } from './box.ts';

const settled = '.Undersigned';

export function isMaildir(path: string): boolean {
  return ['new', 'cur'].every((name) => statSync(join(path, name), { throwIfNoEntry: false })?.isDirectory());
}

export function openMaildir(path: string): Box {
  const names = ['new', 'cur'].flatMap((folder) =>
    readdirSync(join(path, folder))
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  return {
    name: `Maildir ${basename(path)}`,
    count: names.length,
    items: async function* () {
      let number = 0;
      for (const key of names) {
        const stats = lstatSync(join(path, key), { throwIfNoEntry: false });
        number++;
        // A mail program may have moved it meanwhile; a link is no message.
        if (stats?.isFile())
          yield { key, where: `message ${number}`, size: stats.size, read: async () => readMail(join(path, key)) } satisfies Item;
      }
    },
    mark: async (keys) => {
      makeFolder(path, settled);
      for (const key of keys) move(path, key);
    },
    store: storeIn(path, `.${memoryFolder}`),
    close: async () => {},
  };
}

function readMail(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BoxError(`A message could not be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}.`);
  }
}

/** As the extension of Maildir++ has it, which Dovecot and Courier follow. */
function makeFolder(path: string, folder: string): void {
  for (const name of ['', 'cur', 'new', 'tmp']) mkdirSync(join(path, folder, name), { recursive: true });
  const mark = join(path, folder, 'maildirfolder');
  if (!existsSync(mark)) writeFileSync(mark, '');
}

function move(path: string, key: string): void {
  const name = basename(key);
  // “:2,” begins the flags; what was in new/ has none. S: somebody has seen it.
  const [base = name, flags = ''] = name.split(':2,');
  const target = join(path, settled, 'cur', `${base}:2,${[...new Set([...flags, 'S'])].sort().join('')}`);
  try {
    renameSync(join(path, key), target);
  } catch (error) {
    // Moved meanwhile by somebody else: it stays settled, because git has it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function storeIn(path: string, folder: string): NoteStore {
  return {
    notes: ['cur', 'new'].flatMap((part) => notesIn(join(path, folder, part))),
    add: async (message) => {
      makeFolder(path, folder);
      const name = `${Date.now()}.${randomBytes(8).toString('hex')}.undersigned`;
      const key = join(path, folder, 'cur', `${name}:2,S`);
      const draft = join(path, folder, 'tmp', name);
      writeFileSync(draft, message, { mode: 0o600, flag: 'wx', flush: true });
      renameSync(draft, key);
      return key;
    },
    remove: async (keys) => {
      for (const key of keys) rmSync(key, { force: true });
    },
  };
}

function notesIn(folder: string): KeptNote[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const key = join(folder, name);
      const stats = lstatSync(key, { throwIfNoEntry: false });
      const note = stats?.isFile() && stats.size <= maxNoteBytes ? noteIn(readMail(key)) : undefined;
      return note ? [{ key, note }] : [];
    });
}
