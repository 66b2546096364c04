// Answers by e-mail, through a real SMTP server: who gets one, what is in it, and who gets none.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { mailbox, type Sent, smtp } from './smtp.ts';
import { deliver, gitText, makePlace, message, notes, signed, site, withRemote } from './support.ts';

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
    {
      'content/site.yaml': settings,
      'translations/de/site.yaml': 'facts:\n  - original: Minimal\n    translation: Kleinstes\n',
      'translations/de/square.md': '---\ntitle: Der Platz gehört allen\nrevision: 1\n---\n\nText.\n',
    },
  );
  const printed = await mailbox(place, { UNDERSIGNED_SMTP: url });
  expect(printed).toContain('1 answer was sent');
  expect(printed).not.toContain('secret.example');
  expect(sent.map(({ from, to }) => [from, to])).toEqual([['letter@minimal.example', ['ada@secret.example']]]);
  const [{ mail }] = sent as [Sent];
  const header = (name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value;
  expect(header('auto-submitted')).toBe('auto-replied');
  expect(header('in-reply-to')).toMatch(/^<\d+@secret\.example>$/);
  expect(mail.subject).toBe('Unterzeichnen: Der Platz gehört allen');
  expect(mail.from?.name).toBe('Kleinstes');
  expect(mail.text?.trim().split('\n').at(-1)).toBe('Kleinstes');
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

test('whose name is on the list is told so once, on another day than they were thanked', async () => {
  const { url, sent } = await smtp();
  const place = makePlace({ a: message(file('Ada Example'), { headers: proven }) }, { 'content/site.yaml': settings });
  withRemote(place);
  await mailbox(place, { UNDERSIGNED_SMTP: url }, '--open');
  expect(sent).toHaveLength(1);
  yesterday(place.box);
  // Not on the list yet.
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url }, '--open')).not.toContain('answer');
  gitText(place.root, 'fetch', '--quiet', 'origin');
  const branch = gitText(place.root, 'ls-remote', 'origin', 'refs/heads/signatures-by-mail-*').trim().split('/').at(-1) ?? '';
  gitText(place.root, 'merge', '--quiet', '--ff-only', `origin/${branch}`);
  gitText(place.root, 'push', '--quiet', 'origin', 'main');
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url }, '--open')).toContain('1 answer was sent');
  expect(sent[1]?.mail.subject).toBe('Your name is on the list: The square belongs to all');
  expect(sent[1]?.mail.text).toContain('https://minimal.example/en/square/signatories/');
  yesterday(place.box);
  await mailbox(place, { UNDERSIGNED_SMTP: url }, '--open');
  expect(sent).toHaveLength(2);
});

/** As if what the mailbox remembers were a day older. */
function yesterday(box: string): void {
  for (const [path, text] of notes(box)) {
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    writeFileSync(path, text.replace(/"day": "[^"]*"/, `"day": "${day}"`));
  }
}
