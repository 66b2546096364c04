// Nothing is written through a link: who can add one to a campaign must not choose which file of a maintainer is changed.

import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCampaign } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

test('sign and import write nothing into a folder behind a link', () => {
  const root = makeCampaign();
  const outside = join(root, 'outside');
  mkdirSync(outside);
  rmSync(join(root, 'signatories/a'), { recursive: true });
  symlinkSync(outside, join(root, 'signatories/a'));
  const list = join(root, 'list.csv');
  writeFileSync(list, 'Name,Country\nIda Jay,France\n');
  expect(undersigned(['sign', '--root', root, '--letter', 'a', '--name', 'Ida Jay', '--yes']).code).not.toBe(0);
  expect(undersigned(['import', list, '--root', root, '--letter', 'a', '--write']).code).not.toBe(0);
  expect(readdirSync(outside)).toEqual([]);
});

test('withdraw and duplicates write nothing into a folder behind a link', () => {
  const root = makeCampaign({
    'signatories/a/bob.yaml': 'name: Bob Fox\n',
    'content/signatories/.gitkeep': '',
    'outside/mine.yaml': 'mine: true\n',
  });
  const outside = join(root, 'outside');
  symlinkSync(outside, join(root, 'content/signatories/a'));
  expect(undersigned(['withdraw', 'ann', '--root', root, '--letter', 'a', '--yes']).code).not.toBe(0);
  expect(undersigned(['duplicates', '--root', root, '--letter', 'a', '--distinct', 'ann', 'bob']).code).not.toBe(0);
  expect(readdirSync(outside)).toEqual(['mine.yaml']);
  // No one is removed who could not be remembered.
  expect(readFileSync(join(root, 'signatories/a/ann.yaml'), 'utf8')).toContain('Ann Lee');
});
