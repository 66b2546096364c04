// Headings of a list by name: letters of the page's own alphabet in its own order, other scripts in groups, no one twice and no one left out.

import { expect, test } from 'vitest';
import { generateCampaign } from '../../bench/generate.ts';
import { languageOf } from '../../src/core/languages/language.ts';
import { loadCampaign } from '../../src/core/load.ts';
import type { Letter } from '../../src/core/model.ts';
import { guideWords } from '../../src/site/lists/guide-words.ts';
import { pageOf } from '../../src/site/lists/pages.ts';
import { fewNames, pageSize } from '../../src/site/lists/plan.ts';
import { listSections } from '../../src/site/lists/sections.ts';
import { viewRows } from '../../src/site/lists/views.ts';
import { makeCampaign } from '../support/campaign.ts';

function letterIn(root: string): Letter {
  const letter = loadCampaign(root).campaign?.letters[0];
  if (!letter) throw new Error('there is no letter');
  return letter;
}

/** A letter that these have signed, and enough others that there are headings; no matter for which letters this machine has fonts. */
function signedBy(names: readonly string[]): Letter {
  const letter = letterIn(makeCampaign());
  const [ann] = letter.signatories;
  if (!ann) throw new Error('nobody has signed');
  const others = Array.from({ length: fewNames }, (_, index) => `𐓷𐓘 ${index}`);
  return { ...letter, signatories: [...names, ...others].map((name, index) => ({ ...ann, id: `s${1000 + index}`, name })) };
}

/** Heading → names below it, as far as they are among those given. */
function headings(names: readonly string[], tag: string): Record<string, string[]> {
  const letter = signedBy(names);
  const language = languageOf(tag);
  const listed = Array.from(viewRows(letter, language, 'all'), (row) => letter.signatories[row]?.name ?? '');
  const sections = listSections(letter, language, 'all');
  const found = sections.map(
    ({ value, start }, index) => [value, listed.slice(start, sections[index + 1]?.start).filter((name) => names.includes(name))] as const,
  );
  return Object.fromEntries(found.filter(([, below]) => below.length > 0));
}

test.each([
  ['sv', ['Åsa', 'Örjan', 'Ann', 'Olle', 'Zoe'], { A: ['Ann'], O: ['Olle'], Z: ['Zoe'], Å: ['Åsa'], Ö: ['Örjan'] }],
  ['de', ['Åsa', 'Örjan', 'Ann', 'Olle'], { A: ['Ann', 'Åsa'], O: ['Olle', 'Örjan'] }],
  ['cs', ['Hugo', 'Chavez', 'Cid', 'Čapek'], { C: ['Cid'], Č: ['Čapek'], H: ['Hugo'], CH: ['Chavez'] }],
  ['hu', ['Csaba', 'Cili', 'Gyula', 'Gábor', 'Ábel'], { A: ['Ábel'], C: ['Cili'], CS: ['Csaba'], G: ['Gábor'], GY: ['Gyula'] }],
  ['ru', ['Ёлкин', 'Егоров', 'Жданов', 'Ann'], { Е: ['Егоров', 'Ёлкин'], Ж: ['Жданов'], Latn: ['Ann'] }],
  ['ar', ['بدر', 'أحمد', 'Ann'], { ا: ['أحمد'], ب: ['بدر'], Latn: ['Ann'] }],
  ['hi', ['कमल', 'अजय', 'Ann'], { अ: ['अजय'], क: ['कमल'], Latn: ['Ann'] }],
  // The vowel that is written before a consonant is not what a Thai name is sorted by.
  ['th', ['เกษม', 'ขวัญ', 'กมล'], { ก: ['กมล', 'เกษม'], ข: ['ขวัญ'] }],
  ['ja', ['カトウ', 'あべ', '山田', 'Ann'], { Latn: ['Ann'], あ: ['あべ'], か: ['カトウ'], Hani: ['山田'] }],
  // Han stands by its Korean reading: 金 is 김.
  ['ko', ['김민준', '金大中', '나은'], { ㄱ: ['金大中', '김민준'], ㄴ: ['나은'] }],
  ['zh-Hans', ['张伟', '王芳', '阿明', 'Ann'], { A: ['阿明'], W: ['王芳'], Z: ['张伟'], Latn: ['Ann'] }],
  ['zh-Hant', ['丁一', '王芳'], { '2劃': ['丁一'], '4劃': ['王芳'] }],
  // CLDR has no index for Thaana: the letters of the names are it.
  ['dv', ['އަލީ', 'ހަސަން'], { ހ: ['ހަސަން'], އ: ['އަލީ'] }],
  ['en', ['3 Friends', '„Quoted“', 'Ann', 'Åsa'], { Zyyy: ['„Quoted“', '3 Friends'], A: ['Ann', 'Åsa'] }],
] as const)('in %s', (tag, names, expected) => {
  expect(headings(names, tag)).toEqual(expected);
});

test('in every language each name stands under one heading, and pages say from where to where they go', () => {
  const root = `${makeCampaign()}/generated`;
  generateCampaign(root, { signatures: 1500, languages: 30, seed: 3, asLists: true });
  const { campaign } = loadCampaign(root);
  const letter = letterIn(root);
  for (const tag of campaign?.languages ?? []) {
    const language = languageOf(tag);
    const rows = viewRows(letter, language, 'all');
    expect(new Set(rows).size, tag).toBe(1500);
    const sections = listSections(letter, language, 'all');
    const starts = sections.map(({ start }) => start);
    expect(starts, tag).toEqual(starts.toSorted((a, b) => a - b));
    expect(new Set(starts).size, tag).toBe(starts.length);
    expect(new Set(sections.map(({ key }) => key)).size, tag).toBe(sections.length);
    expect(starts[0], tag).toBe(0);
    const total = pageOf(rows.length - 1);
    expect(total).toBe(Math.ceil(1500 / pageSize));
    const guides = Array.from({ length: total }, (_, index) =>
      guideWords(letter, language, { view: 'all', number: index + 1, total })?.join('–'),
    );
    expect(new Set(guides).size, tag).toBe(total);
  }
});
