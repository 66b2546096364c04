// What a message is recognised by in git, where neither its sender nor its id may stand.

import { createHash } from 'node:crypto';
import type { Message } from '../signatories/import/source/mail/message.ts';

/**
 * Thirty-two hexadecimal digits of SHA-256 over the id of the message and its text. An id alone could be guessed, and may hold an address; who
 * does not have the message cannot compute this, nor send another one that is taken for it.
 */
export function digestOf({ messageId, text, subject }: Pick<Message, 'messageId' | 'text' | 'subject'>): string {
  return createHash('sha256').update(`${messageId}\n${subject}\n${text}`).digest('hex').slice(0, 32);
}

/** What a row of a list is recognised by in git, once it was proposed: whoever takes it out of a request is not asked again. */
export function digestOfRow(title: string, fingerprint: string): string {
  return createHash('sha256').update(`list\n${title}\n${fingerprint}`).digest('hex').slice(0, 32);
}
