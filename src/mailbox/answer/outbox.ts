// Where answers go: to a mail server, or into a folder as drafts.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { BoxError } from '../box/box.ts';
import type { Answer } from './answer.ts';

export interface Outbox {
  readonly send: (answer: Answer) => Promise<void>;
  readonly close: () => void;
}

export interface SmtpAddress {
  readonly url: string;
  readonly password: string;
}

/** `smtps://user@host:465`, or `smtp://user@host:587`, which has to become encrypted before the password is sent. Throws a BoxError. */
export function smtpOutbox({ url: text, password }: SmtpAddress): Outbox {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'smtps:' && url.protocol !== 'smtp:') || url.password !== '')
    throw new BoxError('UNDERSIGNED_SMTP is written as smtps://USER@HOST:465, with the password in UNDERSIGNED_SMTP_PASSWORD.');
  const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  const secure = url.protocol === 'smtps:';
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLocal,
    ...(isLocal ? { tls: { rejectUnauthorized: false } } : {}),
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: password } }),
    connectionTimeout: 30_000,
    socketTimeout: 60_000,
  });
  return {
    send: async (answer) => {
      try {
        await transport.sendMail(answer as Parameters<typeof transport.sendMail>[0]);
      } catch (error) {
        const { code, responseCode } = error as { code?: string; responseCode?: number };
        throw new BoxError(`An answer was not taken by the mail server (${[code, responseCode].filter(Boolean).join(', ') || 'unknown'}).`);
      }
    },
    close: () => transport.close(),
  };
}

/** Messages that a mail program opens and somebody sends. */
export function draftOutbox(folder: string): Outbox {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  let number = 0;
  return {
    send: async (answer) => {
      const { message } = await transport.sendMail({
        ...(answer as Parameters<typeof transport.sendMail>[0]),
        headers: { ...answer.headers, 'X-Unsent': '1' },
      });
      writeFileSync(join(folder, `answer-${String(++number).padStart(4, '0')}.eml`), message as Buffer, { flag: 'wx' });
    },
    close: () => {},
  };
}
