// What becomes of each kind of message: a made mailbox with labels, and single cases that people and programs send.

import { expect, test } from 'vitest';
import { labelledMails, sorts } from '../../bench/mail/messages.ts';
import { mailOptions } from '../../bench/mail.ts';
import { charsets, encode } from '../../bench/mail/charsets.ts';
import { loadTexts } from '../../src/core/load-texts.ts';
import { engineLanguages } from '../../src/core/interface/reference.ts';
import { unproven } from '../../src/mailbox/proof/proof.ts';
import { MailPlan } from '../../src/mailbox/plan.ts';
import { sortMessage, type Sorted } from '../../src/mailbox/sort/sort.ts';
import { meaningOf } from '../../src/mailbox/sort/words.ts';
import { wordsIn } from '../../src/automation/words.ts';
import { readExisting } from '../../src/signatories/existing.ts';
import { nothingDecided } from '../../src/signatories/import/decided.ts';
import { makePlace, message, signed } from './support.ts';

function reader() {
  const { root } = makePlace({});
  const { letters } = loadTexts(root);
  const existing = readExisting(root, 'square');
  const plan = new MailPlan(() => ({ existing, decided: nothingDecided, findRemoved: () => undefined }));
  const options = { letters, only: undefined, own: new Set(['letter@minimal.example']), proofOf: async () => unproven };
  const sort = (text: string | Uint8Array): Promise<Sorted> =>
    sortMessage(typeof text === 'string' ? Buffer.from(text) : text, 'message', options);
  return { plan, sort };
}

/** `signature: new Ada Example`, with the questions where it is held. */
async function outcomeOf(text: string | Uint8Array): Promise<string> {
  const { plan, sort } = reader();
  plan.add(await sort(text), { key: '', where: 'message' });
  const [record] = plan.records;
  const rows =
    record?.rows.map(({ outcome, facts, name }) =>
      [outcome, facts?.name ?? name, facts?.role, facts?.statement].filter(Boolean).join(' '),
    ) ?? [];
  return [record?.kind, ...rows].join(', ');
}

test('every sort of message of a made mailbox becomes what its label says', { timeout: 60_000 }, async () => {
  const { plan, sort } = reader();
  const wanted: string[] = [];
  for (const { bytes, sort: name, kind, outcomes } of labelledMails({ ...mailOptions, count: 120, seed: 7, large: 50_000 })) {
    wanted.push(`${name}: ${kind} ${outcomes.join(' ')}`);
    plan.add(await sort(bytes), { key: name, where: 'message' });
  }
  expect(plan.records.map(({ key, kind, rows }) => `${key}: ${kind} ${rows.map(({ outcome }) => outcome).join(' ')}`)).toEqual(wanted);
  expect(new Set(wanted.map((line) => line.split(/:| [a-z0-9-]+:/)[0])).size).toBeGreaterThanOrEqual(sorts.length);
});

test.each(charsets)('a name in %s arrives as it was written', async (charset, name) => {
  const body = encode(`signatories/square/x/x.yaml\n\nname: ${name}\nrevision: 1\n`, charset);
  const headers = `From: a@secret.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: base64\n\n`;
  expect(await outcomeOf(`${headers}${body.toString('base64')}\n`)).toBe(`signature, new ${name}`);
});

test('the words of the sign page are known in every language, signing from withdrawing', () => {
  for (const language of engineLanguages()) {
    const words = wordsIn(language);
    const title = 'The square belongs to all';
    expect([language, meaningOf(words.text('sign.of', { title }), '')]).toMatchObject([language, { signs: true, withdraws: false }]);
    expect([language, meaningOf(`Re: ${words.text('sign.withdrawOf', { title })}`, '')]).toMatchObject([language, { withdraws: true }]);
    expect([language, meaningOf('', words.text('sign.emailBody'))]).toEqual([language, { signs: true, withdraws: false, language }]);
  }
});

const file = 'name: Ada Example\nrole: Nurse\nrevision: 1\n';

test.each([
  ['a phone adds its line', signed(`${file}Sent from my phone`), 'signature, new Ada Example Nurse'],
  [
    'a link is repeated in brackets',
    signed(`${file.replace('revision', 'link: https://ada.example/ <https://ada.example/>\nrevision')}`),
    'signature, new Ada Example Nurse',
  ],
  ['the block stands below “-- ”', `Hello\n\n-- \n${file}`, 'signature, held Ada Example Nurse'],
  [
    'a value that YAML would take apart',
    signed('name: Ada Example\nrole: Nurse: nights\nrevision: 1\n'),
    'signature, held Ada Example Nurse: nights',
  ],
  [
    'the example, untouched',
    signed('name: Ann Lee\nrole: Professor\naffiliation: Example University\nrevision: 1\n'),
    'signature, held Ann Lee Professor',
  ],
  [
    'a letter that is not there',
    signed(file, 'signatories/other/x/x.yaml').replace('Please', 'please'),
    'signature, new Ada Example Nurse',
  ],
  ['somebody who verifies themselves', signed(`${file}verified:\n  by: Ada\n  kind: organisation\n`), 'signature, new Ada Example Nurse'],
  ['an address for a name', signed('name: ada@secret.example\nrevision: 1\n'), 'signature, refused'],
  ['a line end in a name', signed('name: "Ada\\nBcc: all@secret.example"\nrevision: 1\n'), 'signature, refused'],
  ['a name that turns the text around', signed('name: "Ada \\u202Eelpmaxe"\nrevision: 1\n'), 'signature, held Ada \\u202Eelpmaxe'],
])('%s', async (_, body, outcome) => {
  expect(await outcomeOf(message(body))).toBe(outcome);
});

test.each([
  ['a vacation', 'Auto-Submitted: auto-replied\n', 'automatic'],
  ['an answer of ours that came back', 'X-Undersigned: answer\n', 'own'],
  ['a report without a type', 'Return-Path: <>\n', 'bounce'],
  ['somebody through a list', 'List-Id: <talk.secret.example>\n', 'signature, held Ada Example Nurse'],
])('headers: %s', async (_, headers, outcome) => {
  expect(await outcomeOf(message(signed(file), { headers }))).toBe(outcome);
});

test('what is private in the words of somebody is not in the question about them', async () => {
  const { sort } = reader();
  const { rows } = await sort(
    message('I sign. My name is Ada Example. Write to ada@secret.example or call +49 30 1234567.', { subject: '' }),
  );
  const said = JSON.stringify(rows);
  expect(said).toContain('Ada Example');
  expect(said.replaceAll(/"said":"[^"]*"/g, '')).not.toMatch(/secret\.example|1234567/);
});

test.each([
  'Signed email',
  'Sign in to your account',
  'I sign off for today',
  'Re: Digitally signed message; I add my signature with S/MIME',
  'Signierte E-Mail',
  'Meine Unterschrift braucht ein Zertifikat',
  'Message signé : ma signature électronique ne marche pas, ma signature numérique non plus',
  'Correo firmado: mi firma digital',
  'Firmado con firma digital',
  'Messaggio firmato: la mia firma digitale',
  'Mensagem assinada: minha assinatura digital',
  'Mijn handtekening: digitale handtekening',
  'Podpis elektroniczny: mój podpis',
  'Моя электронная подпись: прошу мою подпись обновить',
  'Elektronik imza: imzamı yenileyin',
  'توقيعي الرقمي: توقيع رقمي',
  'החתימה שלי: חתימה דיגיטלית',
  '電子署名について：私の署名',
  '我的签名：数字签名',
  '제 서명: 전자서명',
  'Chữ ký số: chữ ký của tôi',
])('%s is nobody who signs', (subject) => {
  expect([meaningOf(subject, '').signs, meaningOf('', subject).signs]).toEqual([false, false]);
});

test.each([
  'I sign, and I sign in with joy on other days',
  'I sign this letter. (My e-mails have an email signature.)',
  'Ich unterzeichne, auch wenn meine digitale Signatur fehlt',
  'Je signe (ma signature électronique suit)',
  'Quiero firmar, sin firma digital',
  '署名します。電子署名ではありません',
  '我签署，不是电子签名',
  'Я подписываю без электронной подписи',
  'أوقع على الرسالة',
])('%s: somebody signs', (text) => {
  expect(meaningOf('', text).signs).toBe(true);
});
