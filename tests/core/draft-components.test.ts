// MDX pages name published letters only: a draft has no page that a component could lead to.

import { expect, test } from 'vitest';
import { check, makeCampaign, short } from '../support/campaign.ts';

const page = (body: string): string => `---\ntitle: P\n---\n\n${body}\n`;
const draft = '---\ntitle: Later\nlanguage: en\nstatus: draft\n---\n\nSoon.\n';
const problems = (body: string, letter = draft): string[] =>
  check(makeCampaign({ 'letters/later.md': letter, 'content/pages/p.mdx': page(body) })).map(short);

test.each([
  ['<LetterLink letter="later" />', '5:1'],
  ['Soon <SignatoryCount letter="later" />', '5:6'],
  ['- one\n- <LetterLink letter="later" />', '6:3'],
  ['> <LetterLink letter="later" />', '5:3'],
  ['## <LetterLink letter="later" />', '5:4'],
  ['| <SignatoryCount letter="later" /> |\n|---|', '5:3'],
])('%s is refused where it stands', (body, place) => {
  expect(problems(body)).toEqual([`content/pages/p.mdx:${place} mdx-component`]);
});

test('and taken once the letter is published', () => {
  expect(
    problems('<LetterLink letter="later" /> <SignatoryCount letter="later" /> <LetterList />', draft.replace('draft', 'paused')),
  ).toEqual([]);
});
