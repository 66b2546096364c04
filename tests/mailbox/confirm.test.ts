// Letters whose signers confirm by replying: who is asked, what counts as a reply, and that nothing else signs.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { engineLanguages } from '../../src/core/interface/reference.ts';
import { wordsIn } from '../../src/automation/words.ts';
import { dovecot, startDovecot } from './dovecot.ts';
import { mailbox, type Sent, type Smtp, smtp } from './smtp.ts';
import {
  deliver,
  letter,
  makePlace,
  message,
  notes,
  type Place,
  signed,
  site,
  unmarked,
  withRemote,
  allObjects,
  gitText,
} from './support.ts';

const confirming = letter.replace('status: open\n', 'status: open\nsigning:\n  confirm: yes\n');
const file = (name: string): string => signed(`name: ${name}\nrevision: 1\n`);
const ada = () => message(file('Ada Example'));

function asking(mails: Record<string, string> = { a: ada() }, settings = ''): Place {
  return makePlace(mails, { 'letters/square.md': confirming, 'content/site.yaml': site + settings });
}

/** What a mail program makes of pressing Reply. */
function replyTo({ mail }: Sent, body: string, { from = 'Ada <ADA@secret.example>', id = true, headers = '' } = {}): string {
  const quoted = (mail.text ?? '').split('\n').map((line) => `> ${line}`);
  return message(`${body}\n\nOn Monday the campaign wrote:\n${quoted.join('\n')}\n`, {
    from,
    subject: `Re: ${mail.subject}`,
    headers: `${id ? `In-Reply-To: ${mail.messageId}\nReferences: ${mail.messageId}\n` : ''}${headers}`,
  });
}

const path = (place: Place, name = 'ad/ada-example') => join(place.root, `signatories/square/${name}.yaml`);

async function asked(place: Place): Promise<Smtp> {
  const server = await smtp();
  expect(await mailbox(place, { UNDERSIGNED_SMTP: server.url })).toContain('1 request to confirm was sent');
  expect(server.sent).toHaveLength(1);
  expect(existsSync(path(place))).toBe(false);
  return server;
}

test('whoever replies has signed, and is asked only once', async () => {
  const place = asking();
  const { url, sent } = await asked(place);
  const [request] = sent as [Sent];
  expect(request.to).toEqual(['ada@secret.example']);
  expect(request.mail.subject).toMatch(/^Please confirm: The square belongs to all \[[a-z2-7-]{19}\]$/);
  expect(request.mail.text).not.toMatch(/Ada|Undersigned-|[?]|confirm\./);
  expect(request.mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-replied');
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).toContain('1 waits until its sender has confirmed');
  expect(sent).toHaveLength(1);
  expect(unmarked(place)).toEqual(['a']);
  deliver(place, 'b', replyTo(request, 'Yes, gladly'));
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).toContain('1 new');
  expect(existsSync(path(place))).toBe(true);
  expect(unmarked(place)).toEqual([]);
  // A second reply, and the first message once more.
  deliver(place, 'c', replyTo(request, ''));
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).toContain('1 answers a request to confirm');
  expect(unmarked(place)).toEqual([]);
  expect(sent).toHaveLength(1);
});

test('a reply to a message that was removed is for a person', async () => {
  const place = asking();
  const { sent } = await asked(place);
  deliver(place, 'b', replyTo(sent[0] as Sent, 'Yes'));
  rmSync(join(place.box, 'new/a'));
  expect(await mailbox(place, {})).toContain('1 has to be read');
  expect(unmarked(place)).toEqual(['b']);
});

test('a reply without a word counts, also where only the subject says what it answers', async () => {
  const place = asking();
  const { sent } = await asked(place);
  deliver(place, 'b', replyTo(sent[0] as Sent, '', { id: false }));
  expect(await mailbox(place, {})).toContain('1 new');
});

test.each<[string, string, Parameters<typeof replyTo>[2], string]>([
  ['from another address', 'Yes', { from: 'Eve <eve@secret.example>' }, '1 has to be read'],
  ['that is forged', 'Yes', { headers: 'Authentication-Results: mx.minimal.example; dmarc=fail\n' }, '1 has to be read'],
  ['of a program', 'I am away.', { headers: 'Auto-Submitted: auto-replied\n' }, '1 is an automatic answer'],
  ['that a program names in the subject', '', { headers: 'X-Autoreply: yes\n' }, '1 is an automatic answer'],
  ['through a list', 'Yes', { headers: 'List-Id: <x.secret.example>\n' }, '1 came through a list'],
  ['that comes back', 'Yes', { from: 'MAILER-DAEMON <mailer-daemon@secret.example>' }, '1 is a report of a mail server'],
  ['that asks', 'What is this?', {}, '1 has to be read'],
  ['that says no', 'No!', {}, '1 is not from whom it names'],
  ['that says so in words', 'I did not sign anything.', {}, '1 is not from whom it names'],
  ['in German that denies', 'Ich habe das nicht unterschrieben', {}, '1 is not from whom it names'],
  ['that withdraws', 'Please remove my name', {}, '1 is not from whom it names'],
])('a reply %s confirms nothing', async (_, body, how, said) => {
  const place = asking(undefined, 'mailbox:\n  trustedServers:\n    - mx.minimal.example\n');
  const { url, sent } = await asked(place);
  deliver(place, 'b', replyTo(sent[0] as Sent, body, how));
  const printed = await mailbox(place, { UNDERSIGNED_SMTP: url });
  expect(printed).toContain(said);
  expect(printed).not.toContain('1 new');
  expect(printed).not.toContain('secret.example');
  expect(sent).toHaveLength(1);
  expect(existsSync(path(place))).toBe(false);
});

test('nobody is asked because of a list, a program or a forged sender; one address is asked once a day', async () => {
  const { url, sent } = await smtp();
  const place = asking(
    {
      a: ada(),
      b: message(file('Ada Second')),
      c: message(file('Ben Sample'), { from: 'ben@secret.example', headers: 'List-Id: <x.secret.example>\n' }),
      d: message(file('Cem Demo'), { from: 'cem@secret.example', headers: 'Precedence: auto_reply\n' }),
      e: message(file('Dan Test'), { from: 'dan@secret.example', headers: 'Authentication-Results: mx.minimal.example; dmarc=fail\n' }),
      f: message(file('Eve Case'), { from: '"eve@secret.example,all"@secret.example' }),
      g: message(file('"Mal\\r\\nBcc: all@secret.example"'), { from: 'mal@secret.example' }),
      h: message(file('Noa None'), { from: '' }),
    },
    'mailbox:\n  trustedServers:\n    - mx.minimal.example\n',
  );
  await mailbox(place, { UNDERSIGNED_SMTP: url });
  await mailbox(place, { UNDERSIGNED_SMTP: url });
  expect(sent.map(({ to }) => to)).toEqual([['ada@secret.example']]);
  expect(existsSync(join(place.root, 'signatories'))).toBe(false);
});

test('who has not replied in time is not asked again, and a late reply is for a person', async () => {
  const place = asking();
  const { url, sent } = await asked(place);
  for (const [where, text] of notes(place.box)) writeFileSync(where, text.replace(/"day": "[^"]*"/, `"day": "${day(-15)}"`));
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).toContain('1 was not confirmed in time');
  expect(unmarked(place)).toEqual([]);
  deliver(place, 'b', replyTo(sent[0] as Sent, 'Yes'));
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).toContain('1 has to be read');
  expect(sent).toHaveLength(1);
});

test('who may not have been asked, because the run ended, is asked again on another day, once', async () => {
  const place = asking();
  const { url, sent } = await asked(place);
  for (const [where, text] of notes(place.box))
    writeFileSync(where, text.replace(/"is": "sent"/, '"is": "gone"').replace(/"day": "[^"]*"/, `"day": "${day(-1)}"`));
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).toContain('1 request to confirm was sent');
  expect(new Set(sent.map(({ mail }) => mail.subject)).size).toBe(1);
  await mailbox(place, { UNDERSIGNED_SMTP: url });
  expect(sent).toHaveLength(2);
});

test('somebody who has not confirmed keeps nobody from the list', async () => {
  const forged = message(file('Ada Example'), { from: 'Eve <eve@secret.example>' });
  const place = asking({ a: forged });
  const { url, sent } = await asked(place);
  for (const [where, text] of notes(place.box)) writeFileSync(where, text.replace(/"day": "[^"]*"/, `"day": "${day(-1)}"`));
  deliver(place, 'b', ada());
  await mailbox(place, { UNDERSIGNED_SMTP: url });
  const request = sent.find(({ to }) => to[0] === 'ada@secret.example') as Sent;
  deliver(place, 'c', replyTo(request, 'ok'));
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).toContain('1 new');
  expect(existsSync(path(place))).toBe(true);
});

test('requests are in the language of whoever signed; without a mail server they are drafts; saved files are held', async () => {
  const place = asking(
    Object.fromEntries(
      engineLanguages().map((language) => [
        language,
        message(file(`Ada ${language}`).replace(/^.*\n/, `${wordsIn(language).text('sign.emailBody')}\n`), {
          from: `${language.toLowerCase()}@secret.example`,
          subject: 'x',
        }),
      ]),
    ),
  );
  expect(await mailbox(place, {})).toContain('Nobody was asked to confirm');
  const { url, sent } = await smtp();
  await mailbox(place, { UNDERSIGNED_SMTP: url });
  expect(sent).toHaveLength(engineLanguages().length);
  for (const { to, mail } of sent) {
    const language = engineLanguages().find((tag) => `${tag.toLowerCase()}@secret.example` === to[0]);
    expect(mail.text).toContain(wordsIn(language).text('mail.confirm'));
  }
  const other = asking();
  expect(await mailbox(other, {}, '--drafts', join(other.folder, 'drafts'))).toContain('1 request to confirm was written as drafts');
  const saved = asking();
  writeFileSync(join(saved.folder, 'a.eml'), ada());
  expect(await mailbox({ ...saved, box: join(saved.folder, 'a.eml') }, {})).toContain('1 held');
});

test('nothing of who waits is in the campaign or in git', async () => {
  const place = asking();
  const remote = withRemote(place);
  const { url, sent } = await smtp();
  await mailbox(place, { UNDERSIGNED_SMTP: url }, '--open');
  deliver(place, 'b', replyTo(sent[0] as Sent, 'Yes'));
  expect(allObjects(remote) + allObjects(place.root)).not.toMatch(/secret\.example|Ada/);
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url }, '--open')).toContain('1 new');
  const token = /\[([a-z2-7-]{19})\]/.exec(sent[0]?.mail.subject ?? '')?.[1] ?? '';
  const everything = allObjects(remote) + allObjects(place.root) + gitText(place.root, 'status', '--porcelain', '--ignored');
  expect(everything).toContain('Ada Example');
  for (const secret of ['secret.example', token, token.replaceAll('-', '')]) expect(everything).not.toContain(secret);
  expect(unmarked(place)).toEqual([]);
});

test.skipIf(dovecot === undefined)('Dovecot: the mailbox itself remembers who was asked', { timeout: 60_000 }, async () => {
  const place = asking({ a: ada() }, 'mailbox:\n  answers: yes\n');
  const server = await startDovecot(dovecot ?? '', place.folder, place.box);
  onTestFinished(server.stop);
  const { url, sent } = await smtp();
  const env = { UNDERSIGNED_IMAP: server.url, UNDERSIGNED_IMAP_PASSWORD: server.password, UNDERSIGNED_SMTP: url };
  expect(await mailbox(place, env)).toContain('1 request to confirm was sent');
  expect(await mailbox(place, env)).toContain('1 waits until');
  expect(notes(place.box).length).toBe(2);
  deliver(place, 'b', replyTo(sent[0] as Sent, 'Yes'));
  expect(await mailbox(place, env)).toContain('1 new');
  expect(readFileSync(path(place), 'utf8')).toContain('Ada Example');
  expect(await mailbox(place, env)).toMatch(/^\n?0 messages read/);
  // They wrote twice on one day, and were written to once.
  expect(sent).toHaveLength(1);
});

function day(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
