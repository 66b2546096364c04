// What is said of a translation that has less than the letter, or more: once, in words, at the place where it begins.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsIn } from '../../src/automation/words.ts';
import { engineLanguages } from '../../src/core/interface/reference.ts';
import { excerptOf } from '../../src/core/translation/excerpt.ts';
import { markdownReport } from '../../src/report/markdown/comment.ts';
import type { TranslatedText } from '../../src/review/translations/translated-text.ts';
import { check, makeCampaign, writeFiles } from '../support/campaign.ts';
import { run } from './support.ts';

const letter = `---
title: Save the ferry
language: en
status: open
---

The ferry has crossed the strait since 1911, in every weather.

## Who needs it

- Doctors reach the island with it.
- Forty children go to school with it.

## What we want

The county shall keep it until 2040.

It shall stay free for residents.
`;
const front = '---\ntitle: Rettet die Fähre\nrevision: 1\n---\n\n';
const parts = [
  'Die Fähre quert den Sund seit 1911, bei jedem Wetter.',
  '## Wer sie braucht',
  '- Ärzte erreichen mit ihr die Insel.\n- Vierzig Kinder fahren mit ihr zur Schule.',
  '## Was wir wollen',
  'Der Kreis soll sie bis 2040 behalten.',
  'Für Anwohner soll sie kostenlos bleiben.',
];

function found(body: string, changes: Record<string, string> = {}): string[] {
  const root = makeCampaign({ 'letters/a.md': letter, 'translations/fr/a.md': null, 'translations/de/a.md': front + body, ...changes });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  return check(root)
    .filter(({ file, rule }) => file === 'translations/de/a.md' && rule !== 'translation-unaligned')
    .map(({ rule, line, message }) => `${line} ${rule}: ${message}`);
}

test('a whole translation is not spoken of', () => {
  expect(found(parts.join('\n\n'))).toEqual([]);
});

test.each([
  [1, '6', '2 of 8', '“Who needs it”'],
  [2, '8', '3 of 8', '“Doctors reach the island with it.”'],
  [3, '11', '5 of 8', '“What we want”'],
  [4, '13', '6 of 8', '“The county shall keep it until 2040.”'],
  [5, '15', '7 of 8', '“It shall stay free for residents.”'],
])('one that ends after %i pieces says from where it is missing', (count, line, share, from) => {
  const [only, ...others] = found(parts.slice(0, count).join('\n\n'));
  expect(others).toEqual([]);
  expect(only).toMatch(
    new RegExp(
      `^${line} translation-passages: ${share} passages are translated, and \\d+ % of the words are missing: everything from ${from} on\\.$`,
    ),
  );
});

test('passages that are missing in the middle are named', () => {
  const [only] = found([parts[0], parts[4], parts[5]].join('\n\n'));
  expect(only).toContain('4 of 8 passages are translated');
  expect(only).toContain('“Who needs it”, “Doctors reach the island with it.”, “Forty children go to school with it.”, …');
});

test.each([
  [
    'Norwegian',
    'Ferga har kryssa sundet sidan 1911.\n\n## Kven treng ho\n\nLegane.\n\n## Kva vi vil\n\nFylket.',
    'translation-headings',
    5,
  ],
  ['Greek', 'Το πλοίο περνά το στενό από το 1911.\n\nΟι γιατροί.\n\nΤα παιδιά.', 'translation-passages', 3],
  ['Thai', 'เรือข้ามช่องแคบมาตั้งแต่ปี 1911\n\nหมอ\n\nเด็ก\n\nเทศมณฑล', 'translation-passages', 4],
  ['itself again', parts.join('\n\n'), 'translation-headings', 7],
  ['Hebrew', 'המעבורת חוצה את המצר מאז 1911.\n\n## מי צריך\n\nרופאים.', 'translation-headings', 3],
])('below the letter a second one, in %s, is one finding', (_, second, rule, count) => {
  const findings = found(`${parts.join('\n\n')}\n\n${second}`);
  expect(findings.map((line) => line.replace(/, from .*/, ''))).toEqual([
    `19 ${rule}: After the end of the letter there are ${count} more passages`,
  ]);
});

test('the second language is named where it is another translation', () => {
  const danish = 'Færgen har krydset sundet siden 1911.\n\n## Hvem har brug for den\n\nLægerne.\n\n## Hvad vi vil';
  const [only] = found(`${parts.join('\n\n')}\n\n${danish}`, {
    'translations/da/a.md': `---\ntitle: Red færgen\nrevision: 1\n---\n\n${danish}\n`,
  });
  expect(only).toContain('which are those of the translation into Danish.');
});

test.each([
  ['the original as it is', letter.slice(letter.indexOf('The ferry')), 'translation-identical: 5 passages are still the original'],
  [
    'the right words in the wrong letters',
    parts
      .map((part) => part.replace(/[A-Za-zäöüÄß]/g, (character) => String.fromCodePoint(0x430 + (character.charCodeAt(0) % 32))))
      .join('\n\n'),
    'passages are written in other letters than those of German',
  ],
])('%s is one finding, and not one a passage', (_, body, message) => {
  expect(found(body).filter((line) => line.includes('translation-identical') || line.includes('translation-script'))).toEqual([
    expect.stringContaining(message),
  ]);
});

test('what is not certain is named by its words, and nothing by its number', () => {
  const root = makeCampaign({ 'letters/a.md': letter, 'translations/fr/a.md': null });
  run(root, 'revise', 'a', '--date', '2026-11-22');
  writeFiles(root, { 'translations/de/a.md': `${front}${parts[0]}\n\n${parts[5]}\n` });
  const unaligned = check(root).find(({ rule }) => rule === 'translation-unaligned');
  expect(unaligned?.message).toContain('“Für Anwohner soll sie kostenlos bleiben.”');
  expect(`${unaligned?.message} ${unaligned?.hint}`).not.toMatch(/\bb\d/);
});

const arrived = (language: string, changes: Partial<TranslatedText> = {}): TranslatedText => ({
  path: `translations/${language}/a.md`,
  language,
  text: 'a',
  kind: 'letter',
  isOriginal: false,
  isNew: true,
  isRemoved: false,
  title: 'The *title*',
  originalLanguage: 'en',
  review: undefined,
  passages: [],
  passageCount: 8,
  coverage: {
    total: 13,
    done: 8,
    missingWords: 50,
    totalWords: 110,
    missing: ['“Who needs it”'],
    isCutOff: true,
    untranslated: [],
    untranslatedCount: 0,
    unplaced: [],
    unplacedCount: 0,
    isUntranslated: false,
  },
  credit: { before: undefined, after: { translators: [], reviewed: [], machine: false } },
  speakers: [],
  behind: undefined,
  ...changes,
});
const comment = (text: TranslatedText): string =>
  markdownReport({ problems: [], signatures: [], fixes: [], isFixable: false, texts: [text] }, wordsIn(text.language));

test.each(engineLanguages())('what arrived is said in %s, with its numbers', (language) => {
  const words = wordsIn(language);
  const [text = ''] = comment(arrived(language)).split('\n');
  for (const key of [
    'arrived',
    'missingFrom',
    'appears',
    'unreviewed',
    'timeLeft',
    'uncredited',
    'credited',
    'allOriginal',
    'stillOriginal',
  ])
    expect(words.phrase(`change.${key}`).language.tag).toBe(language);
  for (const key of ['olderRevision', 'onlyNumber', 'onlyWords', 'stillToDo', 'removesText', 'meantText', 'ask', 'originalToo', 'unplaced'])
    expect(words.phrase(`change.${key}`).language.tag).toBe(language);
  for (const number of [8, 13, 50]) expect(text).toContain(new Intl.NumberFormat(words.language.locale).format(number));
  expect(text.replace(/[^\p{L} ]/gu, '')).toContain('Who needs it');
  expect(text).toContain('translators: [Your Name]');
  // A title is text, and none of it is markup.
  expect(text.replaceAll('**', '')).not.toMatch(/[{}]|[^`\\]\*title/);
  expect(text).not.toMatch(/npx|\bb\d/);
});

const coverage = (changes: Partial<NonNullable<TranslatedText['coverage']>>): NonNullable<TranslatedText['coverage']> => ({
  total: 13,
  done: 8,
  missingWords: 50,
  totalWords: 110,
  missing: [],
  isCutOff: false,
  untranslated: [],
  untranslatedCount: 0,
  unplaced: [],
  unplacedCount: 0,
  isUntranslated: false,
  ...changes,
});
const names = ['“One”', '“Two”', '“Three”'];

test.each([
  ['da', 'en', '“One”, “Two”, and “Three”'],
  ['bg', 'en', '“One”, “Two”, and “Three”'],
  ['nl', 'nl', '“One”, “Two” en “Three”'],
])('a list in a sentence for %s is in the language of the sentence, %s', (language, spoken, list) => {
  const said = comment(arrived(language, { coverage: coverage({ missing: names, done: 10 }) }));
  expect(wordsIn(language).phrase('change.stillToDo').language.tag).toBe(spoken);
  expect(said).toContain(list);
});

test.each(engineLanguages())('what a translator is to compare is said in %s, and what is unlike beside it', (language) => {
  const words = wordsIn(language);
  const problem = (rule: 'translation-numbers' | 'translation-length') =>
    ({
      file: 'translations/x/a.md',
      line: 9,
      column: 1,
      rule,
      severity: 'warning',
      message: 'It differs.',
      hint: 'Compare.',
      also: [],
    }) as const;
  const said = markdownReport(
    { problems: [problem('translation-numbers'), problem('translation-length')], signatures: [], fixes: [], isFixable: false },
    words,
  );
  expect(said.match(/It differs\./g)).toHaveLength(2);
  for (const key of ['compare', 'whatNumbers', 'whatLinks', 'whatHeadings', 'whatMarks', 'complete'])
    expect(words.phrase(`change.${key}`).language.tag).toBe(language);
  expect(said.replaceAll('`', '').includes(words.text('change.complete'))).toBe(language !== 'en');
  if (language !== 'en') expect(said).toContain(words.text('change.whatNumbers'));
});

test.each(engineLanguages())('a title is between the quotation marks of %s, and what may be missing is not called so', (language) => {
  const said = comment(arrived(language, { coverage: coverage({ missing: names, unplaced: ['“Four”'], unplacedCount: 1 }) }));
  const own = wordsIn(language).text('change.onlyNumber', { number: '2', passages: '' });
  const [, opening = '', closing = ''] = /(\S\s?)revision: 2(\s?\S)/u.exec(own) ?? [];
  expect(said.replaceAll('`', '')).toContain(`${opening}The *title*${closing}`.replace(/\s/gu, ' '));
  expect(said).not.toContain('U+20');
  expect(said).toContain('“Four”');
  expect(said).toContain('“One”');
  expect(said).not.toContain('“Two”');
});

test('of many passages some are named, and it shows that there are more', () => {
  expect(comment(arrived('en', { coverage: coverage({ missing: names, done: 4 }) }))).toContain('“One”, “Two”, “Three”, and …');
  const left = coverage({ untranslated: names, untranslatedCount: 8, isUntranslated: true, done: 5 });
  expect(comment(arrived('en', { coverage: left }))).toMatch(/\*\*Still in the words of the original: “One”, “Two”, “Three”, and …\. /);
  const all = coverage({ untranslated: names, untranslatedCount: 12, isUntranslated: true, done: 1 });
  expect(comment(arrived('en', { coverage: all }))).toContain('**All of this is still the original');
});

test.each([
  ['```sh\nnpm ci\nnpm test\n```', '“npm ci npm test”'],
  ['~~~~\nfirst\n~~~~', '“first”'],
  ['> - Item', '“Item”'],
  ['``code`` begins it', '“``code`` begins it”'],
  ['## What we ask', '“What we ask”'],
])('%j is named by its words', (text, named) => {
  expect(excerptOf({ text })).toBe(named);
});

test.each(['de', 'ja', 'sw', 'ur', 'vi'])(
  'who removes a translation into %s is asked about a text, and never about a signature',
  (language) => {
    const said = comment(arrived(language, { isRemoved: true, isNew: false })).replaceAll('\\', '');
    expect(said).toContain(wordsIn(language).text('change.meantText'));
    expect(said).not.toContain(wordsIn(language).text('change.meant'));
    expect(said).not.toMatch(/signature|Unterschrift|署名|sahihi|دستخط|chữ ký/);
  },
);

test.each([
  ['zh-Hant', 'zh-Hans'],
  ['zh-TW', 'zh-Hans'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['ru-Latn', 'ru'],
  ['de-AT', 'de'],
  ['hr', 'en'],
])('what is said to who writes %s is in %s, where it has no words of its own', (language, spoken) => {
  expect(wordsIn(language).phrase('change.wait').language.tag).toBe(spoken);
});

test('the strings for translators are in every language that is shipped', () => {
  for (const language of engineLanguages()) {
    const file = readFileSync(join(import.meta.dirname, `../../src/words/${language}.yaml`), 'utf8');
    expect(file).toMatch(/^ {4}arrived: ".*\{done\}.*"$/m);
  }
});
