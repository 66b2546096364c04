// What taking back a batch changes: each path goes back to what it was before, where it still is as it was merged.

import type { BaseFiles, FileAt } from '../changes/base-files.ts';
import { diffTrees } from '../changes/tree-diff.ts';
import type { Git } from '../git/git.ts';
import type { PathChange } from '../merge/fast-import.ts';
import type { BatchCommit } from '../requests/batches.ts';
import type { Numbers } from '../requests/numbers.ts';
import { ReviewError } from '../review-error.ts';

export interface UndoPlan {
  readonly changes: readonly PathChange[];
  /** Numbers of the requests of which nothing is left then. */
  readonly undone: readonly number[];
  /** Of these, those whose commits the history does not have, so that a forge may reopen them. */
  readonly reopened: readonly number[];
  /** What stays, by path, and why. */
  readonly kept: readonly { readonly number: number | undefined; readonly path: string; readonly why: string }[];
  /** Those that took a signature away. */
  readonly withdrawals: readonly number[];
}

interface Touched {
  readonly path: string;
  readonly before: FileAt | undefined;
  after: FileAt | undefined;
  readonly numbers: Set<number>;
}

/** More files than any batch has. */
const most = 1_000_000;

/** `commits`: of the batch, the oldest first. `now`: what lies there. `only`: undefined for all requests of the batch. */
export async function planUndo(
  git: Git,
  commits: readonly BatchCommit[],
  { now, only }: { readonly now: BaseFiles; readonly only: Numbers | undefined },
): Promise<UndoPlan> {
  const touched = await touchedBy(git, commits);
  const isOwn = (number: number): boolean => only?.has(number) ?? true;
  const withdrawals = new Set(commits.flatMap(({ number, isWithdrawal }) => (number !== undefined && isWithdrawal ? [number] : [])));
  const changes: PathChange[] = [];
  const kept: UndoPlan['kept'][number][] = [];
  const numbers = new Set(commits.flatMap(({ number }) => number ?? []).filter((number) => isOwn(number) && !withdrawals.has(number)));
  const left = new Set<number>();
  for (const { path, before, after, numbers: by } of touched) {
    const own = [...by].filter((number) => numbers.has(number));
    // What the run itself wrote goes with all of it, and else stays.
    if (by.size > 0 ? own.length === 0 : only !== undefined) continue;
    const others = [...by].filter((number) => !numbers.has(number));
    const at = now.at(path);
    if (isSame(at, before)) continue;
    const isAsMerged = isSame(at, after);
    if (isAsMerged && others.length === 0) changes.push({ path, to: before });
    else {
      const why = isAsMerged ? `#${others.join(', #')} changed it, too, and stays` : 'it was changed since';
      kept.push({ number: own[0], path, why });
      for (const number of own) left.add(number);
    }
  }
  const undone = [...numbers].filter((number) => !left.has(number)).sort((a, b) => a - b);
  const takenOver = new Set(commits.flatMap(({ number, isTakenOver }) => (number !== undefined && isTakenOver ? [number] : [])));
  return {
    changes,
    undone,
    reopened: undone.filter((number) => takenOver.has(number)),
    kept,
    withdrawals: [...withdrawals].filter(isOwn),
  };
}

/** By path, what was there before the batch and after it. What remembers a withdrawal is left out: who withdrew stays away. */
async function touchedBy(git: Git, commits: readonly BatchCommit[]): Promise<Iterable<Touched>> {
  const trees = await git.text(['rev-parse', ...commits.map(({ parents }) => `${parents[0]}^{tree}`)]);
  const before = trees.split('\n');
  const pairs = commits.map(({ tree }, index) => ({ before: before[index] ?? '', after: tree }));
  const found = await diffTrees(git, pairs, { most });
  const touched = new Map<string, Touched>();
  for (const [index, { number, isWithdrawal }] of commits.entries()) {
    const difference = found[index];
    if (!difference || 'tooMany' in difference) throw new ReviewError('A commit of this batch cannot be read. Nothing was changed.');
    for (const { path, modes, oids } of difference.differences) {
      if (number === undefined && isWithdrawal && !/-same-[0-9a-f]+\.yaml$/.test(path)) continue;
      const entry = touched.get(path) ?? { path, before: at(modes[0], oids[0]), after: undefined, numbers: new Set() };
      entry.after = at(modes[1], oids[1]);
      if (number !== undefined) entry.numbers.add(number);
      touched.set(path, entry);
    }
  }
  return touched.values();
}

function at(mode: string, oid: string): FileAt | undefined {
  return mode === '000000' ? undefined : { mode, oid };
}

function isSame(a: FileAt | undefined, b: FileAt | undefined): boolean {
  return a?.mode === b?.mode && a?.oid === b?.oid;
}
