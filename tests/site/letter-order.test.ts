// Readers meet first what they can still sign, and the newest of it; what is over comes after it, whatever the files are called.

import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { lettersForReaders } from '../../src/site/letter-order.ts';
import { type Files, makeCampaign } from '../support/campaign.ts';

const letter = (status: string, date?: string): string =>
  `---\ntitle: A letter\nlanguage: en\nstatus: ${status}\n${date ? `date: ${date}\n` : ''}---\n\nPlease listen.\n`;

function met(files: Files): string[] {
  const { campaign } = loadCampaign(makeCampaign({ 'translations/fr/a.md': null, 'signatories/a/ann.yaml': null, ...files }));
  if (!campaign) throw new Error('there is no campaign');
  return lettersForReaders(campaign).map(({ id }) => id);
}

test('open letters come first, then paused, closed and archived ones; drafts nowhere', () => {
  expect(
    met({
      'letters/a.md': letter('archived', '2026-05-01'),
      'letters/b.md': letter('draft'),
      'letters/c.md': letter('closed', '2025-01-01'),
      'letters/d.md': letter('open', '2020-01-01'),
      'letters/e.md': letter('paused', '2019-01-01'),
    }),
  ).toEqual(['d', 'e', 'c', 'a']);
});

test('of one status the newest comes first, also where only a month or a year is known; without a date last, by id', () => {
  expect(
    met({
      'letters/a.md': letter('open'),
      'letters/b.md': letter('open', '2024-03'),
      'letters/c.md': letter('open', '2024-03-02'),
      'letters/d.md': letter('open'),
      'letters/e.md': letter('open', '2025'),
    }),
  ).toEqual(['e', 'c', 'b', 'a', 'd']);
});
