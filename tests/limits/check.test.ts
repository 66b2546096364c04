// The check of a change comes to an end, with a sentence and never with a stack trace, whatever keeps it from its own.

import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll, makeFolder, makeRepository } from '../review/support.ts';
import { writeFiles } from '../support/campaign.ts';
import { undersignedProcess } from '../support/cli.ts';

function changed(): string {
  const root = makeRepository();
  writeFiles(root, { 'signatories/a/bo.yaml': 'name: Bo Sample\n' });
  commitAll(root);
  return root;
}

/** A folder with a git that does something else. */
function otherGit(script: string): string {
  const folder = makeFolder();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'git'), 0o755);
  return `${folder}:${process.env.PATH}`;
}

const checkBase = (root: string, env: Record<string, string> = {}, ...more: string[]) =>
  undersignedProcess(['check', '--root', root, '--base', 'HEAD~1', ...more], { env });

test('a check of a change that is looked after says what any other says', () => {
  const root = changed();
  expect(checkBase(root)).toMatchObject({ code: 0, stdout: '1 file checked: no problems.\n', stderr: '' });
  writeFiles(root, { 'signatories/a/cy.yaml': 'nmae: Cy Sample\n' });
  const { code, stdout } = checkBase(root, {}, '--format', 'json', '--timeout', '250');
  expect([code, (JSON.parse(stdout) as { problems: { rule: string }[] }).problems.map(({ rule }) => rule)]).toEqual([
    1,
    ['missing-key', 'unknown-key'],
  ]);
  expect(checkBase(root, {}, '--nonsense').code).toBe(2);
});

test.each([
  ['works for ever', 'exec sleep 1000'],
  ['turns round for ever', 'while :; do :; done'],
])('a program that %s is not waited for', (_, script) => {
  const { code, stdout, stderr } = checkBase(changed(), { PATH: otherGit(script) }, '--timeout', '3');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('The check took longer than 3 seconds and was ended.');
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
});

test.each([16, 24, 32])('memory that runs out (%i MB) is said in a sentence', (megabytes) => {
  const { code, stderr } = checkBase(changed(), { NODE_OPTIONS: `--max-old-space-size=${megabytes}` });
  // Where it was enough, all is well; what is never seen is the dump of an engine.
  if (code !== 0) expect([code, stderr]).toEqual([2, expect.stringContaining('The check ran out of memory and was ended.')]);
  expect(stderr).not.toMatch(/GCs|FATAL|Native stack|0x[0-9a-f]+/i);
});

test('a check that is ended takes with it what it has started', () => {
  const root = changed();
  const mark = join(makeFolder(), 'mark');
  expect(checkBase(root, { PATH: otherGit(`exec sleep 987 ${mark}`) }, '--timeout', '3').code).toBe(2);
  expect(checkBase(root, { PATH: otherGit(`while :; do :; done # ${mark}`) }, '--timeout', '3').code).toBe(2);
  const running = execFileSync('ps', ['-e', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  expect(running.filter((line) => line.includes(root) || line.includes(mark) || line.includes('sleep 987'))).toEqual([]);
});

test.each(['0', '-1', 'soon', '1.5', ''])('--timeout %s is no time', (given) => {
  const { code, stderr } = checkBase(changed(), {}, `--timeout=${given}`);
  expect([code, stderr]).toEqual([2, expect.stringContaining('--timeout takes whole seconds')]);
});
