// Where a mailbox is on an IMAP server: `imaps://user@host/INBOX`. The password is never a part of it.

import { BoxError } from './box.ts';

export interface ImapAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise the connection becomes encrypted before the password is sent (STARTTLS). */
  readonly isEncrypted: boolean;
  readonly user: string;
  readonly folder: string;
  /** This machine itself. */
  readonly isLocal: boolean;
}

/** Throws a BoxError, which repeats nothing of what was given. */
export function parseImapAddress(text: string): ImapAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'imaps:' && url.protocol !== 'imap:') || url.hostname === '' || url.username === '')
    throw new BoxError('An IMAP mailbox is written as imaps://USER@HOST/INBOX, with %40 for the @ in a user’s name.');
  if (url.password !== '')
    throw new BoxError('The password does not belong in the address, which others can see. Put it into UNDERSIGNED_IMAP_PASSWORD.');
  const isEncrypted = url.protocol === 'imaps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isEncrypted ? 993 : 143) : Number(url.port),
    isEncrypted,
    user: decoded(url.username),
    folder: decoded(url.pathname.replace(/^\//, '')) || 'INBOX',
    isLocal: /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(url.hostname),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new BoxError('The IMAP address holds a “%” that begins no character. Write %25 for it.');
  }
}
