// Organisations are told by words of many languages; what families are called, too, is asked about.

import { expect, test } from 'vitest';
import { examineName } from '../../../src/signatories/import/names/examine.ts';

const certain = [
  'Sampleton Friends of the Earth',
  'The Example Trust',
  'Example Climate Action Network',
  'Example Federation of Women’s Institutes',
  'St Example Parish Church',
  'Beispiel e.V.',
  'Muster GmbH',
  'Beispielverein Musterstadt',
  'Fundación Ejemplo',
  'Associação Exemplo',
  'Stowarzyszenie Przykład',
  'Örnek Derneği',
  'Yayasan Contoh',
  'Общество Пример',
  'Σύλλογος Παράδειγμα',
  'コンソーシアム例',
  '例大学',
  '예시 시민연합',
  'جمعية المثال',
  'עמותת דוגמה',
  'उदाहरण संघ',
  'มูลนิธิตัวอย่าง',
];

test.each(certain)('“%s” is an organisation', (name) => {
  const examined = examineName(name);
  expect(examined).toMatchObject({ name, kind: 'organisation', questions: [] });
  expect(examined.evidence).toBeTruthy();
});

test.each(['Jane Church', 'EFF', 'SampleWatch', 'Public Sample', 'Article 19', 'sample.nodes', 'Dr. Example Foundation', 'Mozilla'])(
  'whether “%s” is a person, somebody is asked',
  (name) => {
    expect(examineName(name)).toMatchObject({ name, kind: 'unknown', questions: [{ about: 'kind' }] });
  },
);

test('a country in brackets is taken from an organisation’s name, and its acronym is not', () => {
  expect(examineName('Fundación Ejemplo (Colombia)')).toMatchObject({ name: 'Fundación Ejemplo', values: { place: 'Colombia' } });
  expect(examineName('Sample Rights Watch (SRW)')).toMatchObject({ name: 'Sample Rights Watch (SRW)', values: {} });
});
