// What differs between many pairs of trees, level by level, and no more of a pair than was asked for.
// A tree can hold the same subtree thousands of times inside itself, so nothing is unfolded before it is counted.

import type { GitObject } from '../git/batch.ts';
import type { ObjectReader } from '../git/objects.ts';
import { emptyState, parseTree, type TreeState } from '../git/tree-state.ts';
import { compareTrees } from './compare-trees.ts';
import { diffMany } from './diff-many.ts';

export interface TreePair {
  /** Object ids of trees. */
  readonly before: string;
  readonly after: string;
}

/** A file, link or submodule that differs. */
export interface Difference {
  /** From the top of the trees, with `/`. Bytes that are no UTF-8 became U+FFFD. */
  readonly path: string;
  /** `000000` where there is nothing. */
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldOid: string;
  readonly newOid: string;
}

/** The differences of a pair in the order of paths, or how many there are at least where these are too many. */
export type PairDifference =
  | {
      readonly differences: readonly Difference[];
      /** Folders without anything in them, which no tool of git makes: a name in one is in no list of files. */
      readonly emptyFolders: readonly string[];
    }
  | { readonly tooMany: number };

/** Git knows it everywhere, also where no one has written it. Of the same length as another id. */
export function emptyTreeLike(oid: string): string {
  return oid.length === 40
    ? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
    : '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321';
}

const directory = '040000';
const absent = '000000';
/** Deeper than any path that may be checked out everywhere. */
const deepest = 64;
/** A folder with half a million files. In bytes. */
const mostOfTree = 32 * 1024 * 1024;
/** From so many pairs on it pays to start git for them alone. */
const many = 64;
/** This many trees are asked for ahead of the one that is compared. */
const ahead = 16;

interface Task {
  readonly pair: number;
  /** Empty, or ended by a slash. */
  readonly prefix: string;
  /** Undefined for no folder. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface DiffOptions {
  /** Differences per pair, counting those of folders that are still to be looked into. */
  readonly most: number;
  /** Called with the number of trees that were compared, and of those that are known. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** In the order of the pairs. */
export async function diffTrees(
  reader: ObjectReader,
  pairs: readonly TreePair[],
  { most, onProgress }: DiffOptions,
): Promise<PairDifference[]> {
  const found: Difference[][] = pairs.map(() => []);
  const empty: string[][] = pairs.map(() => []);
  const counts = new Float64Array(pairs.length);
  let tasks: Task[] = pairs.flatMap((pair, index) => (pair.before === pair.after ? [] : [{ ...pair, pair: index, prefix: '' }]));
  let [done, total] = [0, tasks.length];
  for (let depth = 0; tasks.length > 0; depth++) {
    const next: Task[] = [];
    await compareAll(reader, tasks, ({ pair, prefix }, differences) => {
      const count = (counts[pair] ?? 0) + (differences?.length ?? Number.POSITIVE_INFINITY);
      counts[pair] = depth < deepest ? count : Number.POSITIVE_INFINITY;
      if (++done % 50 === 0) onProgress?.(done, total);
      if (count > most || !differences) return;
      for (const { name, before, after } of differences) {
        const path = prefix + name;
        if (after?.mode === directory && after.oid === emptyTreeLike(after.oid)) empty[pair]?.push(path);
        if (before?.mode === directory || after?.mode === directory)
          next.push({ pair, prefix: `${path}/`, before: before?.oid, after: after?.oid });
        else
          found[pair]?.push({
            path,
            oldMode: before?.mode ?? absent,
            newMode: after?.mode ?? absent,
            oldOid: before?.oid ?? '',
            newOid: after?.oid ?? '',
          });
      }
    });
    tasks = next.filter(({ pair }) => (counts[pair] ?? 0) <= most);
    total += tasks.length;
  }
  return found.map((differences, index) => {
    const count = counts[index] ?? 0;
    if (count > most) return { tooMany: Math.min(count, most + 1) };
    return {
      differences: differences.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
      emptyFolders: empty[index] ?? [],
    };
  });
}

type Taken = (task: Task, differences: ReturnType<typeof compareTrees>) => void;

/** Those with the same tree before are together, so that one of these is in memory at a time. */
async function compareAll(reader: ObjectReader, tasks: readonly Task[], take: Taken): Promise<void> {
  const left = tasks.length < many ? tasks : await compareMany(reader, tasks, take);
  for (const [before, group] of Map.groupBy(left, (task) => task.before)) {
    const state = before === undefined ? emptyState : await readState(reader, before);
    const waiting: Promise<GitObject | undefined>[] = [];
    for (const [index, task] of group.entries()) {
      while (waiting.length < ahead && index + waiting.length < group.length) {
        const { after } = group[index + waiting.length] ?? task;
        waiting.push(after === undefined ? Promise.resolve(nothing) : reader.read(after, mostOfTree));
      }
      const object = await waiting.shift();
      const isTree = object?.type === 'tree' && object.bytes !== undefined;
      take(task, state && isTree && object.bytes ? compareTrees(state, object.bytes, idLengthOf(task)) : undefined);
    }
  }
}

/** Those that could not be compared are given back. */
async function compareMany(reader: ObjectReader, tasks: readonly Task[], take: Taken): Promise<Task[]> {
  const left: Task[] = [];
  const whole: { task: Task; before: string; after: string }[] = [];
  for (const task of tasks)
    if (task.before === undefined || task.after === undefined) left.push(task);
    else whole.push({ task, before: task.before, after: task.after });
  // What is unpacked for one is at hand for the next.
  whole.sort((a, b) => (a.before < b.before ? -1 : a.before > b.before ? 1 : 0));
  await diffMany(reader.git, whole, mostOfTree, (index, differences) => {
    const task = whole[index]?.task as Task;
    if (differences) take(task, differences);
    else left.push(task);
  });
  return left;
}

const nothing: GitObject = { type: 'tree', size: 0, bytes: Buffer.alloc(0) };

async function readState(reader: ObjectReader, oid: string): Promise<TreeState | undefined> {
  const object = await reader.read(oid, mostOfTree);
  return object?.type === 'tree' && object.bytes ? parseTree(object.bytes, oid.length / 2) : undefined;
}

/** Of an object id, in bytes. */
function idLengthOf({ before, after }: Task): number {
  return (before ?? after ?? '').length / 2;
}
