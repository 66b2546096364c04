// The gate: what passes the check is built, what fails is not, and the last good build stays.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { check, minimal, writeFiles } from './campaign.ts';
import { brokenLinks, hashTree } from './site.ts';

export interface Gate {
  /** Builds the campaign if it passes, and shows that it is not built if it fails. */
  expect(root: string): Promise<void>;
  /** A folder for the tests of this file. */
  readonly folder: string;
}

export function openGate(): Gate {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-gate-'));
  const lastGoodBuild = join(folder, 'dist');
  let hashOfLastGoodBuild = '';
  beforeAll(async () => {
    const root = join(folder, 'campaign');
    writeFiles(root, minimal);
    await buildSite({ root, out: lastGoodBuild });
    hashOfLastGoodBuild = hashTree(lastGoodBuild);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    expect: async (root) => {
      const passes = !check(root).some(({ severity }) => severity === 'error');
      const out = passes ? join(root, 'dist-of-this') : lastGoodBuild;
      const { isBuilt } = await buildSite({ root, out });
      expect(isBuilt).toBe(passes);
      if (passes) {
        expect(existsSync(join(out, 'index.html'))).toBe(true);
        expect(brokenLinks(out, '')).toEqual([]);
      } else expect(hashTree(lastGoodBuild)).toBe(hashOfLastGoodBuild);
    },
  };
}
