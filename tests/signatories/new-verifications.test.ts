// A change that vouches for its own signatures is pointed out to anyone who reviews it.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { check, type Files, makeCampaign, short, writeFiles } from '../support/campaign.ts';
import { undersigned } from '../support/cli.ts';

const verified = (by: string, indent = '') =>
  `${indent}verified:\n${indent}  by: ${by}\n${indent}  kind: email\n${indent}  date: 2026-11-22\n`;

/** What `check --base` says about a change of a campaign that was as `before`. */
function review(before: Files, change: Files) {
  const root = makeCampaign(before);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], {
      cwd: root,
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'base');
  writeFiles(root, change);
  const { code, stdout } = undersigned(['check', '--base', 'HEAD', '--format', 'json'], { cwd: root });
  const { problems } = JSON.parse(stdout) as { problems: { rule: string; file: string; line: number; column: number; message: string }[] };
  return { code, problems: problems.filter(({ rule }) => rule === 'verified-by-signer') };
}

test('a new signature that says it was verified is a warning at that line, and names who is said to have done it', () => {
  const { code, problems } = review({}, { 'signatories/a/eve.yaml': `name: Eve Moe\n${verified('Ann Lee')}` });
  expect(code).toBe(0);
  expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(['signatories/a/eve.yaml:2:1']);
  expect(problems[0]?.message).toBe('This change itself says that “Eve Moe” is verified, by “Ann Lee”.');
});

test('so is one that is added to, or altered in, a signature that was there', () => {
  const before = { 'signatories/a/bo.yaml': `name: Bo Chen\n${verified('Ann Lee')}` };
  expect(review(before, { 'signatories/a/ann.yaml': `name: Ann Lee\n${verified('Bo Chen')}` }).problems).toHaveLength(1);
  expect(review(before, { 'signatories/a/bo.yaml': `name: Bo Chen\n${verified('Ann Example')}` }).problems).toHaveLength(1);
  expect(review(before, { 'signatories/a/bo.yaml': `name: Somebody Else\n${verified('Ann Lee')}` }).problems).toHaveLength(1);
});

test('what was verified before is nothing new, also when more is said about it or a row above it goes', () => {
  const before = {
    'signatories/a/bo.yaml': `name: Bo Chen\n${verified('Ann Lee')}`,
    'signatories/a/all.list.yaml': `- name: Cleo Dar\n- name: Dov Eli\n${verified('Ann Lee', '  ')}`,
  };
  const change = {
    'signatories/a/bo.yaml': `name: Bo Chen\nrole: Teacher\n${verified('Ann Lee')}`,
    'signatories/a/all.list.yaml': `- name: Dov Eli\n${verified('Ann Lee', '  ')}`,
  };
  expect(review(before, change).problems).toEqual([]);
  expect(review(before, { 'signatories/a/eve.yaml': 'name: Eve Moe\n' }).problems).toEqual([]);
});

test('a list with many of them is one warning, at the first', () => {
  const rows = ['Eve', 'Flo', 'Gus'].map((name) => `- name: ${name}\n${name === 'Eve' ? '' : verified('Ann Lee', '  ')}`);
  const { problems } = review({}, { 'signatories/a/all.list.yaml': rows.join('') });
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '3 This change itself says that “Flo” is verified, by “Ann Lee”, and 1 more in this file.',
  ]);
});

test('each of the four kinds asks for the day, and none is asked of a signature', () => {
  const root = makeCampaign({
    'signatories/a/bo.yaml': 'name: Bo Chen\nverified:\n  by: Ann Lee\n',
    'signatories/a/cleo.yaml': 'name: Cleo Dar\nverified:\n  by: Ann Lee\n  kind: commit\n',
    'signatories/a/dov.yaml': 'name: Dov Eli\nverified:\n  by: Ann Lee\n  kind: passport\n',
  });
  const problems = check(root);
  expect(problems.map(short)).toEqual(['signatories/a/cleo.yaml:3:3 missing-key', 'signatories/a/dov.yaml:4:9 invalid-value']);
  expect(problems[0]?.message).toContain('“date” is missing');
  expect(problems[1]?.hint).toContain('account, commit, email, organisation');
});
