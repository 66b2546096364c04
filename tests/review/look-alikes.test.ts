// New signatures whose name reads like that of somebody who signed, or that hide something: none is merged without a person looking.

import { expect, test } from 'vitest';
import { Judge } from '../../src/review/judge/judge.ts';
import type { Verdict } from '../../src/review/judge/verdict.ts';
import { signatureId } from '../../src/signatories/file-name.ts';
import { added, baseOfMain, makeRepository, onlyRead } from './support.ts';

const repositoryWith = onlyRead(makeRepository);

const organisations = ['Mill Dam Trust', 'Westside Clinics', 'Harbour Union', 'Summer Modern Arts'];

async function judging(): Promise<(name: string, more?: string) => Verdict> {
  const files = Object.fromEntries(
    [...organisations, 'Iris Olsen'].map((name, index) => [
      `signatories/a/${signatureId(name)}.yaml`,
      `name: ${name}\n${index < organisations.length ? 'kind: organisation\n' : ''}`,
    ]),
  );
  const judge = new Judge(await baseOfMain(repositoryWith(files)), '2026-11-29');
  const author = { name: 'Eve', email: 'eve@users.example' };
  return (name, more = '') =>
    judge.judge({ number: 1, author, files: [added(`signatories/a/${signatureId(name)}.yaml`, `name: ${name}\n${more}`)] });
}

const organisation = 'kind: organisation\n';

test('digits and pairs of letters in the place of letters are named', async () => {
  const judge = await judging();
  for (const name of [
    'Mill Darn Trust',
    'M1ll Dam Trust',
    'Mi11 Dam Tru5t',
    'Mill Clam Trust',
    'VVestside Clinics',
    'Westside Dinics',
    'We5t5ide Clinics',
    'Harb0ur Uni0n',
    'Harbour Unlon',
    'Surnmer Modem Arts',
    'Summer Modem Arts',
    'Sum mer Modern Arts',
  ]) {
    const { kind, questions, duplicates } = judge(name, organisation);
    expect(kind, name).not.toBe('ready');
    expect(questions.join().includes('reads like') || duplicates.length > 0, `${name}: ${questions.join()}`).toBe(true);
  }
  expect(judge('1r1s 0lsen').questions.join()).toContain('reads like “Iris Olsen”');
});

test('names of others are no question', async () => {
  const judge = await judging();
  for (const name of ['Riverside Mills', 'H2O Watch', 'Attac 24', 'Club 1860', 'Corner Clinic of Arnhem'])
    expect(judge(name, organisation), name).toMatchObject({ kind: 'ready', questions: [] });
  // Two people of whom one letter is another may well be two.
  expect(judge('Irls Olsen').questions).toEqual([]);
});

test('characters that mean nothing by themselves are named', async () => {
  const judge = await judging();
  for (const field of ['role: Baker \u{f8ff}', 'affiliation: \u{e000}\u{e001}', 'statement: So \u{f0000} it is', 'role: Cook \u{0378}'])
    expect(judge('Pia Lund', `${field}\n`).questions.join(), field).toContain('means nothing by itself');
  expect(judge('Pia \u{10fffd} Lund').kind).toBe('doubtful');
  for (const field of ['statement: Yes ✊🏽 🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'affiliation: ﷺ', 'role: Åse’s “aunt” – №1'])
    expect(judge('Pia Lund', `${field}\n`).questions, field).toEqual([]);
});

test('text that nobody can see is named, although a fix takes it out of the file', async () => {
  const judge = await judging();
  const hidden = (text: string): string => [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
  const bits = '\u200b\u2060'.repeat(30);
  for (const text of [
    hidden('the mill is stolen, all of it'),
    bits,
    '\u2063'.repeat(17),
    '\u00ad\ufeff'.repeat(9),
    '\u206a'.repeat(1000),
  ]) {
    const { whenFixed, questions } = judge(`Pia${text} Lund`);
    expect(whenFixed).toBe('doubtful');
    expect(questions.join()).toContain('characters that show nothing');
  }
  expect(judge('Pia\u00ad Lund\u200b')).toMatchObject({ isFixable: true, whenFixed: 'ready', questions: [] });
});
