// Lists of people, each in one of the shapes that real letters have.

import { expect, test } from 'vitest';
import type { RawEntry } from '../../../src/signatories/import/entry.ts';
import { readLines } from '../../../src/signatories/import/lines/read-lines.ts';
import { brief, read } from './support.ts';

test('a name and an affiliation, whatever parts them: nobody becomes an organisation', () => {
  expect(
    read([
      'Prof. Dr. Ada Beispiel, Universität Beispielstadt',
      'Prof. Jo Example, Example University (Germany)',
      'ben sample, Sample University',
      'Dina (Dee) Probe, Example University',
      'Eva Test, University of California, Berkeley',
      'Finn Demo – Demo University',
      'Gil Test (Professor, Example University)',
      'Hal Sample [Example University]',
      'Ida Example; Example University; Germany',
      'Kim Example, "University of Sampleton, retired"',
      'Pia Example – Example University, Germany',
      'Rosa Example | Example University',
    ]).map(brief),
  ).toEqual([
    { name: 'Prof. Dr. Ada Beispiel', affiliation: 'Universität Beispielstadt' },
    { name: 'Prof. Jo Example', affiliation: 'Example University', place: 'Germany' },
    { name: 'ben sample', affiliation: 'Sample University' },
    { name: 'Dina (Dee) Probe', affiliation: 'Example University' },
    { name: 'Eva Test', affiliation: 'University of California, Berkeley' },
    { name: 'Finn Demo', affiliation: 'Demo University' },
    { name: 'Gil Test', role: 'Professor', affiliation: 'Example University' },
    { name: 'Hal Sample', affiliation: 'Example University' },
    { name: 'Ida Example', affiliation: 'Example University', place: 'Germany' },
    { name: 'Kim Example', role: 'retired', affiliation: 'University of Sampleton' },
    { name: 'Pia Example', affiliation: 'Example University', place: 'Germany' },
    { name: 'Rosa Example', affiliation: 'Example University' },
  ]);
});

test('a column takes what no word explains by what its other cells are', () => {
  const lines = [
    'Ada Example, Example University',
    'Ben Sample, CNRS',
    'Cem Demo, Demo Institute',
    'Dina Probe, Acme Widgets',
    'Eva Test, Sampleton Hospital',
    'Finn Muster, Acme',
  ];
  expect(read(lines).map(brief)[3]).toEqual({ name: 'Dina Probe', affiliation: 'Acme Widgets' });
  // One word may be a town, or what somebody does.
  expect(read(lines).map(brief)[5]).toEqual('text');
  expect(read(['Dina Probe, Acme']).map(brief)).toEqual(['text']);
  // A city among employers is none, and what looks like neither is asked about.
  expect(
    read([...lines, 'Finn Muster, Berlin', 'Gil Test, nsample'])
      .map(brief)
      .slice(-2),
  ).toEqual([{ name: 'Finn Muster' }, 'text']);
});

test('the heading says what the second column is', () => {
  const entries = read(['Ada Example, Rutgers', 'Ben Sample, Acme'], { heading: 'Name, Institution' });
  expect(entries.map(brief)).toEqual([
    { name: 'Ada Example', affiliation: 'Rutgers' },
    { name: 'Ben Sample', affiliation: 'Acme' },
  ]);
});

test('roles are roles, and what joins role and affiliation parts them', () => {
  expect(
    read([
      'Ada Example, Writer',
      'Hal Sample, PhD student at Example University',
      'Nia Example (she/her), Software Engineer @ Example',
      'Gil Test, Director of the Example Institute',
      'Dr. Cathy Sample, Director, Data Science Institute, University of Sampleton',
      'Annie Example, PhD, Librarian for Research, Teaching, and Technology',
      'Finn Muster, Journalist, Berlin',
    ]).map(brief),
  ).toEqual([
    { name: 'Ada Example', role: 'Writer' },
    { name: 'Hal Sample', role: 'PhD student', affiliation: 'Example University' },
    { name: 'Nia Example', role: 'Software Engineer', affiliation: 'Example' },
    { name: 'Gil Test', role: 'Director of the Example Institute' },
    { name: 'Dr. Cathy Sample', role: 'Director', affiliation: 'Data Science Institute, University of Sampleton' },
    'text',
    // Signatures have no cities.
    { name: 'Finn Muster', role: 'Journalist' },
  ]);
});

test('a handle, a link and what is in brackets after them', () => {
  const line = (text: string, link?: string, linkText?: string) => ({
    where: 'line 1',
    text,
    ...(link ? { link } : {}),
    ...(linkText ? { linkText } : {}),
  });
  const lines = [
    line('Ada Example, @ada-ex (Software Engineer, Example)'),
    line('Ben Sample, @bsample (Example contributor)'),
    line('Cem Demo, @cdemo'),
    line('Dina Probe (@dina)', 'https://forge.example/dina', '@dina'),
    line('eva (website)', 'https://eva.example', 'website'),
    line('Finn Test <https://finn.example>'),
    line('Gil Test (@gil)', 'https://social.network/gil', '@gil'),
    line('@vera (Vera Example)'),
    line('Tea Example <tea@example.org>'),
    line('Hal Sample, Example Institute', 'https://institute.example', 'Example Institute'),
  ];
  expect(readLines({ kind: 'lines', isList: true, lines }).map(brief)).toEqual([
    { name: 'Ada Example', handle: '@ada-ex', role: 'Software Engineer', affiliation: 'Example' },
    { name: 'Ben Sample', handle: '@bsample', role: 'Example contributor' },
    { name: 'Cem Demo', handle: '@cdemo' },
    { name: 'Dina Probe', handle: '@dina', link: 'https://forge.example/dina' },
    'name kind',
    { name: 'Finn Test', link: 'https://finn.example' },
    { name: 'Gil Test', link: 'https://social.network/gil' },
    { name: 'Vera Example', handle: '@vera' },
    { name: 'Tea Example' },
    { name: 'Hal Sample', affiliation: 'Example Institute' },
  ]);
});

test('family names first are turned where the list does so, and asked about where one line does', () => {
  expect(read(['EXAMPLE, Rosa', 'SAMPLE, Ben', 'PROBE, Dina, Example University']).map(brief)).toEqual([
    { firstName: 'Rosa', lastName: 'EXAMPLE' },
    { firstName: 'Ben', lastName: 'SAMPLE' },
    { firstName: 'Dina', lastName: 'PROBE', affiliation: 'Example University' },
  ]);
  expect(read(['Example, Rosa', 'Sample, Ben', 'Demo, Cem', 'Probe, Dina']).map(brief)[0]).toEqual({
    firstName: 'Rosa',
    lastName: 'Example',
  });
  expect(read(['Ada Example', 'EXAMPLE, Rosa', 'Ben Sample']).map(brief)[1]).toBe('name');
});

test('commas and semicolons of other scripts part as those of ours do', () => {
  expect(read(['田中太郎、例大学', '鈴木一郎、教授、例大学', '佐藤花子，例研究所']).map(brief)).toEqual([
    { name: '田中太郎', affiliation: '例大学' },
    { name: '鈴木一郎', role: '教授', affiliation: '例大学' },
    { name: '佐藤花子', affiliation: '例研究所' },
  ]);
  expect(read(['أحمد مثال، جامعة المثال', 'ليلى عينة؛ جامعة العينة']).map(brief)).toEqual([
    { name: 'أحمد مثال', affiliation: 'جامعة المثال' },
    { name: 'ليلى عينة', affiliation: 'جامعة العينة' },
  ]);
});

test('a column of countries is one also where a name is a person’s or not known', () => {
  expect(
    read([
      'Ada Example; Example University; Germany',
      'Ben Sample; CNRS; France',
      'Cem Demo; Demo Inc.; Turkey',
      'Dina Probe; Sample Hospital; Georgia',
    ]).map(brief),
  ).toEqual([
    { name: 'Ada Example', affiliation: 'Example University', place: 'Germany' },
    { name: 'Ben Sample', affiliation: 'CNRS', place: 'France' },
    { name: 'Cem Demo', affiliation: 'Demo Inc.', place: 'Turkey' },
    { name: 'Dina Probe', affiliation: 'Sample Hospital', place: 'Georgia' },
  ]);
});

test('what houses are called in many languages says where somebody works', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Anna Nowak', 'Szpital Miejski'],
    ['Jana Novotná', 'Národní divadlo'],
    ['Marta Horváthová', 'Mestská knižnica Trnava'],
    ['Оксана Шевченко', 'Львівська гімназія'],
    ['Анна Иванова', 'Издательство «Пример»'],
    ['Maria Rossi', 'Liceo Galilei'],
    ['Ana Horvat', 'Sveučilište Primjer'],
    ['Anna Kovács', 'Városi Könyvtár'],
    ['Elif Yılmaz', 'Örnek Hastanesi'],
    ['Μαρία Παπαδοπούλου', 'Δημοτικό Θέατρο'],
    ['Siti Rahma', 'Rumah Sakit Contoh'],
  ];
  for (const [name, affiliation] of pairs) {
    const lines = [`${name}, ${affiliation}`, `${name} (${affiliation})`];
    expect(lines.map((line) => brief(read([line])[0] as RawEntry))).toEqual(lines.map(() => ({ name, affiliation })));
  }
});

test('brackets with what somebody does and where are parted at the comma', () => {
  expect(brief(read(['1. Siti Rahma (dosen, Universitas Contoh)'])[0] as RawEntry)).toEqual({
    name: 'Siti Rahma',
    role: 'dosen',
    affiliation: 'Universitas Contoh',
  });
});

test('a family name with the first letters of the others is a person, with the title of an academy too', () => {
  expect(
    read(['Иванов А.П.', 'Петрова-Ладова М. К.', 'академик Сидоров Н.Н.', 'член-корреспондент Кузнецов О.О.', 'Kowalski J. K.']).map(brief),
  ).toEqual([
    { name: 'Иванов А.П.' },
    { name: 'Петрова-Ладова М. К.' },
    { name: 'академик Сидоров Н.Н.' },
    { name: 'член-корреспондент Кузнецов О.О.' },
    { name: 'Kowalski J. K.' },
  ]);
});

test('a paragraph of names may be broken into lines', () => {
  const western = ['Anna Berg, Peter Lange, Maria Rossi, John Smith,', 'Laura Martin, Paul Weber, Sarah Cohen'];
  expect(read(western).map(brief)).toEqual(
    'Anna Berg|Peter Lange|Maria Rossi|John Smith|Laura Martin|Paul Weber|Sarah Cohen'.split('|').map((name) => ({ name })),
  );
  expect(read(['李雪梅、王建国、陈志强、刘美玲、', '周文、吴丽华']).map(brief)).toHaveLength(6);
  // Names with what belongs to them are none.
  expect(read(['Anna Berg, Example University, Physics, Berlin', 'Peter Lange, CNRS, Chemistry, Paris'])).toHaveLength(2);
});

test('what somebody says behind a colon is their statement, where most lines are so', () => {
  const lines = [
    'Anna Berg: I swim in this river.',
    'Peter Lange, teacher: My pupils ask me why.',
    '佐藤花子：子どもたちのために賛同します。',
  ];
  expect(read(lines).map(brief)).toEqual([
    { name: 'Anna Berg', statement: 'I swim in this river.' },
    { name: 'Peter Lange', role: 'teacher', statement: 'My pupils ask me why.' },
    { name: '佐藤花子', statement: '子どもたちのために賛同します。' },
  ]);
  expect(read([...lines, 'Maria Rossi: Please do not publish my name anywhere.']).map(brief)[3]).toBe('consent');
  expect(
    read(['Anna Berg: Example University', 'Peter Lange: Sample Institute']).every(({ values }) => values.statement === undefined),
  ).toBe(true);
});
