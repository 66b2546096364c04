// A small day of requests as a real letter had them: one command does with each what has to be done, and nothing comes in that was kept out.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../bench/day/replay.ts', import.meta.url));

test('of a hundred requests one command does with each what has to be done, and none that was closed, held or refused comes in', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--requests', '100', '--signatures', '200', '--seed', '3']);
  expect(stdout).toContain('Closed, held or refused ones that were merged: 0 of 4. Others that came to a wrong end: 0 of 102.');
}, 120_000);
