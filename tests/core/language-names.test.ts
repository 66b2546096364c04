// Names of languages tell languages apart, on their own pages and in sentences of every other one.

import { expect, test } from 'vitest';
import { readEngineStrings } from '../../src/core/interface/reference.ts';
import { fallbackTags, formatDate } from '../../src/core/interface/words.ts';
import { atBeginning, languageOf, nameOfLanguage } from '../../src/core/languages/language.ts';
import { tagsMeant } from '../../src/core/languages/meant.ts';

test.each([
  ['de-x-leicht', 'Deutsch (Leichte Sprache)', 'German (Leichte Sprache)'],
  ['en-x-simple', 'English (Simple English)', 'English (Simple English)'],
  ['nl-x-eenvoud', 'Nederlands (Eenvoudig Nederlands)', 'Dutch (Eenvoudig Nederlands)'],
  ['pt-BR-x-claro', 'Português (Brasil) (claro)', 'Brazilian Portuguese (claro)'],
  ['de-simple', 'Deutsch (vereinfacht)', 'German (simplified)'],
  ['pt-BR-simple', 'Português (Brasil) (simplificado)', 'Brazilian Portuguese (simplified)'],
  ['be-tarask', 'Беларуская (тарашкевіца)', 'Belarusian (Taraskievica orthography)'],
  ['nan-Hant', '閩南語（漢字）', 'Min Nan Chinese (Traditional)'],
  ['gsg', 'Deutsche Gebärdensprache (DGS)', 'German Sign Language'],
  ['fsl', 'Langue des signes française (LSF)', 'French Sign Language'],
  ['ukl', 'Українська жестова мова', 'Ukrainian Sign Language'],
  ['fr', 'Français', 'French'],
  ['dv', 'ދިވެހި', 'Divehi'],
  ['ka', 'ქართული', 'Georgian'],
])('%s is %s, and %s in English', (tag, autonym, english) => {
  expect([languageOf(tag).autonym, languageOf(tag).englishName]).toEqual([autonym, english]);
});

const tags =
  'de de-simple de-x-leicht de-x-einfach en en-x-simple be be-tarask nan nan-Hant zh-Hant zh-Hant-HK yue gsg ase bfi fsl ssp sr sr-Latn ca ca-valencia'.split(
    ' ',
  );

test.each('en de fr ja ar hi uk zh-Hans km sw yo'.split(' '))('in %s no two languages have one name', (locale) => {
  expect(new Set(tags.map((tag) => languageOf(tag).autonym)).size).toBe(tags.length);
  expect(new Set(tags.map((tag) => nameOfLanguage(tag, languageOf(locale)))).size).toBe(tags.length);
});

test.each([
  ['de-simple', 'ar', 'الألمانية (مبسّطة)'],
  ['de-simple', 'ja', 'ドイツ語 (やさしい表現)'],
  ['en-simple', 'hi', 'अंग्रेज़ी (सरल भाषा में)'],
])('%s in %s is %s', (tag, locale, name) => {
  expect(nameOfLanguage(tag, languageOf(locale))).toBe(name);
});

test('a sign language has the dates, the words and the script of what is written beside it', () => {
  expect(languageOf('gsg')).toMatchObject({ locale: 'de', written: 'de', script: 'Latn', direction: 'ltr' });
  expect(languageOf('jsl')).toMatchObject({ locale: 'ja', script: 'Jpan' });
  expect(languageOf('isr').direction).toBe('rtl');
  expect(fallbackTags('gsg').filter((tag) => readEngineStrings(tag))).toEqual(['de', 'en']);
  expect(fallbackTags('gsg').slice(0, 2)).toEqual(['gsg', 'de']);
});

test.each([
  ['es', 'fr', 'espagnol', 'Espagnol'],
  ['el', 'it', 'greco', 'Greco'],
  ['nl', 'uk', 'нідерландська', 'Нідерландська'],
  ['sw', 'vi', 'tiếng Swahili', 'Tiếng Swahili'],
  ['hu', 'de', 'Ungarisch', 'Ungarisch'],
  ['tr', 'ka', 'თურქული', 'თურქული'],
  ['id', 'id', 'Indonesia', 'Indonesia'],
  ['fr', 'fr', 'français', 'Français'],
])('%s in %s is %s in a sentence, and %s in a list', (tag, locale, within, first) => {
  const name = nameOfLanguage(tag, languageOf(locale));
  expect([name, atBeginning(name, locale)]).toEqual([within, first]);
});

test.each([
  ['fr', '2024-03-01', '1er mars 2024'],
  ['fr', '2024-03-11', '11 mars 2024'],
  ['it', '2024-08-01', '1º agosto 2024'],
  ['pt-BR', '2023-10-01', '1º de outubro de 2023'],
  ['el', '2025-02-01', '1η Φεβρουαρίου 2025'],
  ['el', '2025-02', 'Φεβρουάριος 2025'],
  ['es', '2025-02-01', '1 de febrero de 2025'],
  ['hu', '2023', '2023'],
  ['hu', '2023-04', '2023. április'],
  ['hu', '2023-04-01', '2023. április 1.'],
])('in %s, %s is %s', (tag, date, text) => {
  expect(formatDate(date, languageOf(tag))).toBe(text);
});

test.each([
  ['inglês', 'en'],
  ['Ingles', 'en'],
  ['Französisch', 'fr'],
  ['日本語', 'ja'],
  ['英語', 'en'],
  ['almanca', 'de'],
  ['árabe', 'ar'],
  ['chinois', 'zh-Hans zh-Hant'],
  ['portugais', 'pt pt-BR pt-PT'],
  ['Klingon', ''],
])('whoever writes %s may mean %s', (written, tags) => {
  expect(tagsMeant(written).join(' ')).toBe(tags);
});
