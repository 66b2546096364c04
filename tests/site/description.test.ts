// What search engines and shared links say of a text that has no summary.

import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { descriptionOf } from '../../src/site/description.ts';
import { makeCampaign } from '../support/campaign.ts';

const describe = (language: string, body: string, facts = ''): string | undefined => {
  const root = makeCampaign({
    'letters/a.md': `---\ntitle: A letter\nlanguage: ${language}\nstatus: open\n${facts}---\n\n${body}\n`,
    'translations/fr/a.md': null,
  });
  const [letter] = loadCampaign(root).campaign?.letters ?? [];
  return letter && descriptionOf(letter.original);
};

test.each([
  ['en', 'People cross our square. Nobody has to explain why.\n\nMore below.', 'People cross our square. Nobody has to explain why.'],
  ['en', '## A heading\n\nThe *first* sentence after it.', 'The first sentence after it.'],
  ['ar', 'يعبر الناس ساحتنا إلى العمل. لا أحد يسأل.', 'يعبر الناس ساحتنا إلى العمل. لا أحد يسأل.'],
  ['ja', '人々は広場を通って仕事に行きます。誰も理由を説明しません。', '人々は広場を通って仕事に行きます。誰も理由を説明しません。'],
  ['th', 'ผู้คนเดินข้ามลานไปทำงาน', 'ผู้คนเดินข้ามลานไปทำงาน'],
  ['de', `Ein Satz. ${'Noch ein Wort und '.repeat(20)}Schluss.`, 'Ein Satz.'],
])('%s: it begins as the text does', (language, body, expected) => {
  expect(describe(language, body)).toBe(expected);
});

test('a summary is what it is, and one long sentence ends at a word', () => {
  expect(describe('en', 'Text.', 'summary: In short.\n')).toBe('In short.');
  const long = describe('en', `${'We ask '.repeat(100)}again.`) ?? '';
  expect(long.length).toBeLessThanOrEqual(301);
  expect(long).toMatch(/(?:We|ask)…$/);
});
