// npm run fuzz goes on where it was stopped, and says what it did. The campaigns of this seed are red, so that none of them is built.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const program = fileURLToPath(new URL('../../bench/fuzz/run.ts', import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });

test('a run goes on behind the last one, and a campaign of it can be shown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-fuzz-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const state = join(folder, 'state.json');
  for (const [count, next] of [
    [2, 2],
    [1, 3],
  ]) {
    const { status, stdout } = run('--seed', '9', '--count', String(count), '--state', state);
    expect(stdout).toContain(`Seed 9: ${next} campaigns (0 green, ${next} red)`);
    expect(status).toBe(0);
  }
  expect(JSON.parse(readFileSync(state, 'utf8'))).toMatchObject({ seed: 9, next: 3, red: 3, fallen: [] });
  expect(run('--seed', '8', '--state', state)).toMatchObject({ status: 2, stderr: expect.stringContaining('is of the seed 9') });
  const shown = run('--seed', '9', '--show', '1', '--out', join(folder, 'shown'));
  expect(shown.stdout).toMatch(/ error [a-z-]+ /);
  expect(existsSync(join(folder, 'shown/content/site.yaml'))).toBe(true);
});

test('wrong usage is told in a line', () => {
  expect(run('--count', 'x')).toMatchObject({ status: 2, stderr: expect.stringContaining('--count takes a whole number') });
  expect(run('--show', '1')).toMatchObject({ status: 2, stderr: expect.stringContaining('--out') });
  expect(run('--help').stdout).toContain('Usage: npm run fuzz');
});
