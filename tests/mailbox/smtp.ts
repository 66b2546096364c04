// A real SMTP server on this machine, and what has arrived at it.

import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/main.ts';
import type { Place } from './support.ts';

export interface Sent {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
  readonly mail: Email;
}

export interface Smtp {
  readonly url: string;
  readonly port: number;
  readonly sent: Sent[];
}

export async function smtp(): Promise<Smtp> {
  const sent: Sent[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope;
        const bytes = Buffer.concat(chunks);
        sent.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          bytes,
          mail: await PostalMime.parse(bytes),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, port, sent };
}

/** Runs the command in this process, and answers what it printed. */
export async function mailbox({ root, box }: Place, env: Record<string, string>, ...more: string[]): Promise<string> {
  let printed = '';
  const say = (text: string): void => {
    printed += text;
  };
  const where = more.includes('--open') ? more : ['--write', ...more];
  await run(['mailbox', ...(env.UNDERSIGNED_IMAP ? [] : [box]), '--root', root, ...where], {
    out: say,
    err: say,
    isTerminal: false,
    colour: false,
    cwd: root,
    env,
  });
  return printed;
}
