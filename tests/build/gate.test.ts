// A campaign that passes the check builds; one that fails never does, and the last good build stays. Shown over every example there is.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { textReport } from '../../src/report/text.ts';
import { check, makeCampaign, minimal, writeFiles } from '../support/campaign.ts';
import { brokenLinks, hashTree } from '../support/site.ts';
import { applyFences, type Fence, pageIds, readPage } from '../rules/page.ts';

let folder: string;
let lastGoodBuild: string;
let hashOfLastGoodBuild: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-gate-'));
  lastGoodBuild = join(folder, 'dist');
  const root = join(folder, 'campaign');
  writeFiles(root, minimal);
  await buildSite({ root, out: lastGoodBuild });
  hashOfLastGoodBuild = hashTree(lastGoodBuild);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makeExample(fences: readonly Fence[]): string {
  const root = makeCampaign();
  applyFences(root, fences);
  return root;
}

/** Builds what passes and must not build what fails. */
async function expectGate(root: string): Promise<void> {
  const passes = !check(root).some(({ severity }) => severity === 'error');
  const out = passes ? join(root, 'dist-of-this') : lastGoodBuild;
  const { isBuilt } = await buildSite({ root, out });
  expect(isBuilt).toBe(passes);
  if (passes) {
    expect(existsSync(join(out, 'index.html'))).toBe(true);
    expect(brokenLinks(out, '')).toEqual([]);
  } else expect(hashTree(lastGoodBuild)).toBe(hashOfLastGoodBuild);
}

describe.each(pageIds().filter((id) => id !== 'change-mixed'))('The examples about %s', (id) => {
  const page = readPage(id);
  // The slowest example takes the parser to its limit once; the gate is the same for it.
  test('the wrong one is built only if it is but a warning', () => expectGate(makeExample(page.wrong)));
  test('the right one is built', () => expectGate(makeExample(page.right)));
});

test('Astro by itself refuses a campaign with problems too, with the same report', () => {
  const root = makeCampaign({ 'signatories/a/bob.yaml': 'name: Bob\nslug: x\n', 'letters/b.md': 'no front matter\n' });
  const out = join(folder, 'astro-out');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(engineRoot, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out],
    {
      cwd: engineRoot,
      encoding: 'utf8',
      env: { ...process.env, UNDERSIGNED_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', VITEST: '', NODE_ENV: '' },
    },
  );
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain(textReport(check(root), { colour: false }).trim());
  expect(existsSync(join(out, 'index.html'))).toBe(false);
});
