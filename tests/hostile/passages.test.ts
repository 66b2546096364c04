// Passages made to hold a check up: their length is what a file may have, and each takes the time of its length.

import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { textBlocks } from '../../src/core/translation/blocks.ts';
import type { Pair } from '../../src/core/translation/checks/check.ts';
import { passageChecks } from '../../src/core/translation/checks/index.ts';

const size = 200_000;
const fill = (part: string): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);

/** Without the parser, whose own bounds are tested elsewhere. */
function pairOf(original: string, translation: string): Pair {
  const blocks = (plain: string) => textBlocks(parseMarkdown('x'), 0).map((block) => ({ ...block, content: { ...block.content, plain } }));
  return { original: blocks(original), translation: blocks(translation), originalLanguage: 'en', language: 'fr' };
}

test.each([
  ['one word', 'a'],
  ['one word of capitals', 'A'],
  ['words', 'la ville '],
  ['the same word', 'ab '],
  ['words with marks', 'e\u0301'],
  ['digits', '7'],
  ['digits of many scripts', '7٧७৭๗'],
  ['grouped digits', '1,234'],
  ['digits and spaces', '123 '],
  ['digits and points', '1.'],
  ['different numbers', Array.from({ length: 40_000 }, (_, index) => String(index + 13)).join(' ')],
  ['numbers with words behind them', '15 million '],
  ['numbers in Roman', 'XXI '],
  ['numbers before myriads', '1億2000'],
  ['names of sites', 'a.'],
  ['hyphens', 'a-'],
  ['accounts', '#'],
  ['separators', ','],
])('%s, 200 KB of them, end', (_what, part) => {
  const text = fill(part);
  for (const pair of [pairOf(text, 'Rien.'), pairOf('Nothing.', text), pairOf(text, fill(`${part} 99`))])
    for (const { rule, find } of passageChecks) {
      const message = find(pair)?.message ?? '';
      expect(`${rule} ${message}`.length).toBeLessThan(size);
    }
});

test('a message about thousands of numbers names a few', () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => index + 1000).join('; ');
  const found = passageChecks.find(({ rule }) => rule === 'translation-numbers')?.find(pairOf(numbers, 'Rien.'));
  expect(found?.message).toMatch(/ and 990 more of the original is missing\.$/);
});
