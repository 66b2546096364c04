// A mailbox on an IMAP server. Messages are read without being marked as seen; settled ones get a keyword that only this program knows, or are
// moved into a folder where one is named, or where the server keeps no keywords.

import { ImapFlow } from 'imapflow';
import type { KeptNote, NoteStore } from '../memory/memory.ts';
import { maxNoteBytes, noteIn } from '../memory/note.ts';
import { type Box, BoxError, type Item, memoryFolder } from './box.ts';
import type { ImapAddress } from './imap-address.ts';

/** Mail programs show nothing of it. */
const keyword = '$Undersigned';
const usualFolder = 'Undersigned';
/** So many are marked with one command. */
const batch = 200;

export interface ImapOptions {
  readonly password: string;
  /** Where settled messages are moved; undefined where they stay and get a keyword. */
  readonly moveTo: string | undefined;
}

/** Throws a BoxError, in which neither an address nor a password is. */
export async function openImap(
  { host, port, isEncrypted, user, folder, isLocal }: ImapAddress,
  { password, moveTo }: ImapOptions,
): Promise<Box> {
  const client = new ImapFlow({
    host,
    port,
    secure: isEncrypted,
    // Without it a server that is not asked could take the password unencrypted.
    ...(isEncrypted || isLocal ? {} : { doSTARTTLS: true }),
    ...(isLocal ? { tls: { rejectUnauthorized: false } } : {}),
    auth: { user, pass: password },
    logger: false,
    socketTimeout: 120_000,
    greetingTimeout: 30_000,
  });
  // What is said here is said again by the call that fails.
  client.on('error', () => {});
  await explained('connect', () => client.connect());
  const notes = await explained('open', () => readNotes(client), client);
  const opened = await explained('open', () => client.mailboxOpen(folder), client);
  const keepsKeywords = opened.permanentFlags?.has('\\*') === true || opened.permanentFlags?.has(keyword) === true;
  const target = moveTo ?? (keepsKeywords ? undefined : usualFolder);
  const found = await explained(
    'search',
    () => client.search(keepsKeywords ? { unKeyword: keyword } : { all: true }, { uid: true }),
    client,
  );
  const uids = Array.isArray(found) ? found : [];
  return {
    name: `IMAP ${folder}`,
    count: uids.length,
    items: async function* () {
      for (const [index, uid] of uids.entries()) {
        const facts = await explained('read', () => client.fetchOne(String(uid), { size: true }, { uid: true }), client);
        // Moved or removed meanwhile.
        if (!facts) continue;
        yield { key: String(uid), where: `message ${index + 1}`, size: facts.size, read: () => readMail(client, uid) } satisfies Item;
      }
    },
    mark: async (keys) => {
      await explained('mark', () => selected(client, folder), client);
      if (target !== undefined) await explained('mark', () => makeFolder(client, target), client);
      for (let at = 0; at < keys.length; at += batch) {
        const part = keys.slice(at, at + batch).join(',');
        if (target === undefined) await explained('mark', () => client.messageFlagsAdd(part, [keyword], { uid: true }), client);
        else await explained('mark', () => client.messageMove(part, target, { uid: true }), client);
      }
    },
    store: storeOn(client, notes),
    close: async () => {
      try {
        await client.logout();
      } catch {
        client.close();
      }
    },
  };
}

async function readMail(client: ImapFlow, uid: number): Promise<Uint8Array> {
  const message = await explained('read', () => client.fetchOne(String(uid), { source: true }, { uid: true }), client);
  return (message || undefined)?.source ?? new Uint8Array();
}

/** Another folder may be open meanwhile. */
async function selected(client: ImapFlow, folder: string): Promise<void> {
  if (client.mailbox === false || client.mailbox.path !== folder) await client.mailboxOpen(folder);
}

async function memoryPath(client: ImapFlow): Promise<string | undefined> {
  // Some servers keep all folders below the inbox.
  return (await client.list()).find(({ name }) => name === memoryFolder)?.path;
}

async function readNotes(client: ImapFlow): Promise<KeptNote[]> {
  const path = await memoryPath(client);
  if (path === undefined) return [];
  const { exists } = await client.mailboxOpen(path);
  const found: KeptNote[] = [];
  if (exists === 0) return found;
  const query = { uid: true, size: true, source: { maxLength: maxNoteBytes + 1 } } as const;
  for await (const { uid, source } of client.fetch('1:*', query)) {
    const note = source && noteIn(source);
    if (note) found.push({ key: String(uid), note });
  }
  return found;
}

function storeOn(client: ImapFlow, notes: readonly KeptNote[]): NoteStore {
  let path: string | undefined;
  const where = async (): Promise<string> => {
    path ??= await memoryPath(client);
    path ??= (await client.mailboxCreate(memoryFolder)).path;
    return path;
  };
  return {
    notes,
    add: async (message) => {
      const added = await explained('remember', async () => client.append(await where(), message, ['\\Seen']), client);
      return added && added.uid !== undefined ? String(added.uid) : undefined;
    },
    remove: async (keys) => {
      await explained('remember', async () => selected(client, await where()), client);
      for (let at = 0; at < keys.length; at += batch)
        await explained('remember', () => client.messageDelete(keys.slice(at, at + batch).join(','), { uid: true }), client);
    },
  };
}

async function makeFolder(client: ImapFlow, name: string): Promise<void> {
  const known = await client.list();
  if (!known.some(({ path }) => path === name)) await client.mailboxCreate(name);
}

const what = {
  connect: 'The mail server could not be reached',
  open: 'The folder could not be opened',
  search: 'The folder could not be searched',
  read: 'A message could not be read',
  remember: 'The mailbox could not remember who is written to',
  mark: 'Messages could not be marked: their signatures are safe, and the next run marks them',
} as const;

/** What servers answer may repeat the name of the user. */
async function explained<Result>(step: keyof typeof what, run: () => Promise<Result>, client?: ImapFlow): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    client?.close();
    const { authenticationFailed, code, serverResponseCode } = error as {
      authenticationFailed?: boolean;
      code?: string;
      serverResponseCode?: string;
    };
    if (authenticationFailed)
      throw new BoxError(
        'The mail server refuses this user or password. Many providers want a password of its own for a program (an app password).',
      );
    const reason = [serverResponseCode, code].filter(Boolean).join(', ');
    throw new BoxError(`${what[step]}${reason === '' ? '' : ` (${reason})`}.`);
  }
}
