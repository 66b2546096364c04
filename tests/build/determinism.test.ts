// The same campaign gives the same bytes, wherever and whenever it is built.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { campaignFolders } from '../../src/core/files/kinds.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { undersignedProcess } from '../support/cli.ts';
import { filesBelow, hashTree } from '../support/site.ts';

test('two builds in two directories, time zones and locales are identical to the byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-same-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'elsewhere/campaign');
  mkdirSync(copy, { recursive: true });
  for (const name of campaignFolders.filter((one) => existsSync(join(engineRoot, one))))
    cpSync(join(engineRoot, name), join(copy, name), { recursive: true });
  const out = join(folder, 'out');
  const { code, stderr } = undersignedProcess(['build', '--root', copy, '--out', out], {
    cwd: folder,
    env: { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
  });
  expect(code, stderr).toBe(0);
  expect(filesBelow(out)).toEqual(filesBelow(inject('site')));
  expect(hashTree(out)).toBe(hashTree(inject('site')));
});
