// undersigned withdraw: gone from the files and from the built site, and not to be brought back.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { type Run, undersigned } from '../support/cli.ts';
import { filesBelow, hashTree } from '../support/site.ts';

const eve = 'name: Eve Fox\nlink: https://www.Fox.example/\n';
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** The texts of the records, in the order of their names. */
function records(root: string): string[] {
  const folder = join(root, 'content/signatories/a');
  return existsSync(folder)
    ? filesBelow(folder)
        .sort()
        .map((path) => readFileSync(join(folder, path), 'utf8'))
    : [];
}

function withdraw(root: string, id: string, ...args: string[]): Run {
  return undersigned(['withdraw', id, '--letter', 'a', '--root', root, ...args]);
}

test('the file is removed and salted hashes are kept, in which nobody can read the name', () => {
  const root = makeCampaign({ 'signatories/a/x/eve-fox.yaml': eve });
  const { code, stdout } = withdraw(root, 'eve-fox', '--yes');
  expect(code).toBe(0);
  expect(existsSync(join(root, 'signatories/a/x/eve-fox.yaml'))).toBe(false);
  const decisions = records(root).join('');
  expect(decisions).toMatch(/^withdrawn:\n {2}salt: "?[0-9a-f]{32}"?\n {2}entries:\n( {4}- "?[0-9a-f]{64}"?\n){5}$/);
  expect(decisions.toLowerCase()).not.toMatch(/eve|fox/);
  for (const advice of ['filter-repo', 'cached views', 'forks', 'refs/pull', 'history']) expect(stdout).toContain(advice);
  expect(check(root)).toEqual([]);
});

test('a second withdrawal adds a record with the same salt, and leaves the first and every comment', () => {
  const root = makeCampaign({
    'signatories/a/eve.yaml': eve,
    'signatories/a/gil.yaml': 'name: Gil Hay\n',
    'signatories/a/gil-2.yaml': 'name: Gil Hay\nrole: Baker\n',
    'signatories/a/gil-3.yaml': 'name: Gil Hay\nrole: Cook\n',
    'content/signatories/a.yaml': '# Asked both.\ndistinct:\n  - signatories: [gil-2, gil-3]\n    by: Ann\n  - signatories: [gil, gil-2]\n',
  });
  withdraw(root, 'eve', '--yes');
  const [first = ''] = records(root);
  withdraw(root, 'GIL.yaml', '--yes');
  const both = records(root);
  expect(both).toHaveLength(2);
  expect(both).toContain(first);
  expect(new Set(both.map((text) => /salt: "?(\w+)/.exec(text)?.[1])).size).toBe(1);
  const decided = read(root, 'content/signatories/a.yaml');
  expect(decided).toContain('# Asked both.');
  expect(decided).not.toMatch(/\bgil,|\bgil\]|\bgil\n/);
  expect(decided).toContain('gil-3');
  expect(check(root)).toEqual([]);
});

test('where nobody is at a terminal to be asked, it changes nothing without --yes', () => {
  const root = makeCampaign();
  const before = hashTree(root);
  const unattended = spawnSync(
    process.execPath,
    [join(engineRoot, 'src/cli/undersigned.js'), 'withdraw', 'ann', '--letter', 'a', '--root', root],
    {
      input: 'y\n',
      encoding: 'utf8',
    },
  );
  expect(unattended.status).toBe(2);
  expect(unattended.stderr).toContain('--yes');
  expect(hashTree(root)).toBe(before);
});

test.each(['draft', 'paused', 'closed', 'archived'])('a letter that is %s lets everybody go', (status) => {
  const root = makeCampaign({ 'letters/a.md': `---\ntitle: A letter\nlanguage: en\nstatus: ${status}\n---\n\nPlease listen.\n` });
  expect(withdraw(root, 'ann', '--yes').code).toBe(0);
  expect(existsSync(join(root, 'signatories/a/ann.yaml'))).toBe(false);
});

test('a row of a list goes, and the others stay as they are typed, with the keys that they are called by', () => {
  const list = '# The hall in May\n- name: Eve Fox\n  role: "Baker: bread"\n\n# Two more\n- name: Gil Hay\n-\n  name: Ida Jay\n';
  const root = makeCampaign({ 'signatories/a/may.list.yaml': list });
  expect(withdraw(root, 'may-2', '--yes').stdout).not.toContain('moved up');
  expect(read(root, 'signatories/a/may.list.yaml')).toBe(
    '# The hall in May\n- key: "1"\n  name: Eve Fox\n  role: "Baker: bread"\n\n# Two more\n- key: "3"\n  name: Ida Jay\n',
  );
  withdraw(root, 'may-3', '--yes');
  expect(read(root, 'signatories/a/may.list.yaml')).toBe(
    '# The hall in May\n- key: "1"\n  name: Eve Fox\n  role: "Baker: bread"\n\n# Two more\n',
  );
  withdraw(root, 'may-1', '--yes');
  expect(existsSync(join(root, 'signatories/a/may.list.yaml'))).toBe(false);
  expect(check(root)).toEqual([]);
});

test('a row of a list in brackets goes too', () => {
  const root = makeCampaign({ 'signatories/a/may.list.yaml': '[{ name: Eve Fox }, { name: Gil Hay }]\n' });
  withdraw(root, 'may-1', '--yes');
  expect(read(root, 'signatories/a/may.list.yaml')).not.toContain('Eve');
  expect(read(root, 'signatories/a/may.list.yaml')).toContain('Gil Hay');
  expect(check(root)).toEqual([]);
});

test('no import brings back who withdrew, by name or by link, however it is written', () => {
  const root = makeCampaign({
    'signatories/a/eve.yaml': eve,
    'list.csv': 'Name,Website\nEVE  FOX,\nE. Fox,fox.example\nEve Fox,https://other.example\nGil Hay,\n',
  });
  withdraw(root, 'eve', '--yes');
  const { code, stdout } = undersigned(['import', join(root, 'list.csv'), '--letter', 'a', '--root', root, '--write', '--report', 'json']);
  const { rows } = JSON.parse(stdout) as { rows: { outcome: string; rule?: string }[] };
  expect(rows.map(({ outcome }) => outcome)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'new']);
  expect(rows[0]?.rule).toBe('withdrawn-signatory');
  expect(code).toBe(1);
  expect(filesBelow(join(root, 'signatories/a'))).toEqual(['ann.yaml', 'gi/gil-hay.yaml']);
});

test('the check refuses them, and lets a namesake with a link of their own pass', () => {
  const root = makeCampaign({ 'signatories/a/eve.yaml': eve });
  withdraw(root, 'eve', '--yes');
  writeFileSync(join(root, 'signatories/a/e1.yaml'), 'name: Eve FOX\n');
  writeFileSync(join(root, 'signatories/a/e2.yaml'), 'name: Somebody\nlink: http://fox.example\n');
  writeFileSync(join(root, 'signatories/a/e3.yaml'), 'name: Eve Fox\nlink: https://other.example/\n');
  expect(check(root).map(short)).toEqual([
    'signatories/a/e1.yaml:1:7 withdrawn-signatory',
    'signatories/a/e2.yaml:2:7 withdrawn-signatory',
  ]);
});

test('after the next build the name is in no file of the site', async () => {
  const root = makeCampaign({ 'signatories/a/eve.yaml': 'name: Evelina Foxworthy\n' });
  const out = join(root, 'dist');
  const holding = (): string[] => filesBelow(out).filter((path) => /evelina|foxworthy/i.test(readFileSync(join(out, path), 'utf8')));
  await buildSite({ root, out });
  expect(holding().length).toBeGreaterThan(0);
  withdraw(root, 'eve', '--yes');
  await buildSite({ root, out });
  expect(holding()).toEqual([]);
});

test('other files that hold the name are named', () => {
  const root = makeCampaign({ 'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nAnn Lee wrote this.\n' });
  expect(withdraw(root, 'ann', '--yes').stdout).toContain('  letters/a.md');
});

test('an id that does not exist changes nothing, and the nearest one is named', () => {
  const root = makeCampaign();
  const { code, stderr } = withdraw(root, 'an', '--yes');
  expect(code).toBe(1);
  expect(stderr).toContain('“ann”');
});
