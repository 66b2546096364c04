// Which passages of a letter were moved: a translation that still has them where they were is as stale as one with old words.

import { type Revision, type Revisions, revisionNumbered } from './revisions.ts';

/** Passages that changed their place after revision `followed`, with the newest revision that moved them. */
export function movedPassages(revisions: Revisions, followed: number): ReadonlyMap<string, Revision> {
  const moved = new Map<string, Revision>();
  let before = revisionNumbered(revisions, followed);
  for (const revision of revisions.slice(followed)) {
    if (before) for (const id of outOfOrder(before, revision)) moved.set(id, revision);
    before = revision;
  }
  return moved;
}

/** The fewest passages whose move explains the new order; of equally few, the same ones on every machine. */
function outOfOrder(before: Revision, after: Revision): string[] {
  const place = new Map(before.blocks.map(({ id }, position) => [id, position]));
  const common = after.blocks.flatMap(({ id }) => {
    const position = place.get(id);
    return position === undefined ? [] : [{ id, position }];
  });
  const kept = longestAscending(common.map(({ position }) => position));
  return common.flatMap(({ id }, index) => (kept.has(index) ? [] : [id]));
}

/** Indexes of a longest ascending subsequence (patience sorting, Fredman 1975). */
function longestAscending(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}

/** Whether a moved passage is, in a translation's order of originals, on the other side of one that stayed. */
export function standsElsewhere(id: string, order: readonly string[], last: Revision, moved: ReadonlyMap<string, Revision>): boolean {
  const place = new Map(last.blocks.map((block, position) => [block.id, position]));
  const [here, there] = [order.indexOf(id), place.get(id) ?? -1];
  return order.some((other, position) => {
    const target = place.get(other);
    return target !== undefined && !moved.has(other) && other !== id && position < here !== target < there;
  });
}
