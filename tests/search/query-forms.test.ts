// What somebody may have meant who typed words that no text has as they are.

import { expect, test } from 'vitest';
import { isAlike, isMeant, queryForms } from '../../src/core/text/query-forms.ts';
import { furtherForms } from '../../src/core/text/search-form.ts';

test.each([
  ['fr', 'l’origine', 'origine'],
  ['fr', "D'INTERDICTION", 'interdiction'],
  ['it', "dell'origine", 'origine'],
  ['he', 'למעקב', 'מעקב'],
  ['he', 'והמכתב', 'מכתב'],
  ['ar', 'للحظر', 'حظر'],
  ['pt', 'multidão', 'multid'],
  ['uk', 'Китай', 'кита'],
  ['nl', 'verboden', 'verbod'],
  ['sw', 'kusaini', 'saini'],
  ['th', 'กฏหมาย', 'กฎหมาย'],
  ['de', 'Ueberwachung', 'uberwachung'],
  ['de', 'europaeische Union', 'europaische union'],
])('%s: “%s” is also looked for as %s', (language, query, form) => {
  expect(queryForms(query, language)).toContain(form);
});

test('what was typed is looked for first, numbers are never cut, and three letters stay as they are', () => {
  expect(queryForms('Überwachung')[0]).toBe('überwachung');
  expect(queryForms('2021 198')).toEqual(['2021 198']);
  expect(queryForms('ban')).toEqual(['ban']);
  expect(queryForms('')).toEqual(['']);
});

test('Ukrainian words with an apostrophe are no elisions, and only Swahili has signs of classes', () => {
  expect(queryForms("об'єднує", 'uk')[0]).toBe('обєднує');
  expect(queryForms('kusaini', 'fi')).not.toContain('saini');
  expect(furtherForms('mashirika', 'sw')).toEqual(['shirika']);
  expect(furtherForms('mashirika', 'de')).toEqual([]);
});

test.each([
  ['biometri', ['biometrických'], true],
  ['new york', ['York.', 'New'], true],
  ['undang undang', ['undang-undang,'], true],
  ['anerkennung', ['Erkennung'], false],
  ['dellorigine', ['della'], false],
  ['europaische union', ['Europäischen'], false],
  ['häuser', ['Gotteshäusern'], true],
])('“%s” with %j found: %s', (form, found, isRight) => {
  expect(isMeant(form, found)).toBe(isRight);
});

test.each([
  ['hi', 'चुनो', 'चीन', false],
  ['hi', 'तेलीब', 'तालाब', false],
  ['hi', 'हिंदी', 'हिन्दी', true],
  ['hi', 'मांग', 'माँग', true],
  ['hi', 'सड़क', 'सड़क', true],
  ['bn', 'মাখা', 'মুখ', false],
  ['bn', 'মুখ', 'মুখের', true],
  ['th', 'สุทธุ', 'สิทธิ', false],
  ['th', 'สิทธิ', 'สิทธิ', true],
  ['ja', 'テータ', 'データ', false],
  ['ja', 'データ', 'データ', true],
  ['ar', 'محمد', 'مُحَمَّد', true],
  ['he', 'מעקב', 'מַעֲקָב', true],
  ['vi', 'tu do', 'tự do', true],
  ['de', 'uberwachung', 'Überwachung', true],
])('%s: whether “%s” is meant by “%s”: vowel signs and voicing are letters, accents are none', (_, form, found, isRight) => {
  expect(isMeant(form, [found])).toBe(isRight);
});

test.each([
  ['maria gonzalez', ['m', 'm'], false],
  ['maria gonzalez', ['go'], false],
  ['angstrom', ['an', 'An'], false],
  ['zoe angstrom', ['zoe', 'an'], false],
  ['petitions', ['petiti'], false],
  ['petitions', ['petition'], true],
  ['zoe', ['zoeken'], true],
  ['顔認証', ['顔認識'], false],
  ['미국에서', ['미국'], true],
  ['미국에서', ['미래'], false],
  ['خطوں', ['خط'], true],
])('where nothing has “%s”, %j is nearly it: %s', (form, found, isRight) => {
  expect(isAlike(form, found)).toBe(isRight);
});
