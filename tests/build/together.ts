// Puts small campaigns that differ in nothing but their letters, their pages and who signed them into one, so that one build shows what many would.

import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCampaign } from '../../src/core/load.ts';
import { writeFiles } from '../support/campaign.ts';

/** What has the id of a letter, or of a page, in its path: before it, the id, and after it. */
const ofLetter =
  /^(letters\/|(?:content|translations\/[^/]+)\/pages\/|translations\/[^/]+\/(?!pages\/|news\/)|content\/signatories\/|signatories\/)([^/.]+)((?:\.revisions|\.lock)?\.(?:mdx?|yaml)|\/.*)$/s;
/** Every letter has its pages in every language of a campaign: more of them would take longer than a build of their own. */
const maxEditions = 320;

interface Candidate {
  readonly root: string;
  /** Equal for campaigns that may be joined. */
  readonly key: string;
  readonly languages: readonly string[];
}

/** Folders of campaigns that pass the check → groups that can be built as one. What cannot be joined is alone. */
export function groupsOf(roots: readonly string[]): string[][] {
  const groups: { roots: string[]; key: string; languages: Set<string> }[] = [];
  // Those in the same languages are side by side.
  const candidates = roots.map(candidateOf).toSorted((a, b) => (a.languages.join() < b.languages.join() ? -1 : 1));
  for (const { root, key, languages } of candidates) {
    const group = groups.findLast((one) => one.key === key);
    const together = new Set([...(group?.languages ?? []), ...languages]);
    if (group && (group.roots.length + 1) * together.size <= maxEditions) {
      group.roots.push(root);
      group.languages = together;
    } else groups.push({ roots: [root], key, languages: new Set(languages) });
  }
  return groups.map((group) => group.roots);
}

/** Writes the campaigns of a group into a new one. The letter `a` of the third is called `c3-a` in it. */
export function joinCampaigns(group: readonly string[], folder: string): void {
  for (const [index, root] of group.entries())
    writeFiles(folder, Object.fromEntries([...files(root)].map(([path, bytes]) => [renamed(path, index + 1), bytes])));
}

/** A campaign that is no longer sound when its letters are called otherwise has a key of its own. */
function candidateOf(root: string): Candidate {
  const folder = mkdtempSync(`${root}-`);
  joinCampaigns([root], folder);
  const { campaign } = loadCampaign(folder);
  if (!campaign) return { root, key: root, languages: [] };
  const hash = createHash('sha256');
  for (const [path, bytes] of files(root)) if (!ofLetter.test(path)) hash.update(`${path}\0`).update(bytes);
  return { root, key: hash.digest('hex'), languages: campaign.languages };
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
