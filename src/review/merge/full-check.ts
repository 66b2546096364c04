// The whole check of a commit that no branch points to yet, as git has it: nothing of it is written to disk, or read from there.

import { listEntries } from '../../core/files/listed.ts';
import { sizeLimits } from '../../core/files/kinds.ts';
import { readDocuments } from '../../core/load.ts';
import type { Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import { checkCampaign } from '../../core/rules/index.ts';
import { readBlobs } from '../git/blobs.ts';
import { type Git, GitError } from '../git/git.ts';
import { listTree } from '../git/tree.ts';

/** More files than this are not checked once more as a whole: each request was checked against all of them. */
export const maxChecked = 25_000;

/** Errors that the tip has and the base has not; undefined where the campaign is too large to be checked as a whole. */
export async function newErrors(git: Git, base: string, tip: string, prefix: string): Promise<readonly Problem[] | undefined> {
  const now = await errorsAt(git, tip, prefix);
  if (now === undefined || now.length === 0) return now;
  const before = new Set((await errorsAt(git, base, prefix))?.map(keyOf));
  return now.filter((problem) => !before.has(keyOf(problem)));
}

/** By which an error is the same in two states. */
export function keyOf({ file, rule, message }: Problem): string {
  return JSON.stringify([file, rule, message]);
}

/** Undefined where the campaign is too large. `commit` may be a tree, too. */
export async function errorsAt(git: Git, commit: string, prefix: string): Promise<Problem[] | undefined> {
  const tree = await listTree(git, commit, prefix);
  if (tree.length > maxChecked) return undefined;
  const report = new Report();
  const oids = new Map(Array.from(tree, ({ path, oid }) => [path, oid]));
  const files = listEntries(tree, report);
  // What lies in public/ is known by its name.
  const read = files.filter(({ place }) => place.kind !== 'asset');
  const contents = new Map<string, Buffer>();
  await readBlobs(
    git,
    read.map(({ path }) => oids.get(path) ?? ''),
    Math.max(...Object.values(sizeLimits)),
    (index, bytes) => {
      const path = read[index]?.path ?? '';
      if (!bytes) throw new GitError('cat-file', undefined, `git has no object for ${path}`);
      contents.set(path, bytes);
    },
  );
  // Fonts that the campaign has installed for itself are looked for in its directory.
  const documents = readDocuments(git.directory, files, report, { bytesAt: (path) => contents.get(path) });
  checkCampaign({ ...documents, files }, report);
  return report.sorted().filter(({ severity }) => severity === 'error');
}
