// What differs between many pairs of trees, worked out by git: it unpacks a folder of thousands without handing it over. One level of each
// tree, so that nothing is unfolded before it is counted.

import { type Git, GitError } from '../git/git.ts';
import type { EntryDifference, TreeEntryAt } from './compare-trees.ts';

/** git keeps the trees that it compared until it ends. In bytes. */
const mostAtOnce = 96 * 1024 * 1024;
/** Processes side by side. */
const atOnce = 2;
const absent = '000000';

export interface PairOfTrees {
  /** Object ids. */
  readonly before: string;
  readonly after: string;
}

/**
 * Tells what differs in each pair, by its number, as it is found; undefined where git cannot tell, or a tree has more than `most` bytes.
 */
export async function diffByGit(
  git: Git,
  pairs: readonly PairOfTrees[],
  most: number,
  take: (index: number, differences: EntryDifference[] | undefined) => void,
): Promise<void> {
  const sizes = await treeSizes(
    git,
    pairs.flatMap(({ before, after }) => [before, after]),
  );
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
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const differences = await diffBatch(
        git,
        batch.flatMap((index) => pairs[index] ?? []),
      );
      for (const [place, index] of batch.entries()) take(index, differences?.[place]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function treeSizes(git: Git, trees: readonly string[]): Promise<Map<string, number>> {
  const input = [...new Set(trees)].map((tree) => `${tree}\n`).join('');
  const answer = await git.text(['cat-file', '--batch-check', '--buffer'], { input });
  return new Map(
    answer.split('\n').flatMap((line) => {
      const [oid = '', type, size] = line.split(' ');
      return type === 'tree' ? [[oid, Number(size)] as const] : [];
    }),
  );
}

const command = ['diff-tree', '--stdin', '-z', '--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv'];

/** Undefined where git stumbled over one of them. */
async function diffBatch(git: Git, pairs: readonly PairOfTrees[]): Promise<EntryDifference[][] | undefined> {
  try {
    const input = pairs.map(({ before, after }) => `${before} ${after}\n`).join('');
    const { stdout } = await git.run(command, { input });
    return readDifferences(stdout.toString('utf8'), pairs);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** For each pair a line with both ids; behind it `:modes ids letter`, NUL, name, NUL for each entry. A name may hold anything but NUL. */
function readDifferences(text: string, pairs: readonly PairOfTrees[]): EntryDifference[][] | undefined {
  const found: EntryDifference[][] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] !== ':') {
      const end = text.indexOf('\n', at);
      const pair = pairs[found.length];
      if (!pair || text.slice(at, end) !== `${pair.before} ${pair.after}`) return undefined;
      found.push([]);
      at = end + 1;
      continue;
    }
    const meta = text.indexOf('\0', at);
    const end = text.indexOf('\0', meta + 1);
    const [, mode, newMode, oid, newOid] = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(text.slice(at, meta)) ?? [];
    if (mode === undefined || newMode === undefined || oid === undefined || newOid === undefined || end === -1) return undefined;
    found.at(-1)?.push({ name: text.slice(meta + 1, end), before: side(mode, oid), after: side(newMode, newOid) });
    at = end + 1;
  }
  return found.length === pairs.length ? found : undefined;
}

function side(mode: string, oid: string): TreeEntryAt | undefined {
  return mode === absent ? undefined : { mode, oid };
}
