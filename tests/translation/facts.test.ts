// What the campaign and its letters say of themselves, in other languages: what is found, what the check says, and what becomes of it.

import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign } from '../../src/core/model.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { campaignDescription, campaignName, factsSaid } from '../../src/site/said.ts';
import { check, type Files, makeCampaign, short } from '../support/campaign.ts';

const site =
  'name: Night buses for all\nurl: https://buses.example\ndefaultLanguage: en\ndescription: Letters about buses at night, with everyone who signed them since 2019.\n';
const letter = `---
title: A letter
language: en
status: open
topics: [public transport, fares, night work]
related:
  - title: Fair Fares
    relation: parallel
    region: Upper Valley
    note: The campaign of 2021 for one ticket.
sources:
  - title: Report of 7 June 2021
    publisher: Valley Post
    backs: That 40 drivers were asked, and that 31 of them answered.
---

Please listen.
`;
const pair = (original: string, translation?: string): string =>
  `  - original: ${JSON.stringify(original)}\n${translation === undefined ? '    translation:\n' : `    translation: ${JSON.stringify(translation)}\n`}`;
const translated = (...pairs: string[]): string =>
  `---\ntitle: Une lettre\nrevision: 1\nfacts:\n${pairs.join('')}---\n\nÉcoutez, s’il vous plaît.\n`;
const named = (...pairs: string[]): string => `facts:\n${pairs.join('')}`;

function campaignOf(files: Files): Campaign {
  const { campaign, problems } = loadCampaign(makeCampaign({ 'content/site.yaml': site, 'letters/a.md': letter, ...files }));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!campaign) throw new Error('the campaign has errors');
  return campaign;
}

const problemsOf = (files: Files): string[] =>
  check(makeCampaign({ 'content/site.yaml': site, 'letters/a.md': letter, ...files })).map(short);

test.each([
  ['fr', 'Des bus de nuit pour tous'],
  ['ar', 'حافلات ليلية للجميع'],
  ['he', 'אוטובוסי לילה לכולם'],
  ['ja', 'みんなに夜行バスを'],
  ['zh-Hant', '人人都有夜班巴士'],
])('the campaign’s name is said in %s where it is translated, and says which language it is in', (tag, name) => {
  const campaign = campaignOf({ [`translations/${tag}/site.yaml`]: named(pair('Night buses for all', name)) });
  expect(campaignName(campaign, languageOf(tag))).toMatchObject({ text: name, foreign: {}, unsearched: undefined });
  expect(campaignDescription(campaign, languageOf(tag))).toMatchObject({ foreign: { lang: 'en', dir: 'ltr' }, unsearched: '' });
  expect(campaignName(campaign, languageOf('ko'))).toMatchObject({ text: 'Night buses for all', foreign: { lang: 'en', dir: 'ltr' } });
  expect(campaign.languages).toContain(tag);
});

test('a variety of a language has the name in that language, and nobody but readers of English the English one', () => {
  const campaign = campaignOf({
    'content/site.yaml': site.replace('defaultLanguage: en', 'defaultLanguage: it'),
    'translations/de/site.yaml': named(pair('Night buses for all', 'Nachtbusse für alle')),
    'translations/en/site.yaml': named(pair('Night buses for all', 'Buses by night')),
  });
  expect(campaignName(campaign, languageOf('de-AT'))).toMatchObject({ text: 'Nachtbusse für alle', foreign: { lang: 'de' } });
  expect(campaignName(campaign, languageOf('en-GB'))).toMatchObject({ text: 'Buses by night', foreign: { lang: 'en' } });
  expect(campaignName(campaign, languageOf('pl'))).toMatchObject({ text: 'Night buses for all', foreign: { lang: 'it' } });
});

test('facts are found by what they say, in any order and however their lines are broken', () => {
  const folded =
    '  - original: >-\n      That 40 drivers were asked,\n      and that 31 of them answered.\n    translation: Que 40 chauffeurs ont été interrogés et que 31 ont répondu.\n';
  const campaign = campaignOf({ 'translations/fr/a.md': translated(folded, pair('night work', 'travail de nuit'), pair('fares')) });
  const [own] = campaign.letters;
  if (!own) throw new Error('there is no letter');
  const say = factsSaid(own, languageOf('fr'));
  expect(say('night work')).toMatchObject({ text: 'travail de nuit', foreign: {} });
  expect(say('That 40 drivers were asked, and that 31 of them answered.').text).toContain('interrogés');
  expect(say('fares')).toMatchObject({ text: 'fares', foreign: { lang: 'en', dir: 'ltr' } });
  expect(factsSaid(own, languageOf('ar'))('night work')).toMatchObject({ text: 'night work', foreign: { lang: 'en' } });
});

test('a name that stays as it is stays in its language', () => {
  const [own] = campaignOf({ 'translations/fr/a.md': translated(pair('Fair Fares', 'Fair Fares')) }).letters;
  expect(own && factsSaid(own, languageOf('fr'))('Fair Fares')).toMatchObject({ text: 'Fair Fares', foreign: { lang: 'en' } });
});

test.each([
  ['a fact that the letter never had', 'trams', 'tramways'],
  ['a fact with one word more', 'public transport at night', 'transports publics la nuit'],
  ['a fact in another case', 'Fares', 'tarifs'],
])('%s is a warning at the original, and the original is shown', (_, original, translation) => {
  const files = { 'translations/fr/a.md': translated(pair('fares', 'tarifs'), pair(original, translation)) };
  expect(problemsOf(files)).toEqual(['translations/fr/a.md:7:15 translation-facts']);
  const [own] = campaignOf(files).letters;
  expect(own && factsSaid(own, languageOf('fr'))('public transport').text).toBe('public transport');
});

test('the message about a changed fact says what it says now', () => {
  const [problem] = check(
    makeCampaign({
      'content/site.yaml': site,
      'letters/a.md': letter.replace('31 of them', '33 of them'),
      'translations/fr/a.md': translated(
        pair('That 40 drivers were asked, and that 31 of them answered.', 'Que 40 chauffeurs ont été interrogés, et que 31 ont répondu.'),
      ),
    }),
  );
  expect(problem).toMatchObject({
    rule: 'translation-facts',
    hint: expect.stringContaining('That 40 drivers were asked, and that 33 of them answered.'),
  });
});

test('a fact that is there twice is a warning, and the first one counts that says something', () => {
  const files = { 'translations/fr/a.md': translated(pair('fares'), pair('fares', 'tarifs'), pair('fares', 'prix')) };
  expect(problemsOf(files)).toEqual(['translations/fr/a.md:7:15 translation-facts', 'translations/fr/a.md:9:15 translation-facts']);
  const [own] = campaignOf(files).letters;
  expect(own && factsSaid(own, languageOf('fr'))('fares').text).toBe('tarifs');
});

const backs = 'That 40 drivers were asked, and that 31 of them answered.';
test.each([
  ['translation-numbers', 'Que 40 chauffeurs ont été interrogés, et que 13 ont répondu.'],
  ['translation-identical', backs],
  ['translation-links', 'Que 40 chauffeurs ont été interrogés, et que 31 ont répondu, https://evil.example/x'],
  ['translation-script', 'Спросили 40 водителей, и 31 из них ответил на вопросы.'],
  ['translation-doubled-word', 'Que 40 chauffeurs ont été été interrogés, et que 31 ont répondu.'],
])('%s is said of a fact as of a passage, and can be waived', (rule, translation) => {
  const entry = pair(backs, translation);
  expect(problemsOf({ 'translations/fr/a.md': translated(entry) })).toEqual([`translations/fr/a.md:6:18 ${rule}`]);
  expect(problemsOf({ 'translations/fr/a.md': translated(`${entry}    waived: [{ rule: ${rule}, reason: It is right. }]\n`) })).toEqual([]);
});

test('what no one has filled in yet is no problem', () => {
  expect(
    problemsOf({
      'translations/fr/a.md': translated(pair('fares'), pair(backs)),
      'translations/de/site.yaml': named(pair('Night buses for all')),
    }),
  ).toEqual([]);
});

test('the name is no longer than the original may be, and none is in the language of the original', () => {
  expect(problemsOf({ 'translations/de/site.yaml': named(pair('Night buses for all', 'N'.repeat(101))) })).toEqual([
    'translations/de/site.yaml:3:18 invalid-value',
  ]);
  expect(problemsOf({ 'translations/en/site.yaml': named(pair('Night buses for all', 'Buses')) })).toEqual([
    'translations/en/site.yaml:1:1 translation-of-original',
  ]);
});

test.each([
  ['a list instead of pairs', 'facts: [fares]\n', 'invalid-value'],
  ['another key', 'name: Bus\nfacts: []\n', 'unknown-key'],
  ['a pair without an original', 'facts:\n  - translation: Bus\n', 'missing-key'],
  ['an invisible character', named('  - original: Night buses for all\n    translation: "Bus\u202E"\n'), 'text-bidi-control'],
  ['very many pairs', named(...Array.from({ length: 1100 }, (_, at) => `  - original: a${at}\n`)), 'file-size'],
])('%s in site.yaml is refused in words', (_, text, rule) => {
  expect(problemsOf({ 'translations/de/site.yaml': text }).map((line) => line.split(' ')[1])).toContain(rule);
});
