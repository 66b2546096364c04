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
