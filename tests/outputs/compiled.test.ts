// What Node keeps of compiled modules does not grow for good, and what is somebody else's is left alone.

import { mkdirSync, mkdtempSync, readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepCompiledSmall } from '../../src/outputs/cache/compiled.ts';

/** Thirty files of 5 MB with nothing in them, one a minute, the last one now. */
function compiled(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'undersigned-compiled-')), name, 'v1');
  mkdirSync(folder, { recursive: true });
  for (let age = 0; age < 30; age++) {
    const path = join(folder, `entry-${age}`);
    writeFileSync(path, '');
    truncateSync(path, 5_000_000);
    const written = Date.now() / 1000 - age * 60;
    utimesSync(path, written, written);
  }
  return folder;
}

test('the oldest go where there is too much, and only from our own folder', () => {
  const [ours, theirs] = [compiled('.undersigned/compiled'), compiled('compiled')];
  for (const folder of [ours, theirs, undefined]) keepCompiledSmall(Date.now(), folder);
  expect(
    readdirSync(ours)
      .map((name) => Number(name.slice(6)))
      .sort((a, b) => a - b),
  ).toEqual(Array.from({ length: 20 }, (_, age) => age));
  expect(readdirSync(theirs)).toHaveLength(30);
});
