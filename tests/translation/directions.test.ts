// Pieces of a right-to-left text that are read from left to right, and words with a language or a direction of their own.

import { expect, test } from 'vitest';
import { blocksOf as paperBlocks } from '../../src/outputs/pdf/blocks.ts';
import { installedFaces } from '../../src/core/fonts/faces.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { renderText } from '../../src/core/markdown/render.ts';
import { directionPieces } from '../../src/core/text/left-to-right.ts';
import { rebuildBlock, textBlocks } from '../../src/core/translation/blocks.ts';
import { Passages } from '../../src/outputs/typst/passages.ts';
import { check, makeCampaign } from '../support/campaign.ts';

test.each([
  ['ar', 'اتصلوا على +20 2 2391 0000 اليوم.', ['+20 2 2391 0000']],
  ['fa', 'نسخهٔ 2.1.0-beta.3 را از /usr/local/bin بردارید.', ['2.1.0-beta.3', '/usr/local/bin']],
  ['he', 'כתבו אל name+list@a.example עד 2026-11-22.', ['name+list@a.example', '2026-11-22']],
  ['ur', 'یہ C++ اور C# اور .env میں ہے۔', ['C++', 'C#', '.env']],
  ['ar', 'المادة § 7(3) من (EU) 2016/679 (اللائحة).', ['§ 7(3)', '(EU) 2016/679']],
  ['he', 'מחיר של $250 או 30% פחות.', ['$250', '30%']],
  ['ar', 'إذا كان 1.9.0 < 1.10.0 فهو أقدم.', ['1.9.0 < 1.10.0']],
  ['fa', 'پروندهٔ docs/read-me.txt (مهم) است.', ['docs/read-me.txt']],
])('%s: %s', (_language, text, wanted) => {
  const pieces = directionPieces(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ isLeftToRight }) => isLeftToRight).map((piece) => piece.text)).toEqual(wanted);
});

test.each([
  'في عام 2027 و 2028.',
  'בשנים 2016, 2017, 2018.',
  'من Free Software Foundation (FSFE) اليوم.',
  'قيمة 12.5 مليون.',
  'مرحبا (2) «هنا».',
])('what does not turn round is left alone: %s', (text) => {
  expect(directionPieces(text).some(({ isLeftToRight }) => isLeftToRight)).toBe(false);
});

const html = (text: string, tag: string): string =>
  renderText(parseMarkdown(text), { basePath: '', direction: languageOf(tag).direction }).html;

test('they are set apart on the page, in texts from right to left only', () => {
  expect(html('رقم +20 2 2391 0000 و `a < b`', 'ar')).toBe(
    '<p>رقم <bdi dir="ltr">+20 2 2391 0000</bdi> و <code dir="ltr">a &#x3C; b</code></p>',
  );
  expect(html('Call +20 2 2391 0000 or `a < b`', 'en')).toBe('<p>Call +20 2 2391 0000 or <code>a &#x3C; b</code></p>');
});

test('and on paper', () => {
  const passages = new Passages(languageOf('he'), installedFaces(process.cwd()));
  const blocks = paperBlocks(html('גרסה 1.0-x ו־`a < b`', 'he'), { passages, original: passages, origin: 'https://a.example' });
  const text = JSON.stringify(blocks);
  expect(text).toContain('\u2066');
  expect(text.split('\u2066').length).toBe(text.split('\u2069').length);
  expect(text).toContain('\u2066a < b\u2069');
});

test.each([
  ['The paper [Die Zeit]{lang=de} wrote.', '<p>The paper <bdi lang="de" dir="ltr">Die Zeit</bdi> wrote.</p>'],
  ['It says [שלום *עולם*]{lang=he}.', '<p>It says <bdi lang="he" dir="rtl">שלום <em>עולם</em></bdi>.</p>'],
  [
    'With [1.0 < 2.0]{dir=ltr} and [two]{lang=fr dir=ltr}.',
    '<p>With <bdi dir="ltr">1.0 &#x3C; 2.0</bdi> and <bdi lang="fr" dir="ltr">two</bdi>.</p>',
  ],
  ['A **[bold]{lang=nl}** word.', '<p>A <strong><bdi lang="nl" dir="ltr">bold</bdi></strong> word.</p>'],
  [
    '[A [link](https://a.example/) inside]{dir=rtl}',
    '<p><bdi dir="rtl">A <a href="https://a.example/" rel="noopener">link</a> inside</bdi></p>',
  ],
  ['Meant: \\[words\\]{lang=de}', '<p>Meant: [words]{lang=de}</p>'],
  ['Wrong: [words]{lang=!} and [x]{dir=up}', '<p>Wrong: [words]{lang=!} and [x]{dir=up}</p>'],
])('%s', (text, wanted) => {
  expect(html(text, 'en')).toBe(wanted);
  for (const block of textBlocks(parseMarkdown(text), 0)) expect(rebuildBlock(block.kind, block.text, parseMarkdown).hash).toBe(block.hash);
});

test('what is not understood of it is named, and what it says counts as a change', () => {
  const rules = (text: string): string[] =>
    check(
      makeCampaign({ 'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${text}\n`, 'translations/fr/a.md': null }),
    ).map(({ rule }) => rule);
  expect(rules('Read [Die Zeit]{lang=de}.')).toEqual([]);
  expect(rules('Read [Die Zeit]{lang=german!}.')).toEqual(['markdown-leftover']);
  const hash = (text: string): string | undefined => textBlocks(parseMarkdown(text), 0)[0]?.hash;
  expect(hash('[a]{lang=de}')).not.toBe(hash('[a]{lang=fr}'));
});
