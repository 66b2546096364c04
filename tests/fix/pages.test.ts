// The pages of docs/problems that name check --fix say so rightly: it fixes their wrong example.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { fixCampaign } from '../../src/fix/fix.ts';
import { makeCampaign } from '../support/campaign.ts';
import { applyFences, folder, pageIds, readPage } from '../rules/page.ts';

const naming = pageIds().filter((id) => readFileSync(join(folder, `${id}.md`), 'utf8').includes('npx undersigned check --fix'));

test.each(naming)('the wrong example of %s is fixed', (id) => {
  const root = makeCampaign();
  applyFences(root, readPage(id).wrong);
  const before = loadCampaign(root).problems;
  expect(before.some(({ rule }) => rule === id)).toBe(true);
  fixCampaign(root, before);
  expect(loadCampaign(root).problems.filter(({ rule }) => rule === id)).toEqual([]);
});

test('there are such pages', () => {
  expect(naming.length).toBeGreaterThan(10);
});
