// Pages that say what else readers can do: listed at letters, by country, and nowhere else.

import { expect, test } from 'vitest';
import { languageOf } from '../../src/core/languages/language.ts';
import { actionsOf, menuPages } from '../../src/site/actions.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';

const page = (title: string, facts = ''): string => `---\ntitle: ${title}\n${facts}---\n\nText.\n`;
const files = {
  'letters/b.md': '---\ntitle: Another\nlanguage: en\nstatus: open\n---\n\nText.\n',
  'content/pages/about.md': page('About'),
  'content/pages/poster.md': page('Hang up a poster', 'action: all\norder: 2\n'),
  'content/pages/talk.md': page('Talk about it', 'action: all\norder: 1\n'),
  'content/pages/write.md': page('Write to parliament', 'action: [DE, AT]\nletter: a\n'),
  'translations/fr/pages/write.md': page('Écrire au parlement'),
};

test('those for everywhere come first, countries in the order of the language, and letters have their own', () => {
  const { campaign, json } = outputsOf(makeCampaign(files));
  const [a, b] = ['a', 'b'].map((id) => campaign.letters.find((letter) => letter.id === id) as (typeof campaign.letters)[number]);
  if (!a || !b) throw new Error('no letters');
  const { everywhere, countries } = actionsOf(campaign, a, languageOf('de'));
  expect(everywhere.map(({ id }) => id)).toEqual(['talk', 'poster']);
  expect(countries.map(({ name, pages }) => [name, pages.map(({ id }) => id)])).toEqual([
    ['Deutschland', ['write']],
    ['Österreich', ['write']],
  ]);
  expect(actionsOf(campaign, b, languageOf('en')).countries).toEqual([]);
  expect(menuPages(campaign).map(({ id }) => id)).toEqual(['about']);
  expect(json('api/a/letter.json').actions).toContainEqual({
    title: 'Write to parliament',
    language: 'en',
    url: 'https://minimal.example/en/write/',
    where: ['DE', 'AT'],
  });
  expect(json('api/b/letter.json').actions).toHaveLength(2);
});

test('a campaign without any has none in its data', () => {
  expect(outputsOf(makeCampaign()).json('api/a/letter.json')).not.toHaveProperty('actions');
});

test.each([
  ['action: Germany\n', 'content/pages/write.md:3:9 invalid-country'],
  ['action: [DE, Europe]\n', 'content/pages/write.md:3:14 invalid-country'],
  ['action: []\n', 'content/pages/write.md:3:9 invalid-value'],
  ['action: all\nletter: c\n', 'content/pages/write.md:4:9 unknown-letter'],
])('%j is refused', (facts, expected) => {
  expect(check(makeCampaign({ 'content/pages/write.md': page('Write', facts) })).map(short)).toEqual([expected]);
});
