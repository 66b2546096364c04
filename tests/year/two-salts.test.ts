// Older files: two maintainers each made the first withdrawal, with a salt of their own. However the conflict is settled, nobody is back unseen.

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { personHashes } from '../../src/core/withdrawn.ts';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { commit } from '../memory/support.ts';

const salts = ['0a'.repeat(16), 'f3'.repeat(16)] as const;
const [first, second] = ['Oda Flint', 'Per Aske'] as const;
const entries = (salt: string, ...names: string[]): string =>
  `  salt: ${salt}\n  entries:\n${names
    .flatMap((name) => personHashes(salt, { name }))
    .map((entry) => `    - ${entry}\n`)
    .join('')}`;
const own = `withdrawn:\n${entries(salts[0], first)}`;
const other = `withdrawn:\n${entries(salts[1], second)}`;
/** Both lists of entries below one of the salts: the second counts for nobody. */
const underOneSalt =
  own +
  personHashes(salts[1], { name: second })
    .map((entry) => `    - ${entry}\n`)
    .join('');

test.each<[string, Record<string, string>, [string, string]]>([
  [
    'each side has a file of its own',
    { 'content/signatories/a/one.yaml': own, 'content/signatories/a/two.yaml': other },
    ['withdrawn', 'withdrawn'],
  ],
  ['one side was kept', { 'content/signatories/a.yaml': own }, ['withdrawn', 'held']],
  ['the other side was kept', { 'content/signatories/a.yaml': other }, ['held', 'withdrawn']],
  ['all entries are below one salt', { 'content/signatories/a.yaml': underOneSalt }, ['withdrawn', 'held']],
  ['both sides were thrown away', {}, ['held', 'held']],
])('where %s', (_, files, expected) => {
  const root = makeCampaign({
    'signatories/a/ann.yaml': 'name: Stays Here\n',
    'signatories/a/oda.yaml': `name: ${first}\n`,
    'signatories/a/per.yaml': `name: ${second}\n`,
  });
  commit(root, 'Begin');
  for (const id of ['oda', 'per']) {
    rmSync(join(root, `signatories/a/${id}.yaml`));
    commit(root, 'Withdraw a signature');
  }
  writeFiles(root, files);
  commit(root, 'Settle a conflict');
  writeFileSync(join(root, 'list.csv'), `Name\n${first}\n${second}\n`);
  const { stdout } = undersigned(['import', join(root, 'list.csv'), '--letter', 'a', '--report', 'json', '--root', root]);
  expect((JSON.parse(stdout) as { rows: { outcome: string }[] }).rows.map(({ outcome }) => outcome)).toEqual(expected);
});

test('the conflict itself says to keep both sides, each with its salt', () => {
  const conflict = `withdrawn:\n<<<<<<< HEAD\n${entries(salts[0], first)}=======\n${entries(salts[1], second)}>>>>>>> two\n`;
  const { stdout, code } = undersigned(['check', '--root', makeCampaign({ 'content/signatories/a.yaml': conflict })]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/Keep the entries of both sides.*put each side into a file of its own/s);
});
