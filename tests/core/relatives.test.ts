// A language without words of its own has those of another variety of it, and of no other language or script; and people are told of it.

import { expect, test } from 'vitest';
import { readEngineStrings } from '../../src/core/interface/reference.ts';
import { engineSource, interfaceNotes } from '../../src/core/interface/source.ts';
import { fallbackTags, Words } from '../../src/core/interface/words.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { check, makeCampaign } from '../support/campaign.ts';

test.each([
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['pt-AO', 'pt-BR'],
  ['zh', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['cmn-Hans', 'zh-Hans'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['de-AT', 'de'],
  ['es-MX', 'es'],
  ['fr-x-facile', 'fr'],
  ['fa-AF', 'fa'],
  ['prs', 'fa'],
  ['bzs', 'pt-BR'],
  ['en-AU', 'en'],
  // Another script, or another language.
  ['zh-Bopo', undefined],
  ['hi-Latn', undefined],
  ['ru-Latn', undefined],
  ['gl', undefined],
  ['be', undefined],
  ['sr-Latn', undefined],
  ['pnb', undefined],
  ['x-pt', undefined],
])('the words of %s are those of %s', (tag, source) => {
  expect(engineSource(tag)).toBe(source);
});

test.each([
  ['zh-HK', ['zh-HK', 'zh-Hant-HK', 'zh-Hant', 'en']],
  ['pt-AO', ['pt-AO', 'pt', 'pt-PT', 'pt-BR', 'en']],
  ['es-MX', ['es-MX', 'es', 'es-419', 'en']],
  ['sr-ME', ['sr-ME', 'sr-Latn', 'en']],
])('a campaign’s words for %s are looked for in this order: %j', (tag, order) => {
  expect(fallbackTags(tag).filter((one) => order.includes(one))).toEqual(order);
});

test('a page in Portuguese marks Brazilian words as such, and says that nobody has read them', () => {
  const words = new Words({ own: new Map(), engine: { get: readEngineStrings } }, languageOf('pt'));
  const { parts, language } = words.phrase('nav.search');
  expect([parts[0]?.text, language.tag, words.isNative]).toEqual(['Buscar', 'pt-BR', true]);
  expect([words.machineDraftOf, words.draftLanguage.tag]).toEqual([readEngineStrings('pt-BR')?.machine?.date, 'pt-BR']);
  const swedish = new Words({ own: new Map(), engine: { get: readEngineStrings } }, languageOf('sv'));
  expect([swedish.isNative, swedish.machineDraftOf]).toEqual([false, undefined]);
});

test('what a campaign says itself comes before, and a file without strings is a language where another variety has words', () => {
  const root = makeCampaign({
    'translations/pt/ui.yaml': 'strings:\n  nav:\n    search: Pesquisar\n',
    'translations/zh-HK/ui.yaml': 'strings:\n  nav:\n    search: 搜尋\n',
    'translations/de-AT/ui.yaml': 'strings: {}\n',
  });
  expect(check(root)).toEqual([]);
  const campaign = loadCampaign(root).campaign ?? expect.fail('it was not read');
  const words = new Words({ own: campaign.interfaces, engine: { get: readEngineStrings } }, languageOf('pt'));
  expect([words.text('nav.search'), words.text('nav.languages'), words.draftLanguage.tag]).toEqual(['Pesquisar', 'Idiomas', 'pt-BR']);
  const notes = interfaceNotes(campaign.languages, campaign.interfaces);
  expect(notes.map((note) => /pages in (.+) is in (.+), because.*translate (\S+) ui$/.exec(note)?.slice(1))).toEqual([
    ['Austrian German', 'German', 'de-AT'],
    ['Portuguese', 'Brazilian Portuguese', 'pt'],
    ['Chinese (Hong Kong SAR China)', 'Traditional Chinese', 'zh-HK'],
  ]);
});
