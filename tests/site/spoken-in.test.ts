// In which voice a screen reader says what signatories wrote, where nobody named its language.

import { expect, test } from 'vitest';
import { languageOf } from '../../src/core/languages/language.ts';
import { spokenIn, spokenParts } from '../../src/site/spoken-in.ts';

test.each([
  ['en', 'لا نوم في الليل.', ''],
  ['ar', 'لا نوم في الليل.', undefined],
  ['ur', 'لا نوم في الليل.', undefined],
  ['en', 'אין שינה בלילה.', 'he'],
  ['de', '夜は眠れません。', 'ja'],
  ['ja', '夜間睡眠', undefined],
  ['ar', '밤에 잠을 잘 수 없습니다.', 'ko'],
  ['ar', 'I measured it: 55 dB.', ''],
  ['ar', 'This is what we have said for years, and it is not enough for the people of this town.', 'en'],
  ['en', 'This is what we have said for years, and it is not enough for the people of this town.', undefined],
  ['en', 'Das ist es, was wir seit Jahren sagen, und es ist nicht genug für die Menschen in dieser Stadt.', 'de'],
  ['en', 'Nadie duerme.', undefined],
  ['pt-BR', 'Não é o que nós queremos para os que vivem aqui, mas é o que temos.', undefined],
  ['en', '55 dB!', undefined],
])('on a page in %s “%s” is said in %j', (page, text, expected) => {
  expect(spokenIn(text, languageOf(page))).toBe(expected);
});

test('a role is said in a language, an affiliation is a name; what somebody named counts', () => {
  const facts = { name: 'أحمد', role: 'مهندس', affiliation: 'جامعة عمّان' };
  expect(spokenParts(facts, languageOf('en'))).toEqual([
    { text: 'مهندس', language: '' },
    { text: 'جامعة عمّان', language: undefined },
  ]);
  expect(spokenParts({ ...facts, roleLanguage: 'ar' }, languageOf('en'))[0]?.language).toBe('ar');
});
