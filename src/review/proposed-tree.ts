// The working tree as a proposal: what it changes since it left a revision, merged into that revision as it is now.

import { lstatSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readFileBytes } from '../core/files/read.ts';
import { compareText } from '../core/problem.ts';
import { kindOfMode } from './change.ts';
import { branchings } from './changes/graph.ts';
import { Git } from './git/git.ts';
import { mergeTexts } from './git/merge-texts.ts';
import { readBlobs } from './git/blobs.ts';
import { type RawChange, rawDiffOptions, readRawDiff } from './git/raw-diff.ts';
import { type Pace, workingTreeChanges } from './git/working-tree.ts';
import type { ProposedFile } from './proposal.ts';
import { readLimit } from './read-limit.ts';
import { readUndone } from './requests/batches.ts';

export interface ProposedTree {
  /** Whether the commit went on since the change began. */
  readonly isBehind: boolean;
  /** Seen from the campaign's root, in the order of paths. */
  readonly files: readonly ProposedFile[];
  /** Paths of the campaign that both sides changed, and that cannot be merged. For these the files hold what the working tree has. */
  readonly conflicts: readonly string[];
  /** What the change adds where the commit has the same or another file by now, as if it had none: who it is of may be there already. */
  readonly addedTwice?: readonly ProposedFile[];
}

/** `git` runs in the campaign's root; `commit` is an object id. Throws a GitError where git cannot say. */
export async function proposedTree(git: Git, commit: string, pace?: Pace): Promise<ProposedTree> {
  const [left, { top, prefix }] = await Promise.all([git.text(['merge-base', '--end-of-options', commit, 'HEAD']), git.place()]);
  const start = left === commit ? commit : await grownFrom(git, commit, left);
  const whole = new Git(top);
  const [ours, theirs] = await Promise.all([
    workingTreeChanges(whole, start, pace),
    start === commit ? [] : whole.parts(['diff-tree', '-r', ...rawDiffOptions, start, commit]).then(readRawDiff),
  ]);
  const moved = new Map(theirs.map((change) => [change.path, change]));
  const sides = ours.map((change) => {
    const path = posix.relative(prefix, change.path);
    return { path, own: change, theirs: moved.get(change.path), after: inWorkingTree(git.directory, path, change) };
  });
  const blobs = await blobsOf(whole, sides);
  const files: ProposedFile[] = [];
  const conflicts: string[] = [];
  const addedTwice: ProposedFile[] = [];
  for (const side of sides) {
    const { file, isConflict } = await mergeSides(side, blobs);
    if (file) files.push(file);
    if (isConflict) conflicts.push(side.path);
    if (kindOfMode(side.own.modes[0]) === 'removed' && side.theirs && side.after.bytes)
      addedTwice.push({ ...sideAsFile(side), isNew: true, before: undefined });
  }
  return {
    isBehind: start !== commit,
    files: files.sort((a, b) => compareText(a.path, b.path)),
    conflicts: conflicts.sort(compareText),
    addedTwice,
  };
}

/** Where a change left the commit: what was merged and taken back since counts as never merged, so that all of it is looked at again. */
async function grownFrom(git: Git, commit: string, left: string): Promise<string> {
  const { merges } = await readUndone(git, commit, left);
  if (merges.size === 0) return left;
  const [branching] = await branchings(git, commit, [await git.commitOf('HEAD')], merges);
  const [first = left, ...others] = branching?.mergeBases ?? [];
  return others.length === 0 ? first : left;
}

/** One path of a change, and what became of it in the revision meanwhile. */
interface Side {
  readonly path: string;
  readonly own: RawChange;
  readonly theirs: RawChange | undefined;
  readonly after: { readonly size: number; readonly bytes: Buffer | undefined };
}

function inWorkingTree(root: string, path: string, { modes: [, mode] }: RawChange): Side['after'] {
  if (kindOfMode(mode) !== 'file') return { size: 0, bytes: undefined };
  const size = lstatSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0;
  const limit = readLimit(path);
  return { size, bytes: limit > 0 ? readFileBytes(root, path, limit) : undefined };
}

/** By id: what the revision has at the changed paths, and what it had when the change began. */
async function blobsOf(git: Git, sides: readonly Side[]): Promise<ReadonlyMap<string, Buffer>> {
  const limits = new Map<string, number>();
  for (const { path, own, theirs } of sides)
    for (const [mode, oid] of [[own.modes[0], own.oids[0]], ...(theirs ? [[theirs.modes[1], theirs.oids[1]]] : [])] as [string, string][])
      if (kindOfMode(mode) === 'file') limits.set(oid, Math.max(limits.get(oid) ?? 0, readLimit(path)));
  const oids = [...limits].flatMap(([oid, limit]) => (limit > 0 ? [oid] : []));
  const blobs = new Map<string, Buffer>();
  await readBlobs(git, oids, Math.max(0, ...limits.values()), (index, bytes) => {
    const oid = oids[index] ?? '';
    if (bytes && bytes.length <= (limits.get(oid) ?? 0)) blobs.set(oid, bytes);
  });
  return blobs;
}

/** As the working tree has it. */
function sideAsFile({ path, own, after }: Side): Omit<ProposedFile, 'isNew' | 'before'> {
  const [, mode] = own.modes;
  return { path, kind: kindOfMode(mode), isExecutable: mode === '100755', size: after.size, after: after.bytes };
}

/** `file` is undefined where the revision has the same already. */
async function mergeSides(
  side: Side,
  blobs: ReadonlyMap<string, Buffer>,
): Promise<{ file: ProposedFile | undefined; isConflict: boolean }> {
  const { path, own, theirs, after } = side;
  const [mode, oid] = theirs ? [theirs.modes[1], theirs.oids[1]] : [own.modes[0], own.oids[0]];
  const before = blobs.get(oid);
  const kind = kindOfMode(own.modes[1]);
  const file: ProposedFile = { ...sideAsFile(side), isNew: kindOfMode(mode) === 'removed', before };
  // What both sides did to the software is for git to merge: no text of ours is checked there.
  if (!theirs || readLimit(path) === 0) return { file, isConflict: false };
  const isSame =
    kind === kindOfMode(mode) &&
    (kind === 'removed' || (mode === own.modes[1] && after.bytes !== undefined && before?.equals(after.bytes)));
  if (isSame) return { file: undefined, isConflict: false };
  const ancestor = blobs.get(own.oids[0]);
  const merged = ancestor && before && after.bytes ? await mergeTexts(ancestor, before, after.bytes) : undefined;
  if (!merged) return { file, isConflict: true };
  return { file: before && merged.equals(before) ? undefined : { ...file, size: merged.length, after: merged }, isConflict: false };
}
