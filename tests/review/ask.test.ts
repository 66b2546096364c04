// The comment that asks those who know a language: in it, by the names of their accounts where these are known, and nobody about their own work.

import { expect, test } from 'vitest';
import { wordsIn } from '../../src/automation/words.ts';
import { askComment } from '../../src/report/review/ask-comment.ts';
import type { Speaker } from '../../src/review/translations/translated-text.ts';
import { changed } from './support.ts';
import { german, judged, makeCampaign } from './translation-campaign.ts';

const speaker = (name: string, link?: string): Speaker => ({ name, isReviewer: true, link });
const ask = async (speakers: readonly Speaker[], language = 'de', author = 'Tina'): Promise<string | undefined> => {
  const { translations } = await judged(makeCampaign(), [
    changed('translations/de/ferry.md', german, german.replace('Ärzte', 'Ärztinnen')),
  ]);
  return askComment(
    translations.map((text) => ({ ...text, language, speakers })),
    { wordsIn, host: 'forge.example', author },
  );
};

test.each([
  ['an account of the forge is called', [speaker('Ann Lee', 'https://forge.example/ann-lee')], /^@ann-lee: /],
  ['a page elsewhere is no account', [speaker('Ann Lee', 'https://other.example/ann')], /^Ann Lee: /],
  ['a page below an account is none', [speaker('Ann Lee', 'https://forge.example/ann/x')], /^Ann Lee: /],
  ['a name that calls somebody is text', [speaker('@everyone')], /^`@everyone`: /],
  ['several are named in one sentence', [speaker('Ann'), speaker('Bo'), speaker('Cy')], /^Ann, Bo und Cy: /],
  ['markup in a name is text', [speaker('**Ann** <img src=x>')], /^`\*\*Ann\*\*` `<img` `src=x>`: /],
] as const)('%s', async (_, speakers, beginning) => {
  expect(await ask(speakers)).toMatch(beginning);
});

test('it is in the language of the translation, and nobody is asked about their own', async () => {
  expect(await ask([speaker('Ann')], 'ja')).toContain('Ann：以前、この言語（日本語）');
  expect(await ask([speaker('Tina')])).toBeUndefined();
  expect(await ask([])).toBeUndefined();
  const own = (await judged(makeCampaign(), [changed('translations/de/ferry.md', german, german.replace('Ärzte', 'Leute'))])).translations;
  expect(own[0]?.speakers.map(({ name }) => name)).toEqual(['Piet Sand', 'Jule Hart']);
});
