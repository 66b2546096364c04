// Messages and mailboxes: only what somebody wrote, or the file that the sign page wrote for them.

import { describe, expect, it, test } from 'vitest';
import { linesOf, read, rowsOf } from './read.ts';

const message = (body: string, headers = 'Content-Type: text/plain; charset=utf-8'): string =>
  `Received: from mail.example.org\nFrom: Ada Example <ada@example.org>\nTo: letter@example.org\nSubject: Signature\nMIME-Version: 1.0\nDate: Tue, 14 May 2024 10:00:00 +0200\n${headers}\n\n${body}`;

test('headers, quoted answers and what stands below “-- ” are no lines', async () => {
  const source = await read(
    'a.eml',
    message('Please add me:\n\nAda Example, X\n\n> Ben Sample, quoted\n\n-- \nAda Example\nHead of Examples\n').replaceAll('\n', '\r\n'),
  );
  expect(source.format).toBe('email');
  expect(source.lists.map(({ isList }) => isList)).toEqual([false]);
  expect(linesOf(source)).toEqual(['message 1, line 1: Please add me:', 'message 1, line 3: Ada Example, X']);
});

test.each([
  ['Outlook', 'Ada Example\n\n-----Original Message-----\nFrom: Ben\nBen Sample\n'],
  ['Gmail', 'Ada Example\n\nOn Tue, May 14, 2024 at 10:00 AM Ben Sample <ben@example.org> wrote:\n> Cem Demo\n'],
  ['Thunderbird in German', 'Ada Example\n\nAm 14.05.24 um 10:00 schrieb Ben Sample:\n> Cem Demo\n'],
  ['Apple Mail in French', 'Ada Example\n\nLe 14 mai 2024 à 10:00, Ben Sample <ben@example.org> a écrit :\n> Cem Demo\n'],
])('what is answered to is left out: %s', async (_, body) => {
  expect(linesOf(await read('a.eml', message(body)))).toEqual(['message 1, line 1: Ada Example']);
});

describe('the lines that the sign page writes', () => {
  const signature = 'name: Ada Exämple\naffiliation: Example University\ndate: 2024-05-14\n';

  it('are a row', async () => {
    const body = `Please add my signature. The file is\n\nsignatories/a/ad/ada-example.yaml\n\n${signature}\n-- \nAda\n`;
    const source = await read('a.eml', message(body));
    expect(source.tables[0]?.headers).toEqual(['name', 'affiliation', 'date']);
    expect(rowsOf(source)).toEqual(['message 1, line 5: Ada Exämple | Example University | 2024-05-14']);
  });

  it('are read from quoted-printable and from base64', async () => {
    const quoted = 'name: Ada Ex=C3=A4mple\naffiliation: Example =\nUniversity\n';
    const coded = Buffer.from(signature).toString('base64');
    const type = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ';
    expect(rowsOf(await read('a.eml', message(quoted, `${type}quoted-printable`)))).toEqual([
      'message 1, line 1: Ada Exämple | Example University',
    ]);
    expect(rowsOf(await read('a.eml', message(coded, `${type}base64`)))).toEqual([
      'message 1, line 1: Ada Exämple | Example University | 2024-05-14',
    ]);
  });

  it('are asked about where somebody broke them', async () => {
    const [table] = (await read('a.eml', message('name: Ada Example\nstatement: I sign because this: is\nbroken\n'))).tables;
    const [row] = table?.rows ?? [];
    expect(row?.cells).toEqual(['Ada Example', 'I sign because this: is']);
    expect(row?.doubts).toHaveLength(1);
  });

  it('are put together again where a mail program broke them', async () => {
    const statement = 'I sign because nobody should be watched on the way to school with their own children';
    const broken = `name: Ada Example\nstatement: ${statement.slice(0, 53)}\n${statement.slice(54)}\nrevision: 1\nSent from my telephone\n`;
    expect(rowsOf(await read('a.eml', message(broken)))).toEqual([`message 1, line 1: Ada Example | ${statement} | 1`]);
  });

  it('are not what somebody quotes or writes about themselves', async () => {
    const source = await read('a.eml', message('> name: Ben Sample\n\nName: Ada Example\nE-mail: ada@example.org\n'));
    expect(source.tables).toEqual([]);
  });
});

test('the HTML part is read where there is no text', async () => {
  const html = '<html><style>p{}</style><body><p>Please add me:<br>Ada Example</p><script>alert(1)</script></body></html>';
  const source = await read(
    'a.eml',
    message(`--x\nContent-Type: text/html; charset=utf-8\n\n${html}\n--x--\n`, 'Content-Type: multipart/alternative; boundary=x'),
  );
  expect(linesOf(source)).toEqual(['message 1, line 1: Please add me:', 'message 1, line 2: Ada Example']);
});

test('a mailbox has its messages told apart, each in its encoding', async () => {
  const first = Buffer.from(`From ada@example.org Tue May 14 10:00:00 2024\n${message('Ada Exämple\n\n>From here on, X\n')}\n`);
  const second = Buffer.from(
    `From ben@example.org Tue May 14 11:00:00 2024\n${message('Jürgen Muster\n', 'Content-Type: text/plain; charset=iso-8859-1')}\n`,
    'latin1',
  );
  const third = Buffer.from(`From cem@example.org Tue May 14 12:00:00 2024\n${message('\n> quoted\n')}`);
  const source = await read('list.mbox', Buffer.concat([first, second, third]));
  expect(linesOf(source)).toEqual([
    'message 1, line 1: Ada Exämple',
    'message 1, line 3: From here on, X',
    'message 2, line 1: Jürgen Muster',
  ]);
  expect(source.notes).toContain('3 messages.');
  expect(source.notes).toContain('1 message holds no text that somebody wrote.');
});

test('a message is recognised under any ending', async () => {
  expect((await read('message.txt', message('Ada Example\n'))).format).toBe('email');
  expect((await read('notes.txt', 'From: here\nto there\n')).format).toBe('lines');
});

describe('answers to what a letter asks for', () => {
  const mail = (body: string, subject = 'Signature', from = 'Ada Example <ada@example.org>'): string =>
    `From: ${from}\nTo: letter@example.org\nSubject: ${subject}\nDate: Tue, 14 May 2024 10:00:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${body}`;

  test.each([
    ['Name: Ada Example\nOrganisation: Example University\nPosition: Lecturer\n', 'Ada Example | Example University | Lecturer'],
    ['Hallo,\n\nName: Ada Beispiel\nOrganisation: Universität Beispielstadt\n\nViele Grüße', 'Ada Beispiel | Universität Beispielstadt'],
    ['Nom : Ada Exemple\nFonction : infirmière\nPays : Belgique\n', 'Ada Exemple | infirmière | Belgique'],
    ['Name: Ada Beispiel\nBeruf: Ärztin\nOrt: Bonn\n\nViele Grüße\nAda', 'Ada Beispiel | Ärztin'],
    ['Vorname: Ada\nNachname: Beispiel\nE-Mail: ada@example.org\n', 'Ada | Beispiel'],
    ['お名前：佐藤花子\nご所属：例大学\n', '佐藤花子 | 例大学'],
    ['Имя и фамилия: Ада Пример\nОрганизация: Институт примеров\n', 'Ада Пример | Институт примеров'],
  ])('%s', async (body, cells) => {
    expect(rowsOf(await read('a.eml', mail(body)))).toEqual([
      expect.stringMatching(new RegExp(`^message 1, line \\d: ${cells.replaceAll('|', '\\|')}$`)),
    ]);
  });

  test.each([
    ['they say more', 'Name: Ada Example\nOrganisation: Example University\nPlease leave my name out of the press release.\n', 'Signature'],
    ['the subject takes something back', 'Name: Ada Example\nOrganisation: Example University\n', 'Please remove me'],
    ['the subject asks', 'Name: Ada Example\nOrganisation: Example University\n', 'Question'],
    ['an answer is unknown', 'Name: Ada Example\nOrganisation: Example University\nPublish: no\n', 'Signature'],
  ])('are asked about where %s', async (_, body, subject) => {
    expect(rowsOf(await read('a.eml', mail(body, subject)))).toEqual([
      expect.stringMatching(/Ada Example \| Example University.*\(doubt\)$/u),
    ]);
  });

  it('are asked about where the same sender wrote something else as well', async () => {
    const signed = mail('Name: Ada Example\nOrganisation: Example University\n');
    const other = mail('On second thoughts I would rather not.\n', 'Re: Signature');
    const ben = mail('Name: Ben Sample\nOrganisation: Sample Institute\n', 'Signature', 'Ben <ben@example.org>');
    const box = [signed, other, ben].map((one) => `From x@example.org Tue May 14 10:00:00 2024\n${one}\n`).join('');
    expect(rowsOf(await read('a.mbox', box))).toEqual([
      'message 1, line 1: Ada Example | Example University (doubt)',
      'message 3, line 1: Ben Sample | Sample Institute',
    ]);
  });

  it('are none without a name among them, or with one alone', async () => {
    expect((await read('a.eml', mail('Date: Monday\nPlace: Bonn\n'))).tables).toEqual([]);
    expect((await read('a.eml', mail('Name: the letter has none\n'))).tables).toEqual([]);
  });
});
