// The mailbox on a server: a real Dovecot over TLS where it is installed (apt-get install dovecot-imapd), and what is said where none answers.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseImapAddress } from '../../src/mailbox/box/imap-address.ts';
import { undersignedProcess } from '../support/cli.ts';
import { dovecot, startDovecot } from './dovecot.ts';
import { deliver, makePlace, message, signed } from './support.ts';

test.skipIf(dovecot === undefined)(
  'Dovecot: what is safe gets a keyword, stays unread, and is not read again',
  { timeout: 60_000 },
  async () => {
    const place = makePlace({
      a: message(signed('name: Ada Example\nrole: Nurse\nrevision: 1\n')),
      b: message('Hello, I sign. My name is Cem Demo.', { subject: 'Hello' }),
    });
    const server = await startDovecot(dovecot ?? '', place.folder, place.box);
    onTestFinished(server.stop);
    const run = (...more: string[]) =>
      undersignedProcess(['mailbox', '--root', place.root, ...more], {
        env: { UNDERSIGNED_IMAP: server.url, UNDERSIGNED_IMAP_PASSWORD: server.password },
      });
    const first = run('--write');
    expect(first.stderr).toBe('');
    expect(first.stdout).toContain('1 new, 1 held');
    expect(existsSync(join(place.root, 'signatories/square/ad/ada-example.yaml'))).toBe(true);
    expect(readFileSync(join(place.box, 'dovecot-keywords'), 'utf8')).toContain('$Undersigned');
    const second = run('--write');
    expect(second.stdout).toContain('1 message read. Signatures: 1 held.');
    deliver(place, 'c', message(signed('name: Dan Test\nrevision: 1\n')));
    expect(run('--write', '--move-to', 'Done').stdout).toContain('1 new, 1 held');
    expect(existsSync(join(place.box, '.Done'))).toBe(true);
    const wrong = undersignedProcess(['mailbox', server.url, '--root', place.root], { env: { UNDERSIGNED_IMAP_PASSWORD: 'wrong' } });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).not.toMatch(/secret\.example|wrong\b/);
  },
);

test('an address of a mailbox', () => {
  expect(parseImapAddress('imaps://ada%40secret.example@mail.example/Signatures')).toEqual({
    host: 'mail.example',
    port: 993,
    isEncrypted: true,
    user: 'ada@secret.example',
    folder: 'Signatures',
    isLocal: false,
  });
  for (const wrong of [
    'imaps://mail.example/',
    'imaps://ada:secret-word@mail.example/',
    'imaps://%zz@mail.example/',
    'https://ada@mail.example/',
  ])
    expect(() => parseImapAddress(wrong)).toThrowError(/^(?!.*(?:secret-word|mail\.example))/);
});

test('without a password, and where no server answers, nothing of the address is said', () => {
  const { root } = makePlace({});
  const run = (env: Record<string, string>) =>
    undersignedProcess(['mailbox', 'imaps://ada%40secret.example@localhost:9/', '--root', root], { env });
  for (const { code, stderr } of [run({}), run({ UNDERSIGNED_IMAP_PASSWORD: 'secret-word' })]) {
    expect(code).toBe(2);
    expect(stderr).toMatch(/UNDERSIGNED_IMAP_PASSWORD|could not be reached/);
    expect(stderr).not.toMatch(/secret/);
  }
});
