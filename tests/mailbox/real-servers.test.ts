// The whole road of a confirmed signature over the mail servers of Debian: Exim takes and delivers, Dovecot holds the campaign’s mailbox, both over TLS.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Email } from 'postal-mime';
import { expect, onTestFinished, test } from 'vitest';
import { wordsIn } from '../../src/automation/words.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { dovecot, startDovecot } from './dovecot.ts';
import { type Exim, exim, filesIn, startExim } from './exim.ts';
import { mailbox } from './smtp.ts';
import { letter, makePlace, type Place, signed, site } from './support.ts';

const campaign = 'letter@minimal.example';
const signers = { en: 'Ada Example', ar: 'ليلى حداد', ja: '山田 花子' } as const;
const address = (language: string): string => `signer-${language}@secret.example`;

test.for(['smtps', 'starttls'] as const)(
  'Exim, %s: requests to confirm arrive over TLS, and replies to them sign',
  { timeout: 60_000 },
  async (how, { skip }) => {
    skip(exim === undefined, 'Exim is not installed: apt-get install exim4-daemon-light');
    const place = makePlace(
      {},
      {
        'letters/square.md': letter.replace('status: open\n', 'status: open\nsigning:\n  confirm: yes\n'),
        'content/site.yaml': site,
      },
    );
    const server = await startExim(exim ?? '', place.folder, campaign, place.box);
    onTestFinished(server.stop);
    const env = {
      UNDERSIGNED_SMTP: server.urls[how],
      UNDERSIGNED_SMTP_PASSWORD: server.password,
      ...(await imapOf(place)),
    };
    await write(
      server,
      Object.entries(signers).map(([language, name]) => ({
        from: address(language),
        subject: 'x',
        text: signed(`name: ${name}\nrevision: 1\n`).replace(/^.*\n/, `${wordsIn(language).text('sign.emailBody')}\n`),
      })),
    );
    await filesIn(join(place.box, 'new'), 3);
    expect(await mailbox(place, env)).toContain('3 requests to confirm were sent');
    const requests = await server.delivered(3);
    expect(requests.map(({ to }) => to?.[0]?.address).sort()).toEqual(Object.keys(signers).map(address).sort());
    for (const request of requests) {
      const [, language] = /signer-(..)@/.exec(request.to?.[0]?.address ?? '') ?? [];
      expect(request.text).toContain(wordsIn(language).text('mail.confirm'));
    }
    expect(server.log().match(/ <= letter@.* P=esmtpsa X=TLS1\.[23].* A=plain:letter@/g)).toHaveLength(3);
    const before = (await filesIn(join(place.box, 'new'), 0)).length;
    await write(server, requests.map(replyTo));
    await filesIn(join(place.box, 'new'), before + 3);
    expect(await mailbox(place, env)).toContain('3 new');
    const list = loadCampaign(place.root);
    expect(list.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readFileSync(join(place.root, 'signatories/square/ad/ada-example.yaml'), 'utf8')).toContain('name: Ada Example\n');
  },
);

test('Exim: a wrong password sends nothing, and says nothing of it', { timeout: 60_000 }, async ({ skip }) => {
  skip(exim === undefined, 'Exim is not installed: apt-get install exim4-daemon-light');
  const confirming = letter.replace('status: open\n', 'status: open\nsigning:\n  confirm: yes\n');
  const place = makePlace({}, { 'letters/square.md': confirming });
  const server = await startExim(exim ?? '', place.folder, campaign, place.box);
  onTestFinished(server.stop);
  await write(server, [{ from: address('en'), subject: 'x', text: signed('name: Ada Example\nrevision: 1\n') }]);
  await filesIn(join(place.box, 'new'), 1);
  const said = await mailbox(place, { UNDERSIGNED_SMTP: server.urls.smtps, UNDERSIGNED_SMTP_PASSWORD: 'wrong-word' });
  expect(said).toContain('not taken by the mail server');
  expect(said).not.toMatch(/secret\.example|wrong-word/);
  expect(await server.delivered(0)).toEqual([]);
});

/** Where Dovecot is installed, the mailbox is read through it; otherwise from its folder. */
async function imapOf(place: Place): Promise<Record<string, string>> {
  if (dovecot === undefined) return {};
  const server = await startDovecot(dovecot, place.folder, place.box);
  onTestFinished(server.stop);
  return { UNDERSIGNED_IMAP: server.url, UNDERSIGNED_IMAP_PASSWORD: server.password };
}

interface Written {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly inReplyTo?: string;
}

/** As anybody’s mail server brings it: without a password. */
async function write({ port }: Exim, messages: readonly Written[]): Promise<void> {
  const transport = createTransport({ host: 'localhost', port, requireTLS: true, tls: { rejectUnauthorized: false } });
  for (const message of messages) await transport.sendMail({ to: campaign, ...message });
  transport.close();
}

/** What a mail program makes of pressing Reply. */
function replyTo({ to, subject, text, messageId }: Email): Written {
  const quoted = (text ?? '').split('\n').map((line) => `> ${line}`);
  return {
    from: to?.[0]?.address ?? '',
    subject: `Re: ${subject}`,
    text: `${quoted.join('\n')}\n`,
    ...(messageId ? { inReplyTo: messageId } : {}),
  };
}
