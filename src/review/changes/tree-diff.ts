// What differs between many pairs of trees, level by level, and no more of a pair than was asked for.
// A tree can hold the same subtree thousands of times inside itself, so nothing is unfolded before it is counted.

import { endProcess, type Git } from '../git/git.ts';
import { objectSizes } from '../git/object-sizes.ts';
import { type RawChange, rawDiffOptions, rawChange } from '../git/raw-diff.ts';

export interface TreePair {
  /** Object ids of trees. */
  readonly before: string;
  readonly after: string;
}

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
/** One run of git keeps each tree that it reads. In bytes. */
const maxSizeOfRun = 256 * 1024 * 1024;

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

/** In the order of the pairs. */
export async function diffTrees(git: Git, pairs: readonly TreePair[], { most, onProgress }: DiffOptions): Promise<PairDifference[]> {
  const found = pairs.map((): { differences: RawChange[]; emptyFolders: string[] } => ({ differences: [], emptyFolders: [] }));
  const counts = new Float64Array(pairs.length);
  let tasks: Task[] = pairs.flatMap((pair, index) => (pair.before === pair.after ? [] : [{ ...pair, pair: index, prefix: '' }]));
  let [done, total] = [0, tasks.length];
  for (let depth = 0; tasks.length > 0; depth++) {
    const next: Task[] = [];
    await compareLevel(git, tasks, most, ({ pair, prefix, before: ownId }, changes) => {
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

async function compareLevel(git: Git, tasks: readonly Task[], most: number, take: Taken): Promise<void> {
  const sizes = await objectSizes(
    git,
    tasks.flatMap(({ before, after }) => [before, after]),
    'tree',
  );
  const sizeOf = (oid: string): number => (oid === emptyTreeLike(oid) ? 0 : (sizes.get(oid) ?? Number.POSITIVE_INFINITY));
  let run: Task[] = [];
  let bytes = 0;
  const compareRun = async (): Promise<void> => {
    // What one pair stops goes on behind it.
    for (let done = 0; done < run.length; ) done += await compareSome(git, run.slice(done), most, take);
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

/** Returns how many of the tasks are done: all, or those up to one that is too large, or at which git ends. */
function compareSome(git: Git, tasks: readonly Task[], most: number, take: Taken): Promise<number> {
  const child = git.start(['diff-tree', '--stdin', ...rawDiffOptions]);
  child.stdin.on('error', () => {});
  child.stderr.resume();
  let rest: Buffer = Buffer.alloc(0);
  let done = 0;
  let isTooMuch = false;
  /** Of the pair that git has named last. */
  let changes: RawChange[] | undefined;
  const finish = (result: readonly RawChange[] | undefined): void => {
    const task = tasks[done++];
    if (task) take(task, result);
    changes = undefined;
  };
  const takeFrom = (bytes: Buffer): number => {
    for (let at = 0; ; ) {
      if (bytes[at] === colon) {
        const middle = bytes.indexOf(0, at);
        const end = middle === -1 ? -1 : bytes.indexOf(0, middle + 1);
        if (end === -1) return at;
        changes?.push(rawChange(bytes.toString('latin1', at, middle), bytes.toString('utf8', middle + 1, end)));
        at = end + 1;
        if ((changes?.length ?? 0) <= most) continue;
        isTooMuch = true;
        endProcess(child);
        return bytes.length;
      }
      const end = bytes.indexOf(lineFeed, at);
      if (end === -1) return at;
      if (changes) finish(changes);
      const named = bytes.toString('latin1', at, end);
      // Git passes over what it cannot compare.
      while (done < tasks.length && named !== lineOf(tasks[done])) finish(undefined);
      changes = [];
      at = end + 1;
    }
  };
  child.stdout.on('data', (chunk: Buffer) => {
    if (isTooMuch) return;
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    rest = bytes.subarray(takeFrom(bytes));
  });
  child.stdin.end(tasks.map((task) => `${lineOf(task)}\n`).join(''));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      // The one at which it was ended, or ended by itself; what comes behind it has its turn.
      if (isTooMuch || code !== 0) finish(undefined);
      else {
        if (changes) finish(changes);
        while (done < tasks.length) finish(undefined);
      }
      resolve(done);
    });
  });
}

function lineOf(task: TreePair | undefined): string {
  return `${task?.before} ${task?.after}`;
}

const colon = 0x3a;
const lineFeed = 0x0a;
