// Campaign number n of a seed: a good one with two to five changes, the same on every machine.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRandom } from '../random.ts';
import { filesIn } from './compare.ts';
import { type Files, mutate } from './mutations.ts';

const good = fileURLToPath(new URL('./good', import.meta.url));

/** `small`: one letter in one language and a page. `whole`: everything that a campaign can have, in two languages. */
export type Size = 'small' | 'whole';

const small = /^(?:content\/site\.yaml|content\/pages\/about\.mdx|letters\/|signatories\/square\/(?:ann|zoe).*|public\/)/;

export function goodCampaign(size: Size): Files {
  const paths = filesIn(good)
    .filter((path) => size === 'whole' || small.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(good, path), 'utf8')]));
}

export interface FuzzCampaign {
  readonly files: Files;
  /** What was changed, a line each. */
  readonly changes: readonly string[];
}

export interface FuzzOptions {
  readonly size: Size;
  /** Whether the check refuses such a campaign. */
  readonly isRed: (files: Files) => boolean;
  /** The share of changes that make a campaign red and are taken back, as a red campaign says little. */
  readonly takenBack?: number;
}

const maxTries = 24;

export function fuzzCampaign(seed: number, number: number, { size, isRed, takenBack = 0.85 }: FuzzOptions): FuzzCampaign {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  let files = goodCampaign(size);
  // What is recorded of a text keeps it from being changed.
  if (random.chance(0.7)) for (const path of files.keys()) if (/\.(?:revisions|lock)\.yaml$/.test(path)) files.delete(path);
  const changes: string[] = [];
  const count = 2 + random.below(4);
  for (let tries = 0; changes.length < count && tries < maxTries; tries++) {
    const changed = new Map(files);
    const what = mutate(changed, random);
    if (what === undefined || (random.chance(takenBack) && isRed(changed))) continue;
    files = changed;
    changes.push(what);
  }
  return { files, changes };
}

/**
 * Throws where the file system has no such names; an empty folder is made anew. `there`: what the folder holds already; unless something of it
 * goes, only what is new or differs is written.
 */
export function writeCampaign(root: string, files: Files, there: Files = new Map()): void {
  const isMore = there.size > 0 && [...there.keys()].every((path) => files.has(path));
  if (!isMore) rmSync(root, { recursive: true, force: true });
  for (const [path, content] of files) {
    if (isMore && there.get(path) === content) continue;
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
