// What a merge remembers of those who go by a pull request, or change their name: who goes, and who stays.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { undersigned } from '../support/cli.ts';
import { git, reviewed } from './remotes.ts';
import { remoteWith } from './small-remote.ts';

function outcomes(root: string, names: readonly string[]): string[] {
  writeFileSync(join(root, 'list.csv'), `Name\n${names.join('\n')}\n`);
  const { stdout, stderr } = undersigned(['import', join(root, 'list.csv'), '--letter', 'a', '--root', root, '--report', 'json']);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { rows: { outcome: string }[] }).rows.map(({ outcome }) => outcome);
}

const check = (root: string) => undersigned(['check', '--root', root]);

test('a namesake who stays is not refused, and their signature is no error', async () => {
  const path = remoteWith(
    [
      ['Gil', { 'signatories/a/gil-hay.yaml': 'name: Gil Hay\nrole: Baker\n' }],
      [
        'Ida',
        { 'signatories/a/gil-hay-2.yaml': 'name: GIL  Hay\nrole: Cook\n', 'signatories/a/gil-hay-3.yaml': 'name: Gil Hay\nrole: Smith\n' },
      ],
    ],
    [['Gil', { 'signatories/a/gil-hay.yaml': null }]],
  );
  const { merge } = await reviewed(path, ['--merge', '--only', '1']);
  expect(merge?.merged).toEqual([1]);
  expect(check(path).stdout).not.toContain('withdrawn-signatory');
});

test('a row that goes from a list is remembered, although nothing proves whose it is', async () => {
  const list = '- name: Eve Fox\n- name: Gil Hay\n';
  const path = remoteWith(
    [['Office', { 'signatories/a/may.list.yaml': list }]],
    [['Eve', { 'signatories/a/may.list.yaml': '- name: Gil Hay\n' }]],
  );
  const { merge } = await reviewed(path, ['--merge', '--only', '1']);
  expect(merge?.merged).toEqual([1]);
  expect(git(path, 'log', '-1', '--format=%s')).toBe('Remember a withdrawal');
  expect(outcomes(path, ['Eve Fox', 'Gil Hay', 'Cem Demo'])).toEqual(['withdrawn', 'present', 'new']);
});

test('a signature that somebody else removes is remembered once a maintainer merges it by its number', async () => {
  const path = remoteWith(
    [['Office', { 'signatories/a/eve.yaml': 'name: Eve Fox\n' }]],
    [['Somebody', { 'signatories/a/eve.yaml': null }]],
  );
  await reviewed(path, ['--merge', '--only', '1']);
  expect(outcomes(path, ['Eve Fox'])).toEqual(['withdrawn']);
});

test('a signature that moves to another file is no withdrawal', async () => {
  const path = remoteWith(
    [['Eve', { 'signatories/a/eve.yaml': 'name: Eve Fox\n' }]],
    [['Eve', { 'signatories/a/eve.yaml': null, 'signatories/a/ev/eve-fox.yaml': 'name: Eve Fox\n' }]],
  );
  await reviewed(path, ['--merge', '--only', '1']);
  expect(git(path, 'log', '-5', '--format=%s')).not.toContain('Remember');
  expect(outcomes(path, ['Eve Fox'])).toEqual(['present']);
});

test('who changes their own name keeps the former one', async () => {
  const path = remoteWith(
    [['Lea', { 'signatories/a/lea.yaml': 'name: Lea Ashdown\n' }]],
    [['Lea', { 'signatories/a/lea.yaml': 'name: Lea Halas\n' }]],
  );
  await reviewed(path, ['--merge', '--only', '1']);
  expect(git(path, 'log', '-1', '--format=%s')).toBe('Remember former names');
  const added = git(path, 'show', '--name-only', '--format=', 'HEAD').trim();
  expect(readFileSync(join(path, added), 'utf8')).not.toMatch(/ashdown/i);
  expect(outcomes(path, ['Lea Ashdown', 'Lea Halas'])).toEqual(['present', 'present']);
  expect(check(path).code).toBe(0);
});

test('the salt of what is remembered is used again, in a campaign below a folder too', async () => {
  const salt = '00112233445566778899aabbccddeeff';
  const path = remoteWith(
    [
      [
        'Eve',
        {
          'signatories/a/eve.yaml': 'name: Eve Fox\n',
          'content/signatories/a/2026-01-01-withdrawn-00000000.yaml': `withdrawn:\n  salt: ${salt}\n  entries: []\n`,
        },
      ],
    ],
    [['Eve', { 'signatories/a/eve.yaml': null }]],
    'campaign/',
  );
  const root = join(path, 'campaign');
  const { merge } = await reviewed(root, ['--merge', '--only', '1']);
  expect(merge?.merged).toEqual([1]);
  const added = git(path, 'show', '--name-only', '--format=', 'HEAD').trim();
  expect(added).toMatch(/^campaign\/content\/signatories\/a\/.*-withdrawn-[0-9a-f]{8}\.yaml$/);
  expect(readFileSync(join(path, added), 'utf8')).toContain(salt);
  expect(outcomes(root, ['Eve Fox', 'Cem Demo'])).toEqual(['withdrawn', 'new']);
});

test.each([
  ['a record that is new', { 'content/signatories/a/2026-11-29-same-00000000.yaml': 'distinct: []\n' }],
  ['a record that forgets a withdrawal', { 'content/signatories/a/2026-11-29-withdrawn-00000000.yaml': null }],
  ['a record beside a signature', { 'content/signatories/a/x.yaml': 'distinct: []\n', 'signatories/a/new.yaml': 'name: New Example\n' }],
])('%s is never merged unless a maintainer names it', async (_, files) => {
  const record = `withdrawn:\n  salt: ${'0'.repeat(32)}\n  entries: []\n`;
  const path = remoteWith([['Office', { 'content/signatories/a/2026-11-29-withdrawn-00000000.yaml': record }]], [['Somebody', files]]);
  const { merge, requests } = await reviewed(path, ['--merge']);
  expect(merge?.merged).toEqual([]);
  expect(requests.map(({ verdict }) => verdict)).toEqual([Object.keys(files).length > 1 ? 'mixed' : 'decisions']);
});
