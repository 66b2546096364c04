// Names of people, as lists and forms have them: nothing of them is cut, and titles are no roles.

import { expect, test } from 'vitest';
import { examineName } from '../../../src/signatories/import/names/examine.ts';

const asTyped = [
  'Ada Example',
  'ben sample',
  'CEM DEMO',
  'Dina (Dee) Probe',
  'José Ortega y Muestra',
  'Björk Sýnisdóttir',
  'Nguyễn Văn Mẫu',
  'Sukarno',
  'Ana Carolina da Amostra',
  'Ludwig van Beispiel',
  'J. R. R. Sample',
  'Kim O’Sample',
  'Sasha Costanza-Muster',
  '王小例',
  '김예시',
  'محمد المثال',
  'علی‌رضا نمونه',
  'Haile Gebre Example',
  'Anonyma Example',
  'Dean Sample',
  'Joe Bishop',
  'Ann King',
  'jeelan basha sample',
  'DeShawn McSample',
];

test.each(asTyped)('“%s” is a name as it stands, without a question', (name) => {
  expect(examineName(name)).toMatchObject({ name, values: {}, questions: [] });
});

const titled = [
  'Prof. Dr. Ada Beispiel',
  'Dr Ada Example OBE',
  'Ing. Jan Vzor, Ph.D.',
  'Dott.ssa Ada Esempio',
  'Rev. Ben Sample',
  'Imam Ali Example',
  'Zoë Example, PhD',
  'Ada Example, MD, MPH',
  'Ada Example, Jr.',
];

test.each(titled)('“%s” is a person’s, and keeps its title', (name) => {
  expect(examineName(name)).toMatchObject({ name, kind: 'person', values: {}, questions: [] });
});

test('what is no part of a name is taken off it', () => {
  const read = (text: string): string => examineName(text).name;
  expect(read('12. Ada Example')).toBe('Ada Example');
  expect(read('“Ada Example”')).toBe('Ada Example');
  expect(read('Ada Example,')).toBe('Ada Example');
  expect(read('Ada Example.')).toBe('Ada Example');
  expect(read('Martin Sample Jr.')).toBe('Martin Sample Jr.');
  expect(examineName('Nia Example (she/her)')).toMatchObject({ name: 'Nia Example', kind: 'person', questions: [] });
});

test('characters that show nothing fall away, and joiners stay where a script is written with them', () => {
  const read = (text: string): string => examineName(text).name;
  expect(read('สมชาย\u200bตัวอย่าง')).toBe('สมชายตัวอย่าง');
  expect(read('Ada\u00ad Example\ufeff')).toBe('Ada Example');
  expect(examineName('Ada\u00adSoft')).toMatchObject({ name: 'AdaSoft', questions: [] });
  expect(read('Ben\u2060 Sample\u200d')).toBe('Ben Sample');
  expect(read('\u2068Ada Example\u2069')).toBe('Ada Example');
  expect(read('A\u200cda Example')).toBe('Ada Example');
  expect(read('علی\u200cرضا نمونه')).toBe('علی\u200cرضا نمونه');
  expect(read('क्\u200dष उदाहरण')).toBe('क्\u200dष उदाहरण');
});

test('flags are read as countries, those of parts of a country as well', () => {
  expect(examineName('🏴󠁧󠁢󠁳󠁣󠁴󠁿 Jamie Example')).toMatchObject({ name: 'Jamie Example', values: { place: 'GB' } });
  expect(examineName('Flag Example 🇩🇪')).toMatchObject({ name: 'Flag Example', values: { place: 'DE' } });
  expect(examineName('Flag Example 🇩🇪🇫🇷').values).toEqual({});
});

test('what stands beside a name is read where its words say what it is', () => {
  expect(examineName('Ada Example, Example University')).toMatchObject({
    name: 'Ada Example',
    values: { affiliation: 'Example University' },
  });
  expect(examineName('Ada Example (Example University)')).toMatchObject({
    name: 'Ada Example',
    values: { affiliation: 'Example University' },
  });
  expect(examineName('Example, Ada')).toMatchObject({ name: 'Ada Example', values: { sortName: 'Example, Ada' }, questions: [] });
  for (const unclear of [
    'Ada Example (Foo)',
    'Ada Example (Chad)',
    'Ada Example, Berlin',
    'Ada Example – Example',
    'Ada Example and Ben Sample',
    '@ada',
  ])
    expect(examineName(unclear).questions).toHaveLength(1);
});
