// Organisations among lines, several people in one, and lines that are no signatures.

import { expect, test } from 'vitest';
import { brief, read } from './support.ts';

test('a list of organisations is one by its words, and what could be a person in it is asked about', () => {
  expect(
    read([
      'Example Foundation (Germany)',
      'Sample Trust (UK)',
      'Demo Institute (DI) (Kenya)',
      'Probe Network (Chad)',
      'Testwatch (Spain)',
      'SAMPLETON (The Example Centre for Rights) (Botswana)',
      'Simply Example (US)',
      'Ada Example, Founder, Demo League (Brazil)',
      'Sample Council on Rights (France) (The Netherlands)',
    ]).map(brief),
  ).toEqual([
    { kind: 'organisation', name: 'Example Foundation', place: 'Germany' },
    { kind: 'organisation', name: 'Sample Trust', place: 'UK' },
    { kind: 'organisation', name: 'Demo Institute (DI)', place: 'Kenya' },
    { kind: 'organisation', name: 'Probe Network', place: 'Chad' },
    { kind: 'organisation', name: 'Testwatch', place: 'Spain' },
    { kind: 'organisation', name: 'SAMPLETON (The Example Centre for Rights)', place: 'Botswana' },
    'kind',
    { name: 'Ada Example', role: 'Founder', affiliation: 'Demo League', place: 'Brazil' },
    'text',
  ]);
});

test('a heading, or who imports, says that all are organisations', () => {
  const lines = ['Hassample', 'Simply Example', 'Demo, Berlin', 'Sample Trust, Germany'];
  const expected = [
    { kind: 'organisation', name: 'Hassample' },
    { kind: 'organisation', name: 'Simply Example' },
    // A branch, or where it is: nothing says which.
    'text',
    { kind: 'organisation', name: 'Sample Trust', place: 'Germany' },
  ];
  expect(read(lines, { heading: 'Organisations' }).map(brief)).toEqual(expected);
  expect(read(lines, {}, 'organisation').map(brief)).toEqual(expected);
});

test('an organisation among people is asked about, and the people are not', () => {
  const people = [
    'Ada Example',
    'Ben Sample',
    'Cem Demo',
    'Dina Probe',
    'Eva Test',
    'Finn Muster',
    'Gil Test',
    'Hal Sample',
    'Ida Bold',
    'Kim Example',
  ];
  expect(read([...people, 'madonna', 'Example Foundation', 'Jane Church']).map(brief)).toEqual([
    ...people.map((name) => ({ name })),
    'name kind',
    'kind',
    'kind',
  ]);
});

test('people in one line are parted at semicolons; what is broken there is asked about', () => {
  const entries = read([
    'Ada Example, Scientist; Ben Sample, Technologist; Cem Demo, Researcher, Centro de Ejemplo, Dina Probe, Professor, Example University; Gracie; Bradley, Director, Sample Trust',
  ]);
  expect(entries.map(({ values }) => values.name)).toEqual(['Ada Example', 'Ben Sample', 'Cem Demo', 'Dina Probe', 'Gracie Bradley']);
  expect(entries.map(brief)).toEqual([
    { name: 'Ada Example', role: 'Scientist' },
    { name: 'Ben Sample', role: 'Technologist' },
    'name',
    'name',
    'name',
  ]);
});

test('demands, links and running text are asked about; so is a short one among sentences', () => {
  expect(read(['We will not attend without a code of conduct.', 'We will not use this.', 'Equal pay']).map(brief)).toEqual([
    'signature',
    'signature',
    'signature',
  ]);
  expect(read(['Ada Example'], { isList: false }).map(brief)).toEqual(['signature']);
  expect(read(['Ada Example', 'Ben Sample'], { heading: 'See also:' }).map(brief)).toEqual(['signature', 'signature']);
  expect(read(['Ada Example', '...and 200 more', 'Your name here', 'Anonymous']).map(brief)).toEqual([
    { name: 'Ada Example' },
    'fault',
    'fault',
    'unnamed',
  ]);
});

test('a name with role and employer below it, as at the end of an e-mail, makes no organisation', () => {
  for (const lines of [
    ['Aurora Example', 'University Teacher', 'School of Informatics', 'University of Sampleton'],
    ['Julia Sample, MPH, Public Health Researcher', 'Precision Medicine Fellow', 'Example University School of Health'],
    ['Ben Probe', 'PhD student', 'Instituto Superior Exemplo'],
    ['Djamé Exemple, Associate Professor', 'Exemple University'],
  ])
    for (const entry of read(lines)) expect(entry.questions).not.toEqual([]);
  expect(read(['Please let me know if you need anything else.', 'Best,', 'Lynette']).map(brief)).toEqual([
    'signature',
    'signature',
    'signature',
  ]);
});

test('who is struck out is not named, and who signs for whom is asked', () => {
  const [struck] = read([], { lines: [{ where: 'line 1', text: 'Gil Gone', isStruck: true }] });
  expect(struck).toMatchObject({ values: { name: 'Gil Gone' }, said: 'Gil Gone', unnamed: expect.stringContaining('Struck out') });
  const entries = read(['Ada Example', 'on behalf of Sample Foundation, Sam Sample', 'Ben Sample (withdrawn)']);
  expect(entries.map(brief)).toEqual([{ name: 'Ada Example' }, 'kind', 'consent']);
  expect(entries[1]?.values).toEqual({ name: 'Sam Sample', affiliation: 'Sample Foundation' });
});

test('a line says what it said, and one that is too long is no name', () => {
  const [entry, long] = read(['1. **Ada Example**, Writer', 'a'.repeat(2000)]);
  expect(entry).toMatchObject({ where: 'line 1', said: '1. **Ada Example**, Writer', values: { name: 'Ada Example', role: 'Writer' } });
  expect(long?.fault).toContain('1000 characters');
});

test('after organisations a dash parts the country off where most lines have one, and one alone belongs to the name', () => {
  const all = read(
    ['Asociación Río Claro – Chile', 'Fundación Monte Verde – Perú', 'Grupo Costa Azul – Colombia', 'Instituto Sol – Ecuador'],
    {},
    'organisation',
  ).map(brief);
  expect(all[0]).toMatchObject({ name: 'Asociación Río Claro', place: 'Chile', kind: 'organisation' });
  expect(all[3]).toMatchObject({ name: 'Instituto Sol', place: 'Ecuador' });
  const one = read(['Example Foundation (Ireland)', 'Sample Association (Norway)', 'Model Institute – Germany'], {}, 'organisation').map(
    brief,
  );
  expect(one[2]).toMatchObject({ name: 'Model Institute – Germany' });
});

test('an affiliation that holds what somebody does, or says something else of them, is asked about', () => {
  const rows = read([
    'Ada Example (Example Foundation)',
    'Ben Sample (Sample Institute)',
    'Cleo Model (Model University)',
    'Dan Probe (Probe Association, former board member)',
    'Eva Muster (firmware dev)',
    'Fay Vzor (aka vzorka)',
    'Gus Minta (Minta Labs; @minta on GitHub)',
    'Hal Proef (one of its many maintainers)',
  ]).map(brief);
  expect(rows.slice(0, 3).every((row) => typeof row === 'object' && row.affiliation !== undefined)).toBe(true);
  for (const row of rows.slice(3)) expect(typeof row === 'string' || row.affiliation === undefined).toBe(true);
});
