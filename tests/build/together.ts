// Puts small campaigns that differ in nothing but their letters and who signed them into one, so that one build shows what many would.

import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCampaign } from '../../src/core/load.ts';
import { writeFiles } from '../support/campaign.ts';

/** What has the id of a letter in its path: before it, the id, and after it. */
const ofLetter =
  /^(letters\/|translations\/[^/]+\/(?!pages\/|news\/)|content\/signatories\/|signatories\/)([^/.]+)((?:\.revisions|\.lock)?\.(?:md|yaml)|\/.*)$/s;
/** Beyond it one failure hides too many others. */
const most = 40;

/** Folders of campaigns that pass the check → groups that can be built as one. What cannot be joined is alone. */
export function groupsOf(roots: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const root of roots) {
    const key = keyOf(root) ?? root;
    groups.set(key, [...(groups.get(key) ?? []), root]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / most) }, (_, part) => group.slice(part * most, (part + 1) * most)),
  );
}

/** Writes the campaigns of a group into a new one. The letter `a` of the third is called `c3-a` in it. */
export function joinCampaigns(group: readonly string[], folder: string): void {
  for (const [index, root] of group.entries())
    writeFiles(folder, Object.fromEntries([...files(root)].map(([path, bytes]) => [renamed(path, index + 1), bytes])));
}

/** Equal for campaigns that may be joined. Undefined where one is no longer sound when its letters are called otherwise. */
function keyOf(root: string): string | undefined {
  const folder = mkdtempSync(`${root}-`);
  joinCampaigns([root], folder);
  const { campaign } = loadCampaign(folder);
  if (!campaign) return undefined;
  const hash = createHash('sha256').update(campaign.languages.join());
  for (const [path, bytes] of files(root)) if (!ofLetter.test(path)) hash.update(`${path}\0`).update(bytes);
  return hash.digest('hex');
}

function renamed(path: string, number: number): string {
  return path.replace(ofLetter, (_, before, id, after) => `${before}c${number}-${id}${after}`);
}

function files(root: string): Map<string, Buffer> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/^\.git(\/|$)/.test(path))
    .sort();
  return new Map(paths.filter((path) => lstatSync(join(root, path)).isFile()).map((path) => [path, readFileSync(join(root, path))]));
}
