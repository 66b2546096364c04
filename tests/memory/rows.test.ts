// Rows of a source and of list files: what is corrected, withdrawn and removed by hand does not come back from the list that it came from.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { rmSync } from 'node:fs';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { commit, git, importing, importingNames, on, withdraw } from './support.ts';

const list = 'Zoe Quick|Margarethe Hollander|Margarethe Hollender|Cornelius Dornbusch|Kornelius Dornbusch'
  .split('|')
  .map((name) => `- name: ${name}\n`)
  .join('');
const lists = (rows: string) => ({ 'signatories/a/ann.yaml': null, 'signatories/a/may.list.yaml': rows });

it('who withdraws after a correction is refused under what the list still says', () => {
  const root = makeCampaign();
  importingNames(root, ['Dina Prboe'], '--write');
  const file = join(root, 'signatories/a/di/dina-prboe.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Dina Prboe', 'Dina Probe'));
  withdraw(root, 'dina-prboe');
  const [row] = importing(root, [['Name'], ['Dina Prboe']]);
  expect(row?.outcome).toBe('withdrawn');
  expect(row?.reason).toContain('made from this row');
  expect(importingNames(root, ['Dina Probe', 'Cem Demo'])).toEqual(['withdrawn', 'new']);
});

it('a duplicate that was corrected and removed is the other one, under what the list still says', () => {
  const root = makeCampaign();
  importingNames(root, ['Dina Prboe'], '--write');
  const file = join(root, 'signatories/a/di/dina-prboe.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Dina Prboe', 'Ann M. Lee'));
  expect(on(root, 'same', 'ann', 'dina-prboe', '--yes').code).toBe(0);
  expect(importingNames(root, ['Dina Prboe', 'Ann M. Lee'])).toEqual(['present', 'present']);
});

it('a name changes twice, and both former names are known', () => {
  const root = makeCampaign({ 'signatories/a/lea-one.yaml': '# By letter.\nname: "Lea One" # as on the card\nrole: Baker\n' });
  expect(on(root, 'rename', 'lea-one', '--name', 'Lea Two').code).toBe(0);
  expect(on(root, 'rename', 'lea-two', '--name', 'Lea Three').code).toBe(0);
  expect(readFileSync(join(root, 'signatories/a/lea-three.yaml'), 'utf8')).toBe(
    '# By letter.\nname: "Lea Three" # as on the card\nrole: Baker\n',
  );
  expect(importingNames(root, ['Lea One', 'Lea Two'])).toEqual(['present', 'present']);
  expect(check(root)).toEqual([]);
});

it('a former name in another spelling is asked about', () => {
  const root = makeCampaign({ 'signatories/a/lea.yaml': 'name: Lea Halas\n' });
  on(root, 'same', 'lea', 'Léa Ashdown-Beck');
  const [row] = importing(root, [['Name'], ['Dr. Lea Ashdown Beck']]);
  expect(row?.outcome).toBe('held');
  expect(row?.questions[0]?.message).toContain('Lea Halas');
});

it('other names move to the one who stays, and go with the one who withdraws', () => {
  const root = makeCampaign({
    'signatories/a/b.yaml': 'name: Brook Trust\nkind: organisation\n',
    'signatories/a/r.yaml': 'name: River Trust\nkind: organisation\n',
  });
  on(root, 'same', 'b', 'Creek Club');
  on(root, 'same', 'r', 'b', '--yes');
  expect(importingNames(root, ['Creek Club', 'Brook Trust'], '--kind', 'organisation')).toEqual(['present', 'present']);
  expect(check(root)).toEqual([]);
  withdraw(root, 'r');
  expect(importingNames(root, ['Creek Club', 'Brook Trust', 'River Trust'], '--kind', 'organisation')).toEqual([
    'withdrawn',
    'withdrawn',
    'withdrawn',
  ]);
  expect(check(root)).toEqual([]);
});

it('a former name of somebody who was removed by hand is held, also without git', () => {
  const root = makeCampaign({ 'signatories/a/lea.yaml': 'name: Lea Halas\n' });
  on(root, 'same', 'lea', 'Lea Ashdown');
  rmSync(join(root, 'signatories/a/lea.yaml'));
  expect(importingNames(root, ['Lea Ashdown', 'Cem Demo'])).toEqual(['held', 'new']);
  expect(check(root).map(short)).toEqual([expect.stringContaining('unknown-signatory')]);
});

it('a decision is not taken for another row that has its number now', () => {
  const root = makeCampaign(lists(list));
  on(root, 'duplicates', '--distinct', 'may-2', 'may-3');
  // By hand: no one renumbers.
  writeFileSync(join(root, 'signatories/a/may.list.yaml'), list.replace('- name: Zoe Quick\n', ''));
  // may-3 is Cornelius now; the record names it and means Margarethe.
  expect(withdraw(root, 'may-3').code).toBe(0);
  const { stdout } = on(root, 'duplicates');
  expect(stdout).not.toContain('Margarethe');
  expect(check(root)).toEqual([]);
});

const rowsOf = (...names: string[]): string => names.map((name, at) => `- key: ${'pqrstu'[at]}7\n  name: ${name}\n`).join('');
const alike = ['Siegbert Ohlendorf', 'Siegbert Ohlendorff', 'Theodor Wiesendanger', 'Teodor Wiesendanger'] as const;

it.each<[string, Record<string, string>, [string, string], string[]]>([
  [
    'with keys of letters',
    { 'signatories/a/fair.list.yaml': rowsOf('Gone One', 'Gone Two', ...alike) },
    ['fair-r7', 'fair-s7'],
    ['fair-q7', 'fair-p7'],
  ],
  [
    'in brackets',
    { 'signatories/a/fair.list.yaml': `- {name: Gone One}\n${alike.map((name) => `- {name: ${name}}\n`).join('')}` },
    ['fair-2', 'fair-3'],
    ['fair-1'],
  ],
  ['above whoever goes', { 'signatories/a/fair.list.yaml': rowsOf(...alike, 'Gone One') }, ['fair-p7', 'fair-q7'], ['fair-t7']],
  [
    'in two lists',
    { 'signatories/a/fair.list.yaml': rowsOf('Gone One', alike[0]), 'signatories/a/hall.list.yaml': rowsOf('Gone Two', ...alike.slice(1)) },
    ['fair-q7', 'hall-q7'],
    ['hall-p7', 'fair-p7'],
  ],
  [
    'in a list and a file',
    { 'signatories/a/oh/siegbert.yaml': `name: ${alike[0]}\n`, 'signatories/a/fair.list.yaml': rowsOf('Gone One', ...alike.slice(1)) },
    ['siegbert', 'fair-q7'],
    ['fair-p7'],
  ],
])('who is decided to be two stays so when others withdraw, and nobody else is silenced: %s', (_, files, pair, gone) => {
  const root = makeCampaign({ 'signatories/a/ann.yaml': null, ...files });
  expect(on(root, 'duplicates', '--distinct', ...pair).code).toBe(0);
  for (const id of gone) expect(withdraw(root, id).code).toBe(0);
  const { stdout } = on(root, 'duplicates');
  expect(stdout).not.toContain('Ohlendorf');
  expect(stdout).toContain('Wiesendanger');
});

it('a pair of which one got another name by hand is asked about again, and the check says so', () => {
  const root = makeCampaign({
    'signatories/a/m1.yaml': 'name: Margarethe Hollander\n',
    'signatories/a/m2.yaml': 'name: Margarethe Hollender\n',
  });
  on(root, 'duplicates', '--distinct', 'm1', 'm2');
  expect(on(root, 'duplicates').code).toBe(0);
  writeFileSync(join(root, 'signatories/a/m1.yaml'), 'name: Margarete Hollender\n');
  expect(on(root, 'duplicates').code).toBe(1);
  const [problem] = check(root);
  expect(problem?.rule).toBe('unknown-signatory');
  expect(problem?.message).toContain('“Margarete Hollender” now');
});

it('rows that were removed from a list by hand are held, with the day and the commit', () => {
  const root = makeCampaign(lists(`# May\n${list}- role: Baker\n  name: "Ida: Jay"\n`));
  commit(root);
  writeFileSync(join(root, 'signatories/a/may.list.yaml'), list.replace('- name: Zoe Quick\n', ''));
  commit(root);
  const rows = importing(root, [['Name'], ['Zoe Quick'], ['Quick, Zoë'], ['Ida: Jay'], ['Margarethe Hollander'], ['Cem Demo']]);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['held', 'held', 'held', 'present', 'new']);
  expect(rows[0]?.questions[0]?.message).toContain(git(root, 'log', '-1', '--format=%cs (commit %h', '--abbrev=10').trim());
});

it('a list that moves takes nobody off', () => {
  const root = makeCampaign(lists(list));
  commit(root);
  git(root, 'mv', 'signatories/a/may.list.yaml', 'signatories/a/june.list.yaml');
  commit(root);
  expect(importingNames(root, ['Zoe Quick', 'Margarethe Hollander'])).toEqual(['present', 'present']);
});

it('a name that was changed by hand is asked about under the former one', () => {
  const root = makeCampaign({ 'signatories/a/lea.yaml': 'name: Lea Ashdown\n' });
  commit(root);
  writeFileSync(join(root, 'signatories/a/lea.yaml'), 'name: Lea Halas\n');
  commit(root);
  const [row] = importing(root, [['Name'], ['Lea Ashdown']]);
  expect(row?.outcome).toBe('held');
  expect(row?.questions[0]?.message).toMatch(/changed to “Lea Halas” on \d{4}-\d\d-\d\d/);
});

it('a clone without its whole history says that it may miss somebody', () => {
  const root = makeCampaign({ 'signatories/a/bo.yaml': 'name: Bo Chen\n' });
  commit(root);
  rmSync(join(root, 'signatories/a/bo.yaml'));
  commit(root);
  commit(root);
  const shallow = `${root}-shallow`;
  onTestFinished(() => rmSync(shallow, { recursive: true, force: true }));
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, shallow]);
  writeFileSync(join(shallow, 'list.csv'), 'Name\nBo Chen\n');
  const { stderr } = on(shallow, 'import', join(shallow, 'list.csv'));
  expect(stderr).toContain('git fetch --unshallow');
});
