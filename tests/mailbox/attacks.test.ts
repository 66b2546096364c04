// What must never sign and never send: forged senders, bounces, bombs, headers in names, floods and loops; and attachments of ten megabytes.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mailbox, smtp } from './smtp.ts';
import { letter, makePlace, message, signed, site, unmarked } from './support.ts';

const settings = `${site}mailbox:\n  answers: yes\n  trustedServers:\n    - mx.minimal.example\n`;
const confirming = letter.replace('status: open\n', 'status: open\nsigning:\n  confirm: yes\n');
const proven = 'Authentication-Results: mx.minimal.example; dmarc=pass\n';
const file = signed('name: Ada Example\nrevision: 1\n');

/** Parts within parts, without an end. */
function nested(depth: number): string {
  let body = `Content-Type: text/plain\n\n${file}\n`;
  for (let level = 0; level < depth; level++)
    body = `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n${body}\n--b${level}--\n`;
  return `From: eve@secret.example\nTo: letter@minimal.example\nSubject: x\nMessage-ID: <n@x>\nMIME-Version: 1.0\n${body}`;
}

const attacks: Record<string, string> = {
  'a sender that the receiving server calls forged': message(file, { headers: 'Authentication-Results: mx.minimal.example; dmarc=fail\n' }),
  'a signature of a domain that does not hold': message(file, {
    headers: 'Authentication-Results: mx.minimal.example; dkim=fail; spf=softfail\n',
  }),
  'a verdict of a server that is not trusted, above that of ours': message(file, {
    headers: 'Authentication-Results: evil.example; dmarc=pass\nAuthentication-Results: mx.minimal.example; dmarc=fail\n',
  }),
  'the bounce of a newsletter': message(`This message could not be delivered.\n\n${file}`, {
    from: 'MAILER-DAEMON@secret.example',
    headers: `${proven}Content-Type: multipart/report; report-type=delivery-status; boundary=x\nAuto-Submitted: auto-replied\n`,
  }),
  'a newsletter that quotes the form': message(file.replace(/^/gm, '> '), {
    headers: `${proven}List-Unsubscribe: <mailto:x@secret.example>\n`,
  }),
  'a bomb of nested parts': nested(3000),
  'parts that end nowhere': nested(200).replaceAll('--\n', '\n'),
  'a header in a name': message(signed('name: "Ada\\r\\nBcc: all@secret.example"\nrevision: 1\n'), { headers: proven }),
  'a header in a name, as it is': message(signed('name: |\n  Ada\n  Bcc: all@secret.example\nrevision: 1\n'), { headers: proven }),
  'an author of a commit in a name': message(signed('name: "Ada <root@secret.example> 0 +0000\\ncommitter x"\nrevision: 1\n'), {
    headers: proven,
  }),
  'an answer of ours that comes back': message(file, { headers: `${proven}X-Undersigned: answer\n` }),
  'our own address': message(file, { from: 'letter@minimal.example', headers: proven }),
  'many senders at once': message(file, { from: 'a@secret.example, b@secret.example', headers: 'Precedence: bulk\n' }),
  'a sender with a line end': message(file, { from: '"x\r\nBcc: all@secret.example" <eve@secret.example>', headers: 'Precedence: junk\n' }),
};

test.each(['answers', 'confirm'])('with %s: nothing is signed, and nothing is sent', async (how) => {
  const { url, sent } = await smtp();
  const mails = Object.fromEntries(Object.values(attacks).map((text, index) => [`m${index}`, text]));
  const place = makePlace(mails, { 'content/site.yaml': settings, 'letters/square.md': how === 'confirm' ? confirming : letter });
  const printed = await mailbox(place, { UNDERSIGNED_SMTP: url });
  expect(printed).not.toMatch(/[1-9]\d* new/);
  expect(printed).toContain(`${Object.keys(attacks).length} messages read`);
  expect(printed).not.toMatch(/secret\.example|\bat .*\.ts:/);
  expect(existsSync(join(place.root, 'signatories'))).toBe(false);
  expect(existsSync(join(place.root, '.github'))).toBe(false);
  expect(sent).toEqual([]);
});

test.each(Object.keys(attacks))('alone: %s', async (name) => {
  const { url, sent } = await smtp();
  const place = makePlace({ m: attacks[name] ?? '' }, { 'content/site.yaml': settings });
  expect(await mailbox(place, { UNDERSIGNED_SMTP: url })).not.toMatch(/[1-9]\d* new|secret\.example/);
  expect(sent).toEqual([]);
});

test('a picture of ten megabytes beside a signature changes nothing, and what is too large is for a person', async () => {
  const picture = Buffer.alloc(10 * 1024 * 1024, 'picture')
    .toString('base64')
    .replace(/.{76}/g, '$&\n');
  const withPicture = (size: string) =>
    `From: Ada <ada@secret.example>\nTo: letter@minimal.example\nSubject: Sign: x\nMessage-ID: <p${size.length}@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${file}\n--b\nContent-Type: image/png; name=me.png\nContent-Disposition: attachment; filename=me.png\nContent-Transfer-Encoding: base64\n\n${size}\n--b--\n`;
  const place = makePlace({ a: withPicture(picture), b: withPicture(picture.repeat(3)) });
  const printed = await mailbox(place, {});
  expect(printed).toContain('1 new');
  expect(printed).toContain('larger than 40 MiB');
  expect(unmarked(place)).toEqual(['b']);
});
