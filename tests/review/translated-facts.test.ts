// What a maintainer is told of a change of translated facts, and of the campaign's name in another language.

import { expect, test } from 'vitest';
import { added, changed, onlyRead } from './support.ts';
import { judged, makeCampaign, text, words } from './translation-campaign.ts';

const site = (name: string): string => `facts:\n  - original: Ferry\n    translation: ${name}\n`;
const german = (topic: string): string =>
  text(words.de, `revision: 1\nfacts:\n  - original: Five more years\n    translation: ${topic}\ntranslators:\n  - Jule Hart\n`);
const trusting =
  'name: Ferry\nurl: https://ferry.example\ndefaultLanguage: en\nreview:\n  trustedTranslators:\n    - account: Tina\n      languages: [de]\n';
const campaign = onlyRead((changes, root) =>
  makeCampaign(
    {
      'content/site.yaml': trusting,
      'translations/de/site.yaml': site('Die alte Fähre'),
      'translations/de/ferry.md': german('Fünf weitere Jahre'),
      ...changes,
    },
    root,
  ),
);
const tina = { name: 'Tina', email: 't@example.org', handle: 'Tina' };

test('the campaign’s name in another language is a translation that a person decides about, with the original beside it', async () => {
  const verdict = await judged(campaign(), [added('translations/ar/site.yaml', site('العبّارة'))], tina);
  expect(verdict.kind).toBe('translation');
  expect(verdict.translations).toMatchObject([
    { language: 'ar', kind: 'site', text: 'site.yaml', passages: [{ kind: 'fact', original: 'Ferry', isCertain: true, now: 'العبّارة' }] },
  ]);
});

test('one word of it is not ready unread, whoever changes it; one word of a fact is, by someone who is trusted', async () => {
  const path = 'translations/de/site.yaml';
  const name = await judged(campaign(), [changed(path, site('Die alte Fähre'), site('Die neue Fähre'))], tina);
  expect(name.kind).toBe('translation');
  const fact = await judged(
    campaign(),
    [changed('translations/de/ferry.md', german('Fünf weitere Jahre'), german('Fünf zusätzliche Jahre'))],
    tina,
  );
  expect(fact.translations[0]?.passages).toMatchObject([
    { kind: 'fact', original: 'Five more years', before: 'Fünf weitere Jahre', now: 'Fünf zusätzliche Jahre' },
  ]);
  expect(fact.kind).toBe('ready');
});

test.each([
  ['an address of another site', 'Fähre https://evil.example/x', 'translation', 'translation-links'],
  ['a mark that turns the direction', 'Fähre \u202e', 'invalid', 'text-bidi-control'],
  ['a name that is too long', 'F'.repeat(101), 'invalid', 'invalid-value'],
  ['very many pairs', `F\n${'  - original: a\n    translation: b\n'.repeat(600)}`, 'invalid', 'file-size'],
])('%s is said of it', async (_, name, kind, rule) => {
  const verdict = await judged(campaign(), [changed('translations/de/site.yaml', site('Die alte Fähre'), site(name))], tina);
  expect(verdict.kind).toBe(kind);
  expect(verdict.problems.map((problem) => problem.rule)).toContain(rule);
});

test('a change of the original says which translations fit nothing any more', async () => {
  const verdict = await judged(campaign(), [changed('content/site.yaml', trusting, trusting.replace('name: Ferry', 'name: Ferry now'))]);
  expect(verdict.problems.map(({ file, rule }) => `${file} ${rule}`)).toContain('translations/de/site.yaml translation-facts');
});
