// Which two trees show what a commit of a change did: its own and that of its parent.

import { readCommit } from '../changes/commits.ts';
import { emptyTreeLike, type TreePair } from '../changes/tree-diff.ts';
import type { ObjectReader } from '../git/objects.ts';

/**
 * One pair for each of `examined`. A merge is compared with its parent in the base, so that the base's own changes do not count, or with
 * any parent: what the others brought was seen in their commits. A commit without a parent is compared with an empty tree.
 * `own`: all commits that the base does not have.
 */
export async function stepsOf(reader: ObjectReader, own: readonly string[], examined: readonly string[]): Promise<TreePair[]> {
  const ours = new Set(own);
  const pairs = await Promise.all(
    examined.map(async (oid): Promise<TreePair[]> => {
      const commit = await readCommit(reader, oid);
      if (!commit) return [];
      const parent = commit.parents.find((one) => !ours.has(one)) ?? commit.parents[0];
      const before = parent === undefined ? undefined : await readCommit(reader, parent);
      return [{ before: before?.tree ?? emptyTreeLike(oid), after: commit.tree }];
    }),
  );
  return pairs.flat();
}
