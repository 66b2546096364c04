// What differs between very many pairs of trees: git unpacks them into files, by two processes side by side, and nothing of them is parsed but
// where they differ.

import { type Git, GitError } from '../git/git.ts';
import { Spool } from '../git/spool.ts';
import { startsOf } from '../git/tree-state.ts';
import { compareTrees, type EntryDifference, type TreeBytes } from './compare-trees.ts';

/** What lies on the disk at once, for each of the processes. In bytes. */
const mostAtOnce = 64 * 1024 * 1024;
/** Processes side by side. */
const atOnce = 2;
/** In bytes: room for several folders of ten thousand files, and when it pays to look for them. */
const pieces = { length: 4 * 1024 * 1024, least: 1024 * 1024 };

export interface PairOfTrees {
  /** Object ids. */
  readonly before: string;
  readonly after: string;
}

type Take = (index: number, differences: EntryDifference[] | undefined) => void;

/**
 * Tells what differs in each pair, by its number, as it is found; undefined where git cannot say, or a tree has more than `most` bytes. Pairs with
 * the same tree before are best told one behind the other.
 */
export async function diffMany(git: Git, pairs: readonly PairOfTrees[], most: number, take: Take): Promise<void> {
  const sizes = await treeSizes(git, pairs);
  const sizeOf = (tree: string): number => sizes.get(tree) ?? Number.POSITIVE_INFINITY;
  const batches: number[][] = [];
  let bytes = mostAtOnce;
  for (const [index, { before, after }] of pairs.entries()) {
    if (Math.max(sizeOf(before), sizeOf(after)) > most) {
      take(index, undefined);
      continue;
    }
    const size = sizeOf(after) + (pairs[index - 1]?.before === before ? 0 : sizeOf(before));
    if (bytes + size > mostAtOnce) {
      batches.push([]);
      bytes = 0;
    }
    bytes += size;
    batches.at(-1)?.push(index);
  }
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await diffBatch(git, pairs, batch, take);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function treeSizes(git: Git, pairs: readonly PairOfTrees[]): Promise<Map<string, number>> {
  const input = [...new Set(pairs.flatMap(({ before, after }) => [before, after]))].map((tree) => `${tree}\n`).join('');
  const answer = await git.text(['cat-file', '--batch-check', '--buffer'], { input });
  return new Map(
    answer.split('\n').flatMap((line) => {
      const [oid = '', type, size] = line.split(' ');
      return type === 'tree' ? [[oid, Number(size)] as const] : [];
    }),
  );
}

/** One tree that git is asked for: it comes before those of the pairs behind it, or is the other one of a pair. */
interface Asked {
  readonly oid: string;
  /** The number of the pair; undefined where it is a tree before. */
  readonly pair: number | undefined;
}

async function diffBatch(git: Git, pairs: readonly PairOfTrees[], batch: readonly number[], take: Take): Promise<void> {
  const asked: Asked[] = [];
  let last: string | undefined;
  for (const index of batch) {
    const { before = '', after = '' } = pairs[index] ?? {};
    if (before !== last) asked.push({ oid: before, pair: undefined });
    asked.push({ oid: after, pair: index });
    last = before;
  }
  let done = 0;
  let state: TreeBytes | undefined;
  const takeTree = ({ oid, pair }: Asked, tree: Buffer): void => {
    if (pair !== undefined) take(pair, state && compareTrees(state, tree, oid.length / 2));
    else {
      // The buffer is used again.
      const bytes = Buffer.from(tree);
      const starts = startsOf(bytes, oid.length / 2);
      state = starts && { bytes, starts };
    }
  };
  const spool = new Spool(git, ['cat-file', '--batch', '--buffer'], asked.map(({ oid }) => `${oid}\n`).join(''));
  try {
    await spool.follow(pieces, (buffer, length) => {
      let at = 0;
      for (;;) {
        const next = asked[done];
        const header = next && headerIn(buffer, at, length);
        if (!next || !header) return at;
        if (!header.text.startsWith(`${next.oid} tree `)) throw new GitError('cat-file', undefined, `git has no tree ${next.oid}`);
        const end = header.end + Number(header.text.slice(next.oid.length + ' tree '.length));
        // Behind each there is a line feed.
        if (end >= length) return at;
        takeTree(next, buffer.subarray(header.end, end));
        done++;
        at = end + 1;
      }
    });
    if (done < asked.length) throw new GitError('cat-file', undefined, 'git cat-file ended before it answered');
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    for (const { pair } of asked.slice(done)) if (pair !== undefined) take(pair, undefined);
  } finally {
    spool.close();
  }
}

/** The line that begins at `at`; undefined where it is not there as a whole. */
function headerIn(buffer: Buffer, at: number, length: number): { text: string; end: number } | undefined {
  const end = buffer.indexOf(0x0a, at);
  return end === -1 || end >= length ? undefined : { text: buffer.toString('latin1', at, end), end: end + 1 };
}
