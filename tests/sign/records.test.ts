// Records of letters that others published: what is said where nobody is listed.

import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { recordKey } from '../../src/site/signatories.ts';
import { canWithdraw } from '../../src/site/signing.ts';
import { makeCampaign, short } from '../support/campaign.ts';

const record = (more = ''): string =>
  `---\ntitle: A record\nlanguage: en\nstatus: archived\noriginal:\n  url: https://o.example.org/\n${more}---\n\nPlease listen.\n`;

test('nobody is told how to be taken off a list that is not there, and none is spoken of', () => {
  const { campaign, problems } = loadCampaign(
    makeCampaign({
      'letters/bare.md': record(),
      'letters/counted.md': record('milestones:\n  - date: 2023-09-26\n    count: 198\n'),
      'letters/listed.md': record(),
      'letters/taken.md': record('namesTakenDown:\n  date: 2026-01-01\n  count: 2\n'),
      'signatories/listed/ann.yaml': 'name: Ann Lee\n',
    }),
  );
  expect(problems.filter(({ severity }) => severity === 'error').map(short)).toEqual([]);
  const said = campaign?.letters.filter(({ id }) => id !== 'a').map((letter) => [letter.id, canWithdraw(letter), recordKey(letter)]);
  expect(said).toEqual([
    ['bare', false, 'letter.recordWithoutNames'],
    ['counted', false, 'letter.recordWithoutNames'],
    ['listed', true, 'letter.record'],
    ['taken', false, 'letter.recordWithoutNames'],
  ]);
});
