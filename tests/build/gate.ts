// The gate: what passes the check is built, what fails is not, and the last good build stays.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { documentCacheFolder } from '../../src/outputs/cache/folder.ts';
import { writeDocuments } from '../../src/outputs/documents.ts';
import { check, minimal, writeFiles } from '../support/campaign.ts';
import { brokenLinks, hashTree } from '../support/site.ts';
import { groupsOf, joinCampaigns } from './together.ts';

export interface Gate {
  /** Shows that the campaign is not built if it fails, and keeps it for `expectBuilds` if it passes. */
  expect(name: string, root: string): Promise<void>;
  /** Builds all that passed, as many at once as can be. Returns their number, and that of builds. */
  expectBuilds(): Promise<{ campaigns: number; builds: number }>;
  /** A folder for the tests of this file. */
  readonly folder: string;
}

export function openGate(): Gate {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-gate-'));
  const lastGoodBuild = join(folder, 'dist');
  let hashOfLastGoodBuild = '';
  const passed = new Map<string, string>();
  beforeAll(async () => {
    const root = join(folder, 'campaign');
    writeFiles(root, minimal);
    await buildSite({ root, out: lastGoodBuild });
    hashOfLastGoodBuild = hashTree(lastGoodBuild);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    expect: async (name, root) => {
      if (!check(root).some(({ severity }) => severity === 'error')) {
        const kept = join(folder, `passed-${passed.size}`);
        cpSync(root, kept, { recursive: true, verbatimSymlinks: true });
        passed.set(kept, name);
        return;
      }
      expect(await buildSite({ root, out: lastGoodBuild })).toMatchObject({ isBuilt: false });
      expect(hashTree(lastGoodBuild)).toBe(hashOfLastGoodBuild);
    },
    expectBuilds: async () => {
      const groups = groupsOf([...passed.keys()]);
      for (const [index, group] of groups.entries()) {
        const names = group.map((kept) => passed.get(kept)).join(', ');
        const [only = ''] = group;
        const root = group.length === 1 ? only : join(folder, `group-${index}`);
        if (group.length > 1) joinCampaigns(group, root);
        const out = join(folder, `dist-${index}`);
        try {
          expect(await buildSite({ root, out, documents: false })).toMatchObject({ isBuilt: true });
          expect(existsSync(join(out, 'index.html'))).toBe(true);
          expect(brokenLinks(out, '').filter((link) => !/\/(?:letter\.pdf|card\.png)$/.test(link))).toEqual([]);
          for (const kept of group) await setDocuments(kept, join(folder, 'documents'));
        } catch (error) {
          throw new Error(`Not all of these passed the check and were built: ${names}`, { cause: error });
        }
        rmSync(out, { recursive: true });
      }
      return { campaigns: passed.size, builds: groups.length };
    },
  };
}

/** Documents are set from the campaigns as they were: most of them have editions in common, which are set once. */
async function setDocuments(root: string, site: string): Promise<void> {
  const { campaign } = loadCampaign(root);
  if (!campaign) throw new Error(`${root} passed the check before`);
  // Throws where anything cannot be set, such as a character that no font has.
  await writeDocuments(campaign, { site, cache: documentCacheFolder });
  rmSync(site, { recursive: true, force: true });
}
