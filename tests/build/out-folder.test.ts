// The folder that a build fills where it is a link, or where a disk is mounted.

import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publish } from '../../src/build/out-folder.ts';
import { buildSite } from '../../src/build/site.ts';
import { makeCampaign } from '../support/campaign.ts';
import { filesBelow } from '../support/site.ts';

test('a link is followed, and stays; one that leads nowhere is said before anything is made', async () => {
  const root = makeCampaign();
  const target = join(root, 'served/by/the/server');
  const out = join(root, 'dist');
  symlinkSync('served/by/the/server', out);
  await expect(buildSite({ root, out })).rejects.toThrow(/is a link to served\/by\/the\/server, and nothing is there/);
  mkdirSync(target, { recursive: true });
  expect((await buildSite({ root, out, documents: false })).isBuilt).toBe(true);
  expect([lstatSync(out).isSymbolicLink(), filesBelow(target).includes('en/a/index.html')]).toEqual([true, true]);
  expect((await buildSite({ root, out, documents: false })).isUnchanged).toBe(true);
});

const disk = mkdtempSync(join(tmpdir(), 'undersigned-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
if (!mounted) rmSync(disk, { recursive: true });

test.skipIf(!mounted)('where a disk is mounted the folder is filled, and what was of the last site is gone', () => {
  onTestFinished(() => {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });
  const staging = mkdtempSync(join(tmpdir(), 'undersigned-staging-'));
  for (const [folder, files] of [
    [disk, { 'index.html': 'old', 'en/gone/index.html': 'old', 'en/index.html': 'old' }],
    [staging, { 'index.html': 'new', 'en/index.html': 'new', 'fr/index.html': 'new' }],
  ] as const)
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  publish(staging, disk);
  expect(filesBelow(disk)).toEqual(['en/index.html', 'fr/index.html', 'index.html']);
  expect(filesBelow(disk).map((path) => readFileSync(join(disk, path), 'utf8'))).toEqual(['new', 'new', 'new']);
});
