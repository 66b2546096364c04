// Answers by e-mail, through a real SMTP server: who gets one, what is in it, and who gets none.

import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { deliver, makePlace, message, type Place, signed, site } from './support.ts';

interface Sent {
  readonly from: string;
  readonly to: readonly string[];
  readonly mail: Email;
}

async function smtp(): Promise<{ readonly url: string; readonly sent: Sent[] }> {
  const sent: Sent[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope;
        sent.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          mail: await PostalMime.parse(Buffer.concat(chunks)),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, sent };
}

async function mailbox({ root, box }: Place, env: Record<string, string>, ...more: string[]): Promise<string> {
  let printed = '';
  const say = (text: string): void => {
    printed += text;
  };
  await run(['mailbox', box, '--root', root, '--write', ...more], { out: say, err: say, isTerminal: false, colour: false, cwd: root, env });
  return printed;
}

const settings = `${site}mailbox:\n  answers: yes\n  trustedServers:\n    - mx.minimal.example\n`;
const proven = 'Authentication-Results: mx.minimal.example; dmarc=pass\n';
const file = (name: string): string => signed(`name: ${name}\nrevision: 1\n`);

test('whoever is proven to have signed gets one answer a day, in their language; nobody else gets any', async () => {
  const { url, sent } = await smtp();
  const german = 'Bitte nehmen Sie meine Unterschrift unter diesen Brief auf. Mir ist bekannt, dass sie öffentlich wird.';
  const place = makePlace(
    {
      a: message(file('Ada Example').replace(/^.*\n/, `${german}\n`), { headers: proven, subject: 'Unterzeichnen: x' }),
      b: message(file('Ada Other'), { headers: proven }),
      c: message(file('Ben Sample'), { from: 'Ben <ben@secret.example>' }),
      d: message(file('Cem Demo'), { from: 'cem@secret.example', headers: `${proven}Auto-Submitted: auto-replied\n` }),
      e: message(file('Dan Test'), { from: 'dan@secret.example', headers: `${proven}List-Id: <x.secret.example>\n` }),
      f: message(file('Eve Case'), { from: 'eve@secret.example', headers: 'Authentication-Results: mx.minimal.example; dmarc=fail\n' }),
      g: message(file('"Mal\\r\\nBcc: all@secret.example"'), { from: 'mal@secret.example', headers: proven }),
      h: message('I sign. My name is Ole Words.', { from: 'ole@secret.example', headers: proven }),
    },
    { 'content/site.yaml': settings },
  );
  const printed = await mailbox(place, { UNDERSIGNED_SMTP: url });
  expect(printed).toContain('1 answer was sent');
  expect(printed).not.toContain('secret.example');
  expect(sent.map(({ from, to }) => [from, to])).toEqual([['letter@minimal.example', ['ada@secret.example']]]);
  const [{ mail }] = sent as [Sent];
  const header = (name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value;
  expect(header('auto-submitted')).toBe('auto-replied');
  expect(header('in-reply-to')).toMatch(/^<\d+@secret\.example>$/);
  expect(mail.subject).toBe('Unterzeichnen: The square belongs to all');
  expect(mail.text).toContain('https://minimal.example/de/square/signatories/');
  expect(mail.text).toContain('https://minimal.example/de/square/sign/#withdraw');
  // Another signature from the same address on the same day.
  deliver(place, 'i', message(file('Ada Third'), { headers: proven }));
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).toContain('1 new');
  expect(sent).toHaveLength(1);
  // The answer comes back, as answers to the wrong address do.
  deliver(place, 'j', message(mail.text ?? '', { headers: `${proven}X-Undersigned: answer\n` }));
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).toContain('from the campaign itself');
  expect(sent).toHaveLength(1);
});

test('without a mail server drafts are written, and never into the campaign', async () => {
  const place = makePlace({ a: message(file('Ada Example'), { headers: proven }) }, { 'content/site.yaml': settings });
  expect(await mailbox(place, {}, '--drafts', join(place.root, 'drafts'))).toContain('outside of the campaign');
  const drafts = join(place.folder, 'drafts');
  expect(await mailbox(place, {}, '--drafts', drafts)).toContain('1 answer was written as drafts');
  const [name = ''] = readdirSync(drafts);
  const mail = await PostalMime.parse(readFileSync(join(drafts, name)));
  expect(mail.to).toEqual([{ name: '', address: 'ada@secret.example' }]);
  expect(mail.text).toContain('Once your name is on the list, you have signed.');
});

test('without the setting, and without a server, nobody is answered and the signature is safe', async () => {
  const place = makePlace({ a: message(file('Ada Example'), { headers: proven }) }, { 'content/site.yaml': settings });
  expect(await mailbox(place, {})).toMatch(/Nobody was answered[\s\S]*1 file was written/);
});
