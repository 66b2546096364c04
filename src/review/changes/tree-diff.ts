// What differs between many pairs of trees, level by level, and no more of a pair than was asked for.
// A tree can hold the same subtree thousands of times inside itself, so nothing is unfolded before it is counted.

import type { Git } from '../git/git.ts';
import { ObjectSizes } from '../git/object-sizes.ts';
import type { RawChange } from '../git/raw-diff.ts';
import { maxSizeOfRun, TreeComparer, type TreePair } from '../git/tree-comparer.ts';

export type { TreePair };

/** The differences of a pair in the order of paths, or how many there are at least where these are too many. */
export type PairDifference =
  | {
      /** Files, links and submodules. */
      readonly differences: readonly RawChange[];
      /** Folders without anything in them, which no tool of git makes: a name in one is in no list of files. */
      readonly emptyFolders: readonly string[];
    }
  | { readonly tooMany: number };

/** Git knows it everywhere, also where nobody has written it. Of the same length as another id. */
export function emptyTreeLike(oid: string): string {
  return oid.length === 40
    ? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
    : '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321';
}

const directory = '040000';
/** Deeper than any path that may be checked out everywhere. */
const maxDepth = 64;
/** A folder with half a million files. In bytes. */
const maxTreeSize = 32 * 1024 * 1024;
interface Task extends TreePair {
  readonly pair: number;
  /** Empty, or ended by a slash. */
  readonly prefix: string;
}

export interface DiffOptions {
  /** Differences per pair, counting those of folders that are still to be looked into. */
  readonly most: number;
  /** Called with the number of trees that were compared, and of those that are known. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What git is asked with. Whoever compares more than once has it, and closes it. */
export class Comparing {
  readonly sizes: ObjectSizes;
  readonly trees: TreeComparer;

  constructor(git: Git) {
    this.sizes = new ObjectSizes(git);
    this.trees = new TreeComparer(git);
  }

  close(): void {
    this.sizes.close();
    this.trees.close();
  }
}

/** In the order of the pairs. */
export async function diffTrees(by: Git | Comparing, pairs: readonly TreePair[], options: DiffOptions): Promise<PairDifference[]> {
  if (by instanceof Comparing) return diffTreesBy(by, pairs, options);
  const comparing = new Comparing(by);
  try {
    return await diffTreesBy(comparing, pairs, options);
  } finally {
    comparing.close();
  }
}

async function diffTreesBy(comparing: Comparing, pairs: readonly TreePair[], { most, onProgress }: DiffOptions): Promise<PairDifference[]> {
  const found = pairs.map((): { differences: RawChange[]; emptyFolders: string[] } => ({ differences: [], emptyFolders: [] }));
  const counts = new Float64Array(pairs.length);
  let tasks: Task[] = pairs.flatMap((pair, index) => (pair.before === pair.after ? [] : [{ ...pair, pair: index, prefix: '' }]));
  let [done, total] = [0, tasks.length];
  for (let depth = 0; tasks.length > 0; depth++) {
    const next: Task[] = [];
    await compareLevel(comparing, tasks, most, ({ pair, prefix, before: ownId }, changes) => {
      counts[pair] = (counts[pair] ?? 0) + (changes && depth < maxDepth ? changes.length : Number.POSITIVE_INFINITY);
      if (++done % 50 === 0) onProgress?.(done, total);
      if ((counts[pair] ?? 0) > most || !changes) return;
      const empty = emptyTreeLike(ownId);
      for (const { path: name, modes, oids } of changes) {
        const path = prefix + name;
        if (modes[1] === directory && oids[1] === empty) found[pair]?.emptyFolders.push(path);
        if (!modes.includes(directory)) found[pair]?.differences.push({ path, modes, oids });
        else {
          const [before, after] = [0, 1].map((side) => (modes[side] === directory ? (oids[side] ?? '') : empty)) as [string, string];
          if (before !== after) next.push({ pair, prefix: `${path}/`, before, after });
        }
      }
    });
    tasks = next.filter(({ pair }) => (counts[pair] ?? 0) <= most);
    total += tasks.length;
  }
  return found.map((own, index) => {
    const count = counts[index] ?? 0;
    if (count > most) return { tooMany: Math.min(count, most + 1) };
    own.differences.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return own;
  });
}

/** Gets the entries that differ, without what lies in folders; undefined where they are too many, or git cannot compare them. */
type Taken = (task: Task, changes: readonly RawChange[] | undefined) => void;

async function compareLevel({ sizes, trees }: Comparing, tasks: readonly Task[], most: number, take: Taken): Promise<void> {
  const known = await sizes.of(
    tasks.flatMap(({ before, after }) => [before, after]),
    'tree',
  );
  const sizeOf = (oid: string): number => (oid === emptyTreeLike(oid) ? 0 : (known.get(oid) ?? Number.POSITIVE_INFINITY));
  let run: Task[] = [];
  let bytes = 0;
  const compareRun = async (): Promise<void> => {
    // What one pair stops goes on behind it.
    for (let done = 0; done < run.length; ) done += await trees.compare(run.slice(done), { bytes, most }, take);
    [run, bytes] = [[], 0];
  };
  for (const task of tasks) {
    if (Math.max(sizeOf(task.before), sizeOf(task.after)) > maxTreeSize) {
      take(task, undefined);
      continue;
    }
    run.push(task);
    bytes += sizeOf(task.after);
    if (bytes > maxSizeOfRun) await compareRun();
  }
  await compareRun();
}
