// Names of languages tell languages apart, on their own pages and in sentences of every other one.

import { expect, test } from 'vitest';
import { languageOf, nameOfLanguage } from '../../src/core/languages/language.ts';

test.each([
  ['de-x-leicht', 'Deutsch (Leichte Sprache)', 'German (Leichte Sprache)'],
  ['en-x-simple', 'English (Simple English)', 'English (Simple English)'],
  ['nl-x-eenvoud', 'Nederlands (Eenvoudig Nederlands)', 'Dutch (Eenvoudig Nederlands)'],
  ['pt-BR-x-claro', 'Português (Brasil) (claro)', 'Brazilian Portuguese (claro)'],
  ['be-tarask', 'Беларуская (тарашкевіца)', 'Belarusian (Taraskievica orthography)'],
  ['nan-Hant', '閩南語（漢字）', 'Min Nan Chinese (Traditional)'],
  ['gsg', 'Deutsche Gebärdensprache (DGS)', 'German Sign Language'],
  ['fsl', 'Langue des signes française (LSF)', 'French Sign Language'],
  ['ukl', 'Українська жестова мова', 'Ukrainian Sign Language'],
  ['fr', 'Français', 'French'],
  ['dv', 'ދިވެހި', 'Divehi'],
])('%s is %s, and %s in English', (tag, autonym, english) => {
  expect([languageOf(tag).autonym, languageOf(tag).englishName]).toEqual([autonym, english]);
});

const tags =
  'de de-x-leicht de-x-einfach en en-x-simple be be-tarask nan nan-Hant zh-Hant zh-Hant-HK yue gsg ase bfi fsl ssp sr sr-Latn ca ca-valencia'.split(
    ' ',
  );

test.each('en de fr ja ar hi uk zh-Hans km sw yo'.split(' '))('in %s no two languages have one name', (locale) => {
  expect(new Set(tags.map((tag) => languageOf(tag).autonym)).size).toBe(tags.length);
  expect(new Set(tags.map((tag) => nameOfLanguage(tag, languageOf(locale)))).size).toBe(tags.length);
});
