// The gate: what passes the check is built, what fails is not, and the last good build stays.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { BuildResult } from '../../src/build/options.ts';
import { buildSite } from '../../src/build/site.ts';
import { entriesBelow } from '../../src/build/unchanged/tree.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { documentCacheFolder } from '../../src/outputs/cache/folder.ts';
import { writeDocuments } from '../../src/outputs/documents.ts';
import { minimal, writeFiles } from '../support/campaign.ts';
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
  let lastWritten: readonly string[] = [];
  const passed = new Map<string, string>();
  beforeAll(async () => {
    const root = join(folder, 'campaign');
    writeFiles(root, minimal);
    await buildSite({ root, out: lastGoodBuild });
    hashOfLastGoodBuild = hashTree(lastGoodBuild);
    lastWritten = writtenIn(lastGoodBuild);
  });
  afterAll(() => {
    try {
      expect(hashTree(lastGoodBuild)).toBe(hashOfLastGoodBuild);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return {
    folder,
    expect: async (name, root) => {
      const refused = await refusedBy(root, lastGoodBuild);
      if (!refused) {
        const kept = join(folder, `passed-${passed.size}`);
        cpSync(root, kept, { recursive: true, verbatimSymlinks: true });
        passed.set(kept, name);
        return;
      }
      expect(refused.isBuilt).toBe(false);
      expect(refused.checked.problems.map(({ severity }) => severity)).toContain('error');
      expect(writtenIn(lastGoodBuild)).toEqual(lastWritten);
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

/** Each file with what is another after whatever is done to it, be it the same again. Hundreds of builds are refused, and bytes take longer to compare. */
function writtenIn(folder: string): string[] {
  return entriesBelow(folder, () => '').map(({ path, written }) => `${path} ${written}`);
}

/** What a build says that refuses the campaign. Nothing where it would build it: then it is stopped before the first page, with the site as it was. */
async function refusedBy(root: string, out: string): Promise<BuildResult | undefined> {
  const onStep = (step: string): void => {
    if (step.startsWith('Making the pages')) throw passedTheCheck;
  };
  try {
    return await buildSite({ root, out, onStep });
  } catch (error) {
    if (error === passedTheCheck) return undefined;
    throw error;
  }
}

const passedTheCheck = new Error('The campaign passes the check.');

/** Documents are set from the campaigns as they were: most of them have editions in common, which are set once. */
async function setDocuments(root: string, site: string): Promise<void> {
  const { campaign, problems } = loadCampaign(root);
  // What a build lets through is what the check finds no error in.
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!campaign) throw new Error(`${root} passed the check before`);
  // Throws where anything cannot be set, such as a character that no font has.
  await writeDocuments(campaign, { site, cache: documentCacheFolder() });
  rmSync(site, { recursive: true, force: true });
}
