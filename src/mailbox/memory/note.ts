// What the mailbox itself remembers of people who wrote: notes in a folder of it, each a small message. No address leaves the mailbox for them.

import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const address = z.string().max(254);
const token = z.string().regex(/^[a-z2-7]{16}$/);

const noteSchema = z.discriminatedUnion('is', [
  /** Somebody was written to on this day. */
  z.strictObject({ is: z.literal('answered'), day, address }),
  /** They are to be asked, and whether that went out is said by the next one. */
  z.strictObject({ is: z.literal('asked'), day, address, token, digest: z.string().regex(/^[0-9a-f]{32}$/) }),
  z.strictObject({ is: z.literal('sent'), day, token }),
  z.strictObject({ is: z.literal('confirmed'), day, token }),
  /** They are to be told when their name is on the list: `path` of the file, from the campaign’s root. */
  z.strictObject({
    is: z.literal('expected'),
    day,
    address,
    messageId: z.string().max(260),
    letter: z.string().max(120),
    language: z.string().max(35),
    path: z.string().max(400),
  }),
]);

export type Note = z.output<typeof noteSchema>;
export type Expected = Extract<Note, { is: 'expected' }>;

/** Larger ones are none of ours. In bytes. */
export const maxNoteBytes = 8192;

/** The header by which messages of ours are known, in lower case. */
export const ownHeader = 'x-undersigned';

/** As a message, which every mailbox can keep, in ASCII. */
export function noteMessage(note: Note, now: Date): Buffer {
  const json = JSON.stringify(note, undefined, 1).replace(
    /[^\x20-\x7e\n]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const lines = [
    'From: Undersigned <undersigned@by-mail.invalid>',
    'Subject: Undersigned remembers (remove this, and it forgets)',
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomBytes(12).toString('hex')}@by-mail.invalid>`,
    `${ownHeader}: memory`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    ...json.split('\n'),
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** Undefined for what is no note. */
export function noteIn(bytes: Uint8Array): Note | undefined {
  if (bytes.length > maxNoteBytes) return undefined;
  const text = Buffer.from(bytes).toString('latin1');
  const start = /\r?\n\r?\n/.exec(text);
  try {
    const read = noteSchema.safeParse(JSON.parse(start ? text.slice(start.index) : ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
