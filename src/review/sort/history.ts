// What a request brings besides what is left of it at its end: an earlier commit may hold files that a later one took away, and merging
// makes them a part of the history for good.

import { posix } from 'node:path';
import { sizeLimits } from '../../core/files/kinds.ts';
import { readCommit } from '../changes/commits.ts';
import { diffTrees } from '../changes/tree-diff.ts';
import type { Git } from '../git/git.ts';
import type { ObjectReader } from '../git/objects.ts';
import { readSizes } from './contents.ts';
import type { Head } from './heads.ts';

/** Nobody needs more to sign. */
const mostCommits = 50;
/** Files of one commit. */
const mostFiles = 100;

/** By number: sentences about requests that are more than what they look like. */
export async function historyDoubts(
  git: Git,
  reader: ObjectReader,
  heads: readonly Head[],
  prefix: string,
): Promise<Map<number, string[]>> {
  const doubts = new Map<number, string[]>();
  const steps: { head: Head; before: string; after: string }[] = [];
  for (const head of heads) {
    const { own, doubts: told, request } = head;
    doubts.set(request.number, [...told]);
    if (own.length > mostCommits) doubts.get(request.number)?.push(`It brings ${own.length.toLocaleString('en')} commits.`);
    else if (own.length > 1) steps.push(...(await stepsOf(reader, head)).map((step) => ({ head, ...step })));
  }
  const compared = await diffTrees(reader, steps, { most: mostFiles });
  const sizes = await readSizes(
    git,
    compared.flatMap((one) =>
      'differences' in one ? one.differences.flatMap(({ newMode, newOid }) => (isFile(newMode) ? [newOid] : [])) : [],
    ),
  );
  for (const [index, { head }] of steps.entries()) {
    const one = compared[index];
    const strange =
      one && 'differences' in one
        ? one.differences.find(
            ({ path, newMode, newOid }) =>
              newMode !== absent &&
              !(isFile(newMode) && isSignature(path, prefix) && (sizes.get(newOid) ?? Number.POSITIVE_INFINITY) <= sizeLimits.signature),
          )?.path
        : 'many files';
    const told = doubts.get(head.request.number);
    if (strange !== undefined && told?.every((sentence) => !sentence.startsWith(besides)))
      told.push(`${besides} ${posix.relative(prefix, strange)}, which stays in the history.`);
  }
  return doubts;
}

const besides = 'Between its commits it has more than what is left at its end:';
const absent = '000000';

function isFile(mode: string): boolean {
  return mode === '100644';
}

function isSignature(path: string, prefix: string): boolean {
  return path.startsWith(`${prefix}signatories/`);
}

/**
 * Each commit beside what it grew from: a merge beside what of the base went into it, so that the base's own changes do not count. Not the last
 * one: what it leaves is judged itself, or was in the base when the request began.
 */
async function stepsOf(reader: ObjectReader, { own, request }: Head): Promise<{ before: string; after: string }[]> {
  const ours = new Set(own);
  const steps: { before: string; after: string }[] = [];
  for (const oid of own) {
    if (oid === request.oid) continue;
    const commit = await readCommit(reader, oid);
    const parent = commit?.parents.find((one) => !ours.has(one)) ?? commit?.parents[0];
    const before = parent === undefined ? undefined : await readCommit(reader, parent);
    if (commit && before) steps.push({ before: before.tree, after: commit.tree });
  }
  return steps;
}
