// How much of a list is where: everything while it fits what hosts take, and less by rules that can be read.

import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import type { Campaign, Letter } from '../../src/core/model.ts';
import { signatoryData } from '../../src/outputs/data/signatory.ts';
import { dataParts, listFiles } from '../../src/site/data-parts.ts';
import { listPlan, maxRows } from '../../src/site/lists/plan.ts';
import { makeCampaign } from '../support/campaign.ts';

const tags = 'ar bn cs de el en es fa fr he hi hu id it ja ko nl pl pt-BR ro ru sw th tr uk ur vi zh-Hans zh-Hant zu'.split(' ');

/** The minimal campaign in so many languages, with so many signatures under a letter, and with a small letter beside it. */
function campaignOf(size: number, languages: number): { campaign: Campaign; giant: Letter; small: Letter } {
  const files = {
    'letters/b.md': '---\ntitle: B\nlanguage: en\nstatus: open\norder: date\n---\n\nPlease.\n',
    'signatories/b/bo.yaml': 'name: Bo\n',
  };
  const { campaign } = loadCampaign(makeCampaign(files));
  const [a, b] = campaign?.letters ?? [];
  const [ann] = a?.signatories ?? [];
  if (!campaign || !a || !b || !ann) throw new Error('the campaign has problems');
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const kind = index % 2 ? ('person' as const) : ('organisation' as const);
      return { ...ann, id: String(index).padStart(7, '0'), kind, date: '2026-11-01', country: index % 3 ? 'NO' : 'NZ' };
    });
  const giant = { ...a, signatories: many(size) };
  const small = { ...b, signatories: many(200) };
  return { campaign: { ...campaign, letters: [giant, small], languages: tags.slice(0, languages) }, giant, small };
}

test('up to 10,000 names in 30 languages every list is there', () => {
  const { campaign, giant, small } = campaignOf(10_000, 30);
  expect(listPlan(campaign, giant).views).toEqual(['all', 'organisations', 'people', 'newest', 'countries']);
  expect(listPlan(campaign, small).views).toEqual(['all', 'organisations', 'people', 'newest', 'names', 'countries']);
});

test('100,000 names in 30 languages stand once in each, and a small letter beside them keeps all its lists', () => {
  const { campaign, giant, small } = campaignOf(100_000, 30);
  const plan = listPlan(campaign, giant);
  expect(plan.views).toEqual(['all', 'newest']);
  expect(plan.wholeIn.size).toBe(30);
  expect(100_000 * 30).toBeLessThanOrEqual(maxRows);
  expect(listPlan(campaign, small).wholeIn.size).toBe(30);
});

test('1,000,000 names stand in the language of the letter, and in three languages still in all', () => {
  const { campaign, giant } = campaignOf(1_000_000, 30);
  expect([...listPlan(campaign, giant).wholeIn]).toEqual(['en']);
  expect(listPlan(campaign, giant).mainLanguage).toBe('en');
  const few = campaignOf(1_000_000, 3);
  expect(listPlan(few.campaign, few.giant).wholeIn.size).toBe(3);
});

test('data that is too long for a host is cut, and nobody is lost', () => {
  const { giant, small } = campaignOf(250_000, 1);
  expect(listFiles(small, 'csv')).toEqual(['signatories.csv']);
  const parts = dataParts(giant);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flat().map(({ id }) => id)).toEqual(giant.signatories.map(({ id }) => id));
  for (const part of parts)
    expect(Buffer.byteLength(JSON.stringify(part.map((one) => signatoryData(giant, one))))).toBeLessThan(25 * 1024 * 1024);
  expect(listFiles(giant, 'json')).toEqual(parts.map((_, index) => `signatories-${index + 1}.json`));
});
