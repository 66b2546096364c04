// Whether a package has other contents than the one that is installed: by what was in it when it came.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { differingFiles } from '../../src/upgrade/contents.ts';

function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'undersigned-contents-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('what was installed or compiled in it later is not compared', () => {
  const files = { 'package.json': '{}', 'lib/bundled/main.mjs': '1', 'lib/compiled/a.js': '2', 'lib/core/a.js': '3' };
  const used = { ...files, 'lib/bundled/compiled/v26/0f.cache': 'x', 'node_modules/left/index.js': 'y' };
  expect(differingFiles(folder(files), folder(used))).toEqual([]);
  const other = { ...used, 'lib/compiled/a.js': '4', 'lib/core/b.js': '5' };
  expect(differingFiles(folder(files), folder(other))).toEqual(['lib/compiled/a.js', 'lib/core/b.js']);
});
