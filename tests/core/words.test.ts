// The engine's own words: every file is as the check would have a campaign's, and a campaign says single strings otherwise.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command as exportPo } from '../../src/cli/commands/export.ts';
import { engineLanguages, engineRoot, loadReferenceStrings, readEngineStrings } from '../../src/core/interface/reference.ts';
import { formatDate, formatList, numberValue, Words } from '../../src/core/interface/words.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { check, makeCampaign } from '../support/campaign.ts';
import { command } from '../translation/letter.ts';

test('every file passes the check that a campaign’s must pass', () => {
  const files = engineLanguages().map(
    (tag) => [`translations/${tag}/ui.yaml`, readFileSync(join(engineRoot, `src/words/${tag}.yaml`), 'utf8')] as const,
  );
  expect(files.length).toBeGreaterThan(20);
  const root = makeCampaign(Object.fromEntries(files));
  expect(check(root)).toEqual([]);
  // A campaign that has all of them itself is built from them.
  expect(loadCampaign(root).campaign?.interfaces.get('de')?.strings).toEqual(readEngineStrings('de')?.strings);
});

test.each([
  ['th', ['EDRi', 'Instituto X'], 'EDRi และ Instituto X'],
  ['th', ['สมชาย', 'วิชัย'], 'สมชายและวิชัย'],
  ['my', ['EDRi', 'Access Now'], 'EDRi နှင့် Access Now'],
  ['km', ['EDRi', 'Access Now', '4D'], 'EDRi, Access Now និង 4D'],
  ['ja', ['EDRi', '東京'], 'EDRi、東京'],
  ['zh-Hans', ['EDRi', 'Access Now'], 'EDRi和Access Now'],
  ['he', ['EDRi', 'דנה'], 'EDRi ודנה'],
  ['de', ['EDRi', 'Ann'], 'EDRi und Ann'],
])('in %s %j are a list in which no word touches one of another script', (tag, names, list) => {
  expect(formatList(names, languageOf(tag)).replace(/[\u2068\u2069]/g, '')).toBe(list);
});

test.each([
  ['ur', '7 جون 2021', 'جون 2021'],
  ['vi', '7 tháng 6 năm 2021', 'tháng 6 năm 2021'],
  ['fr', '7 juin 2021', 'juin 2021'],
])('in %s a day has its year as a month has, and as texts have it', (tag, day, month) => {
  expect(formatDate('2021-06-07', languageOf(tag))).toBe(day);
  expect(formatDate('2021-06', languageOf(tag))).toBe(month);
});

test('English words have English numbers, and those of a language its own', () => {
  const said = (tag: string): string =>
    new Words({ own: new Map(), engine: { get: readEngineStrings } }, languageOf(tag)).text('embed.progress', {
      count: numberValue(6),
      goal: numberValue(1000),
    });
  expect(said('my')).toBe(said('en'));
  expect(said('en')).toContain('1,000');
  expect(said('fa')).toContain('۱٬۰۰۰');
});

describe('A campaign that says one string otherwise', () => {
  const said = (yaml: string) => {
    const root = makeCampaign({ 'translations/de/ui.yaml': yaml });
    expect(check(root)).toEqual([]);
    const own = loadCampaign(root).campaign?.interfaces ?? expect.fail('it was not read');
    return { root, words: new Words({ own, engine: { get: readEngineStrings } }, languageOf('de')) };
  };
  const one = 'strings:\n  nav:\n    letters: Sendschreiben\n';

  test('has the other strings from the engine, and its note that nobody has read them', () => {
    const { words } = said(one);
    expect([words.text('nav.letters'), words.text('nav.search')]).toEqual(['Sendschreiben', 'Suche']);
    expect(words.machineDraftOf).toBe(readEngineStrings('de')?.machine?.date);
  });

  test('loses the note where somebody has read them, also if nothing had to be changed', () => {
    const reviewed = 'reviewed:\n  - name: Ann Lee\n    date: 2026-11-23\n';
    expect(said(reviewed + one).words.machineDraftOf).toBeUndefined();
    expect(said(`${reviewed}strings: {}\n`).words.machineDraftOf).toBeUndefined();
    // Of words that nobody brings there is nothing to have read.
    const elsewhere = makeCampaign({ 'translations/cy/ui.yaml': `${reviewed}strings: {}\n` });
    expect(check(elsewhere).map(({ rule }) => rule)).toEqual(['missing-key']);
  });

  test('gives translators all of them as they are said now', async () => {
    const { out } = await command(exportPo, said(one).root, ['de', 'ui']);
    expect(out).toMatch(/msgstr "Sendschreiben"/);
    expect(out).toMatch(/msgstr "Suche"/);
    expect(out.match(/^msgctxt/gm)?.length).toBe(loadReferenceStrings().size);
  });
});
