// What somebody may have meant who typed words that no text has as they are.

import { expect, test } from 'vitest';
import { alikeIn, isMeant, queryForms } from '../../src/core/text/query-forms.ts';
import { inSimplified } from '../../src/core/text/chinese.ts';
import { furtherForms, searchForm } from '../../src/core/text/search-form.ts';

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
  ['nl', 'levensgraven', 'levensgraf'],
  ['nl', 'huizen', 'huis'],
  ['nl', 'bommen', 'bom'],
  ['id', 'kota2', 'kota'],
  ['id', 'pendaftaran', 'daftar'],
  ['id', 'pemilih', 'pilih'],
  ['id', 'penulisan', 'tulis'],
  ['id', 'pelanggaran', 'langgar'],
  ['cs', 'rozšiřování', 'rozšiřo'],
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

test('Chinese is looked for as it was typed, and then in simplified characters', () => {
  expect(queryForms('個人資料', 'zh', inSimplified).slice(0, 2)).toEqual(['個人資料', '个人资料']);
  expect(furtherForms('圖書館', 'zh', inSimplified)).toEqual(['图书馆']);
  expect(furtherForms('山水', 'zh', inSimplified)).toEqual([]);
  // What Taiwan and Hong Kong write otherwise is one.
  expect(inSimplified('啟啓裡裏衛衞')).toBe('启启里里卫卫');
});

test.each([
  ['λεφτά', 'λεπτά'],
  ['χτένα', 'κτένα'],
  ['χθες', 'χτες'],
  ['φθηνός', 'φτηνός'],
  ['जन्म', 'जंम'],
  ['सम्मान', 'सन्मान'],
])('%s and %s are one word to the search', (one, other) => {
  expect(searchForm(one)).toBe(searchForm(other));
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
  ['1204', ['120'], false],
  ['5001', ['500'], false],
  ['201', ['2016'], true],
  ['1204', ['1204.'], true],
  ['２０１６', ['2016'], true],
])('“%s” with %j found: %s', (form, found, isRight) => {
  expect(isMeant(form, found)).toBe(isRight);
});

test('another form of what was typed has to be there as a whole', () => {
  expect(isMeant('miesza', ['mieszkańcy'])).toBe(true);
  expect(isMeant('miesza', ['mieszkańcy'], false)).toBe(false);
  expect(isMeant('mieszka', ['mieszkańcy'], false)).toBe(true);
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
  ['سوفٹویئر', ['سافٹویئر'], true],
  ['सर्टीफिकेट', ['सर्टिफिकेट'], true],
  ['parlement', ['parlament'], true],
  ['parlment', ['parlament'], true],
  ['parlaament', ['parlament'], true],
  ['parlement europe', ['parlament'], false],
  ['prlmnt', ['parlament'], false],
  ['markt', ['mark', 'macht'], true],
  ['macht', ['markt'], false],
])('where nothing has “%s”, %j is nearly it: %s', (form, found, isRight) => {
  expect(alikeIn(form, found).size > 0).toBe(isRight);
});
