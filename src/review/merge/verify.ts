// Verifies the new commits with git itself, before a branch points to it: nothing but the requests' changes, and every head in it but those of
// which only the changes were to be taken over.

import { type RawChange, rawDiffOptions, readRawDiff } from '../git/raw-diff.ts';
import type { Repository } from '../repository.ts';
import type { Built } from './build.ts';
import type { PlannedMerge } from './planned.ts';

/** Throws where git sees something else than what was planned. That is a fault of this program, and the branch stays. */
export async function verifyMerges({ git }: Repository, base: string, planned: readonly PlannedMerge[], built: Built): Promise<void> {
  const lines = (await git.text(['rev-list', '--first-parent', '--parents', built.tip, `^${base}`])).split('\n');
  const merged = lines.flatMap((line) => line.split(' ').slice(2)).reverse();
  const heads = planned.flatMap(({ request, isSquashed }) => (isSquashed ? [] : [request.oid]));
  if (lines.length !== built.commits || merged.join() !== heads.join())
    throw new Error('the merges that were made are not those that were planned');

  const found = readRawDiff(await git.parts(['diff-tree', '-r', ...rawDiffOptions, '--end-of-options', base, built.tip]));
  const isPlanned = ({ path, modes: [, mode], oids: [, oid] }: RawChange): boolean => {
    const to = built.changes.get(path);
    return built.changes.has(path) && (to ? to.mode === mode && to.oid === oid : mode === '000000');
  };
  const isWhole = found.length <= built.changes.size && found.every(isPlanned);
  if (!isWhole) throw new Error('the merged tree holds something else than what the requests bring');
  const changed = new Set(found.map(({ path }) => path));
  for (const [path, to] of built.changes) {
    if (changed.has(path)) continue;
    // A change that a later one took back, or that the base had already.
    const now = await git.text(['ls-tree', '-z', '--full-tree', built.tip, '--', path]);
    if ((now === '') !== (to === undefined) || (to && !now.startsWith(`${to.mode} blob ${to.oid}\t`)))
      throw new Error('the merged tree lacks something that the requests bring');
  }
}
