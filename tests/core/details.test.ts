// Commas in what is said of a person: in the shape of the letters around them.

import { expect, test } from 'vitest';
import { detailMark, joinDetails } from '../../src/core/text/details.ts';

test.each([
  [['مهندس', 'جامعة عمّان'], 'مهندس، جامعة عمّان'],
  [['وزيرة (سابقًا)', '«بيت»'], 'وزيرة (سابقًا)، «بيت»'],
  [['پروفسور', 'دانشگاه تهران', 'ایران'], 'پروفسور، دانشگاه تهران، ایران'],
  [['Engineer', 'جامعة عمّان'], 'Engineer, جامعة عمّان'],
  [['مهندس', 'Amnesty'], 'مهندس, Amnesty'],
  [['教授', '東京大学'], '教授, 東京大学'],
  [['רופאה', 'בית החולים'], 'רופאה, בית החולים'],
  [['Nurse', '24/7'], 'Nurse, 24/7'],
  [['Nurse'], 'Nurse'],
  [[], ''],
])('%j is one line', (parts, line) => {
  expect(joinDetails(parts)).toBe(line);
});

test.each([
  ['ja', '山田花子', '市長', '、'],
  ['zh-Hans', '王芳', '市长', '，'],
  ['zh-Hant-HK', '王芳', '市長', '，'],
  ['ja', 'Ann Lee', '市長', ', '],
  ['en', '王芳', '市长', ', '],
  ['ar', 'سلمى', 'وزيرة', '، '],
])('in %s, what is between %s and %s is “%s”', (tag, before, after, mark) => {
  expect(detailMark(before, after, tag)).toBe(mark);
});
