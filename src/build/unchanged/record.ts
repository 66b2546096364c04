// The record of a build: of which inputs it made which files. It lies outside the site, may be deleted at any time, and never changes a byte.

import { readdirSync } from 'node:fs';
import { endOf } from '../../core/deadline.ts';
import type { Campaign } from '../../core/model.ts';
import type { Problem } from '../../core/problem.ts';
import { FileCache } from '../../outputs/cache/file-cache.ts';
import { entriesBelow } from './tree.ts';

/** In bytes: of a site with 20,000 files two million. */
const maxCacheBytes = 100_000_000;

export interface BuildRecord {
  /** Letters' last days, and whether each was over. */
  readonly deadlines: readonly (readonly [day: string, isOver: boolean])[];
  /** Warnings: they are printed again. */
  readonly problems: readonly Problem[];
  readonly fileCount: number;
  /** Every file of the site, with its SHA-256. */
  readonly files: SiteFiles;
}

export type SiteFiles = readonly (readonly [path: string, sha256: string])[];

/** Of a folder in which only files and folders lie. Undefined for any other. */
export function siteFiles(folder: string): SiteFiles | undefined {
  const files: [string, string][] = [];
  for (const { path, content } of entriesBelow(folder)) {
    if (content === 'folder') continue;
    if (!/^[0-9a-f]{64}$/.test(content)) return undefined;
    files.push([path, content]);
  }
  return files;
}

export function deadlinesOf({ letters }: Pick<Campaign, 'letters'>): BuildRecord['deadlines'] {
  return letters.flatMap(({ facts: { deadline, status }, hasEnded }) =>
    deadline !== undefined && (hasEnded || status === 'open') ? [[deadline, hasEnded] as const] : [],
  );
}

/** Whether every last day is still to come, or over, as it was then. */
export function isOfNow({ deadlines }: Pick<BuildRecord, 'deadlines'>, now: Date): boolean {
  return deadlines.every(([day, isOver]) => now >= endOf(day) === isOver);
}

/** A folder that cannot be written keeps nothing. */
export function keepRecord(folder: string, key: string, record: BuildRecord): void {
  try {
    const cache = new FileCache(folder, maxCacheBytes);
    cache.put(key, Buffer.from(JSON.stringify(record)));
    cache.prune(Date.now());
  } catch {
    // The next build builds.
  }
}

/** Whether there is one whose key begins so. */
export function hasRecord(folder: string, begins: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.startsWith(begins));
  } catch {
    return false;
  }
}

export function recordOf(folder: string, key: string): BuildRecord | undefined {
  try {
    const kept = new FileCache(folder, maxCacheBytes).get(key);
    return kept && (JSON.parse(kept.toString()) as BuildRecord);
  } catch {
    return undefined;
  }
}
