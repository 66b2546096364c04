// Two maintainers on one day: what one of them withdraws and the other renames or merges is not back under the other name.

import { cpSync, rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { check, type Files, makeCampaign, short } from '../support/campaign.ts';
import { commit, git, importing, importingNames, on, withdraw } from './support.ts';

/** A campaign in git, and a second clone of it. */
function clones(files: Files): [string, string] {
  const first = makeCampaign(files);
  commit(first, 'Begin');
  const second = `${first}-second`;
  cpSync(first, second, { recursive: true });
  onTestFinished(() => rmSync(second, { recursive: true, force: true }));
  return [first, second];
}

/** Both commit, and the first takes in what the second has. What git leaves undecided stays as the second has it. */
function join(one: string, two: string): void {
  commit(one, 'One');
  commit(two, 'Two');
  git(one, 'pull', '-q', '--no-edit', '--no-rebase', '-X', 'theirs', two, 'main');
}

const errors = (root: string): string[] =>
  check(root)
    .filter(({ severity }) => severity === 'error')
    .map(short);

const salted = `withdrawn:\n  salt: ${'7'.repeat(32)}\n  entries: []\n`;

test.each([
  ['who had no memory yet', {}],
  ['whose letter has a salt', { 'content/signatories/a.yaml': salted }],
])('who withdraws here and gets another name there is named by the check, among two %s', (_, files) => {
  const [one, two] = clones({
    'signatories/a/mira-otto.yaml': 'name: Mira Otto\naffiliation: Example School of Rivers and Lakes\n',
    ...files,
  });
  withdraw(one, 'mira-otto');
  expect(on(two, 'rename', 'mira-otto', '--name', 'Mira Quandt').code).toBe(0);
  commit(one, 'One');
  commit(two, 'Two');
  // Whether git asks depends on how alike it finds the two files; who keeps the renamed one has her on the list again.
  git(one, 'fetch', '-q', two, 'main');
  git(one, 'read-tree', '-m', '-u', 'HEAD');
  git(one, 'checkout', '-q', 'FETCH_HEAD', '--', 'signatories', 'content/signatories/a');
  expect(errors(one)).toEqual(['signatories/a/mira-quandt.yaml:1:7 withdrawn-signatory']);
  expect(withdraw(one, 'mira-quandt').code).toBe(0);
  expect(errors(one)).toEqual([]);
  expect(importingNames(one, ['Mira Otto', 'Mira Quandt', 'Otto, Mira'])).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
});

test('who is withdrawn here and kept there as another spelling of the same is named by the check', () => {
  const [one, two] = clones({ 'signatories/a/piet-vos.yaml': 'name: Piet Vos\n', 'signatories/a/pieter-vos.yaml': 'name: Pieter Vos\n' });
  withdraw(one, 'pieter-vos');
  expect(on(two, 'same', 'piet-vos', 'pieter-vos', '--yes').code).toBe(0);
  join(one, two);
  expect(errors(one)).toEqual(['signatories/a/piet-vos.yaml:1:7 withdrawn-signatory']);
});

test('who was imported from the row of somebody who withdrew is named by the check, whatever the name is now', () => {
  const [one, two] = clones({});
  importing(
    one,
    [
      ['Name', 'Country'],
      ['Dora Example', 'NL'],
    ],
    '--write',
  );
  commit(one, 'Import');
  git(two, 'pull', '-q', one, 'main');
  withdraw(one, 'dora-example');
  const name = 'Theodora Example-Smith';
  expect(on(two, 'rename', 'dora-example', '--name', name).code).toBe(0);
  commit(one, 'One');
  commit(two, 'Two');
  git(one, 'fetch', '-q', two, 'main');
  // Only the signature, without the record of its former name.
  git(one, 'checkout', '-q', 'FETCH_HEAD', '--', 'signatories');
  expect(errors(one)[0]).toMatch(/^signatories\/a\/th\/theodora-example-smith\.yaml:\d+:\d+ withdrawn-signatory$/);
});

test('of two namesakes who were made from rows that say the same, the one who stays is not refused', () => {
  const source = 'source:\n  title: List\n  row: 00112233445566aa\n';
  const [one] = clones({
    'signatories/a/eva-maas.yaml': `name: Eva Maas\nlink: https://one.example/\n${source}`,
    'signatories/a/eva-maas-2.yaml': `name: Eva Maas\nlink: https://two.example/\n${source}`,
  });
  withdraw(one, 'eva-maas-2');
  expect(errors(one)).toEqual([]);
});

test('a former name that only resembles that of somebody who withdrew is nobody’s affair', () => {
  const [one, two] = clones({
    'signatories/a/lin-mei.yaml': 'name: Lin Mei\n',
    'signatories/a/mei-lin.yaml': 'name: Mei Lin\nlink: https://mei.example/\n',
  });
  withdraw(one, 'lin-mei');
  expect(on(two, 'rename', 'mei-lin', '--name', 'Mei Sommer').code).toBe(0);
  join(one, two);
  expect(errors(one)).toEqual([]);
});
