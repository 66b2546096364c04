// An import that was a mistake is taken back as a whole, but for what somebody has worked on since.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';
import { filesBelow } from '../support/site.ts';
import { commit, git, importingNames, on } from '../memory/support.ts';

const signed = (root: string): string[] => filesBelow(join(root, 'signatories/a'));
const undo = (root: string, revision: string, ...args: string[]) =>
  undersigned(['import', '--undo', revision, '--letter', 'a', '--root', root, ...args]);

/** A campaign with an import between two other changes. */
function imported(names: readonly string[]): { readonly root: string; readonly revision: string } {
  const root = makeCampaign({ 'signatories/a/zoe.yaml': 'name: Zoe Last\n' });
  commit(root, 'Begin');
  importingNames(root, names, '--write');
  commit(root, 'Import');
  return { root, revision: git(root, 'rev-parse', 'HEAD').trim() };
}

test('all of an import goes, and nobody else', () => {
  const { root, revision } = imported(['Mara Probe', 'Nils Muster', 'Olga Demo']);
  expect(signed(root)).toHaveLength(5);
  const dry = undo(root, revision);
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.stdout).toContain('3 will be removed');
  expect(signed(root)).toHaveLength(5);
  expect(undo(root, 'HEAD', '--write').stdout).toContain('3 were removed');
  expect(signed(root)).toEqual(['ann.yaml', 'zoe.yaml']);
  expect(check(root).map(short)).toEqual([]);
  // It was no withdrawal: the right list may bring them. Git remembers them, so the import asks.
  expect(existsSync(join(root, 'content/signatories'))).toBe(false);
});

test.each([
  [
    'corrected by hand',
    (root: string) => {
      const path = join(root, 'signatories/a/ni/nils-muster.yaml');
      writeFileSync(path, `${readFileSync(path, 'utf8')}country: NO\n`);
      return 'signatories/a/ni/nils-muster.yaml';
    },
  ],
  [
    'renamed',
    (root: string) => {
      on(root, 'rename', 'nils-muster', '--name', 'Nils Berg');
      return 'signatories/a/ni/nils-berg.yaml';
    },
  ],
  [
    'moved to another folder',
    (root: string) => {
      git(root, 'mv', 'signatories/a/ni/nils-muster.yaml', 'signatories/a/nils-muster.yaml');
      return 'signatories/a/nils-muster.yaml';
    },
  ],
])('who was %s since stays, and is named', (_, change) => {
  const { root, revision } = imported(['Mara Probe', 'Nils Muster']);
  const path = change(root);
  commit(root, 'Work');
  const { stdout } = undo(root, revision, '--write');
  expect(stdout).toContain('1 was removed');
  expect(stdout).toContain(`1 stays, because somebody has changed it since:\n  Nils ${path.includes('berg') ? 'Berg' : 'Muster'}  ${path}`);
  expect(
    signed(root)
      .map((one) => `signatories/a/${one}`)
      .sort(),
  ).toEqual(['signatories/a/ann.yaml', path, 'signatories/a/zoe.yaml'].sort());
});

test('the line with the day of a merge is no correction, who was removed already is not missed, and decisions follow', () => {
  const { root, revision } = imported(['Mara Probe', 'Nils Muster', 'Olga Demo']);
  const path = join(root, 'signatories/a/ma/mara-probe.yaml');
  writeFileSync(path, `${readFileSync(path, 'utf8')}received: 2026-11-29\n`);
  on(root, 'duplicates', '--distinct', 'nils-muster', 'zoe', '--by', 'Bo');
  on(root, 'withdraw', 'olga-demo', '--yes');
  commit(root, 'Work');
  expect(undo(root, revision, '--write').stdout).toContain('2 were removed');
  expect(signed(root)).toEqual(['ann.yaml', 'zoe.yaml']);
  expect(check(root).map(short)).toEqual([]);
  expect(importingNames(root, ['Olga Demo'])).toEqual(['withdrawn']);
});

test('what is no import is left alone, and a commit that there is not is named', () => {
  const root = makeCampaign();
  commit(root, 'Begin');
  expect(undo(root, 'HEAD', '--write')).toMatchObject({ code: 1 });
  expect(signed(root)).toEqual(['ann.yaml']);
  const { code, stderr } = undo(root, 'none-such');
  expect(code).toBe(2);
  expect(stderr).toContain('git has no commit “none-such”');
  expect(undersigned(['import', 'x.csv', '--undo', 'HEAD', '--letter', 'a', '--root', root]).code).toBe(2);
});

test('the right list after a wrong one asks about nobody who went with it, and keeps out who withdrew', () => {
  const names = ['Mara Probe', 'Nils Muster', 'Olga Demo', 'Per Prøve'];
  const { root, revision } = imported(names);
  on(root, 'withdraw', 'olga-demo', '--yes');
  commit(root, 'Withdraw');
  git(root, 'rm', '--quiet', 'signatories/a/pe/per-prove.yaml');
  commit(root, 'Remove by hand');
  undo(root, revision, '--write');
  commit(root, 'Take an import back');
  const back = git(root, 'log', '-1', '--format=%h').trim();
  expect(importingNames(root, names)).toEqual(['held', 'held', 'withdrawn', 'held']);
  expect(importingNames(root, names, '--put-back', revision)).toEqual(['held', 'held', 'withdrawn', 'held']);
  expect(importingNames(root, names, '--put-back', back)).toEqual(['new', 'new', 'withdrawn', 'held']);
  expect(importingNames(root, names, '--put-back', git(root, 'rev-parse', 'HEAD').trim())).toEqual(['new', 'new', 'withdrawn', 'held']);
  const refused = undersigned(['import', join(root, 'list.csv'), '--letter', 'a', '--root', root, '--put-back', 'the last one']);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('git log --oneline');
});
