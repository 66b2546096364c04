// A build that ends badly, in whatever way, leaves the last site as it was and nothing beside it.

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tidyBeside } from '../../src/build/work-folders.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { undersignedProcess } from '../support/cli.ts';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { hashTree } from '../support/site.ts';

function campaignWithSite(): { root: string; out: string; hash: string } {
  const root = makeCampaign();
  const out = join(root, 'dist');
  writeFiles(out, { _headers: '# Written by Undersigned\n', 'index.html': 'the last site\n' });
  return { root, out, hash: hashTree(out) };
}

/** What is beside the site, and what a process has left in the folder where builds work. */
function leftBy(root: string, pid?: number): string[] {
  const work = pid === undefined ? [] : readdirSync(join(engineRoot, 'node_modules/.undersigned'));
  return [...readdirSync(root).filter((name) => name.startsWith('.dist')), ...work.filter((name) => name.startsWith(`build-${pid}-`))];
}

test.each([
  ['SIGINT', 130, 'Making the pages'],
  ['SIGTERM', 143, 'Making PDFs'],
  ['SIGHUP', 129, 'Making data'],
] as const)('stopped by %s', async (signal, code, step) => {
  const { root, out, hash } = campaignWithSite();
  // With copies after the data, so that the signal comes before the end also where this process gets its turn late.
  const build = spawn(process.execPath, [join(engineRoot, 'src/cli/undersigned.js'), 'build', '--offline', '--root', root], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, VITEST: '', NODE_ENV: '' },
  });
  let said = '';
  build.stderr.on('data', (piece: Buffer) => {
    const wasThere = said.includes(step);
    said += piece;
    if (!wasThere && said.includes(step)) build.kill(signal);
  });
  expect(await new Promise((done) => build.on('close', done))).toBe(code);
  expect(said).toContain('The build was stopped.');
  expect(hashTree(out)).toBe(hash);
  expect(leftBy(root, build.pid)).toEqual([]);
});

test('the helper that makes the search index dies', () => {
  const { root, out, hash } = campaignWithSite();
  const helper = join(root, 'helper.sh');
  writeFileSync(helper, '#!/bin/sh\nhead -c 20 >/dev/null\nexit 101\n');
  chmodSync(helper, 0o755);
  const { code, stderr } = undersignedProcess(['build', '--root', root], { env: { PAGEFIND_BINARY_PATH: helper } });
  expect(code).toBe(2);
  expect(stderr).toContain('The helper program that makes the search index ended before it was done.');
  expect(hashTree(out)).toBe(hash);
  expect(leftBy(root)).toEqual([]);
});

/** No process has so high a number. */
const gone = '4194999';

function leave(root: string, name: string, hoursAgo: number): void {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), `${name}\n`);
  const time = Date.now() / 1000 - hoursAgo * 3600;
  utimesSync(folder, time, time);
}

test('what a killed build left is removed by a later one, and what may still be at work stays', () => {
  const { root, out, hash } = campaignWithSite();
  leave(root, `.dist-new-${gone}-abcDEF`, 2);
  leave(root, `.dist-new-${gone}-abcDEF-old`, 2);
  leave(root, `.dist-new-${gone}-abc123`, 0);
  leave(root, `.dist-new-${process.pid}-abcDEF`, 2);
  leave(root, '.dist-new-of-mine', 2);
  tidyBeside(out);
  expect(leftBy(root).sort()).toEqual([`.dist-new-${gone}-abc123`, `.dist-new-${process.pid}-abcDEF`, '.dist-new-of-mine'].sort());
  expect(hashTree(out)).toBe(hash);
});

test('the last site comes back where a build was killed after it had put it aside', () => {
  const root = makeCampaign();
  leave(root, `.dist-new-${gone}-abcDEF`, 0);
  leave(root, `.dist-new-${gone}-abcDEF-old`, 0);
  tidyBeside(join(root, 'dist'));
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe(`.dist-new-${gone}-abcDEF-old\n`);
  expect(existsSync(join(root, `.dist-new-${gone}-abcDEF-old`))).toBe(false);
});
