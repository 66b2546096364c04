// What stands in lists of names and is nobody’s name, or no signature at all.

import { expect, test } from 'vitest';
import { examineName } from '../../../src/signatories/import/names/examine.ts';

const placeholders = (
  'Anonymous|anon.|Anonymous 3|Anonymous #12|(anonymous)|Anonymous (teacher)|Anonymous, Software Engineer|Anonymous student|wants to remain anonymous|' +
  'Name withheld|Name withheld by request|[redacted]|prefer not to say|N.N.|n/a|—|***|???|xxx|A concerned citizen|a student at Example University|Private citizen|' +
  'Anonym|Name der Redaktion bekannt|Eine besorgte Mutter|Anonyme|Un citoyen|anónimo|Nombre reservado|Anônima|anonimo|anoniem|anonimowo|anonymní|anonim|névtelen|isimsiz|' +
  'Аноним|анонімно|ανώνυμος|مجهول|ناشناس|گمنام|אנונימי|गुमनाम|বেনামী|นิรนาม|ẩn danh|tanpa nama|bila jina|匿名|匿名希望|無名氏|익명'
).split('|');

test.each(placeholders)('“%s” is nobody’s name', (text) => {
  const { unnamed, fault } = examineName(text);
  expect(fault).toBeUndefined();
  expect(unnamed).toContain('nobody’s name');
});

test('an organisation that is called Anonymous is asked about', () => {
  expect(examineName('Anonymous Collective e.V.')).toMatchObject({ kind: 'organisation', questions: [{ about: 'name' }] });
});

const noSignatures = (
  'Your name here|Your name|[your name]|________|Name|Full name|Vor- und Nachname|Votre nom|Nombre y apellidos|氏名|Signed:|Signatories|Organisations|Total|Total: 34|' +
  '34 signatures|42|...|...and 200 more|and many others|+ 12 others|und 30 weitere|et 200 autres|y 200 más|ещё 20 человек|他200名|ほか200名|<!-- add your name above -->'
).split('|');

test.each(noSignatures)('“%s” is no signature', (text) => {
  const { unnamed, fault } = examineName(text);
  expect(unnamed).toBeUndefined();
  expect(fault).toBeTruthy();
});

const doubtful = [
  'We will not attend any conference without a code of conduct.',
  'We will not use this.',
  'I am not a robot, just a name',
  'Can you please add the following individuals?',
  'Nous demandons la fin de cette pratique',
  'Wir fordern ein Ende.',
  'Exigimos que se detenga.',
  'Statement 1',
  'Instructions for signing',
  'See also',
  'Sign here',
  'Privacy policy',
  'Thank you!',
  'Best,',
  'Mit freundlichen Grüßen',
  'https://example.org/letter',
  '[ ] Ada Example',
  `${'Ada '.repeat(200)}`,
];

test.each(doubtful)('whether “%s” is a signature, somebody is asked', (text) => {
  expect(examineName(text).questions.map(({ about }) => about)).toContain('signature');
});
