// A Maildir: one file for each message, in new/ and cur/. A settled message moves into the folder .Undersigned beside them, as a mail program moves it.

import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Box, BoxError, type Item } from './box.ts';

const settled = '.Undersigned';
/** In the mailbox, where addresses are at home: those who were answered on the last day. */
const answered = 'undersigned-answered';

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
      makeFolder(path);
      for (const key of keys) move(path, key);
    },
    mayAnswer: async (_, address) => {
      makeFolder(path);
      return rememberAnswer(join(path, settled, answered), address);
    },
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
function makeFolder(path: string): void {
  for (const name of ['', 'cur', 'new', 'tmp']) mkdirSync(join(path, settled, name), { recursive: true });
  const mark = join(path, settled, 'maildirfolder');
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

function rememberAnswer(path: string, address: string): boolean {
  const day = new Date().toISOString().slice(0, 10);
  const known = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const today = known.filter((line) => line.startsWith(`${day} `));
  if (today.includes(`${day} ${address}`)) return false;
  writeFileSync(path, [...today, `${day} ${address}`, ''].join('\n'), { mode: 0o600 });
  return true;
}
