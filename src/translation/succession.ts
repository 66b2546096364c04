// Gives the passages of a changed text the names that they had in the revision before, so that each can be followed through time.

import { type Block, hasHash } from '../core/translation/blocks.ts';

import type { RevisionBlock, Revisions } from '../core/translation/revisions.ts';
import { pairInOrder } from './in-order.ts';
import { likeness } from '../core/translation/likeness.ts';

/** Below this share of common words a passage is another one, not the old one in new words. */
const enough = 0.3;

/** Names for the passages of a new revision. Words decide before place: a passage that was moved keeps its name. */
export function nameSuccessors(revisions: Revisions, blocks: readonly Block[]): RevisionBlock[] {
  const before = revisions.at(-1)?.blocks ?? [];
  const names = new Map<number, string>();
  const free = new Set(before.map((_, position) => position));
  const give = (position: number, from: number): void => {
    const old = before[from];
    if (!old || names.has(position) || !free.delete(from)) return;
    names.set(position, old.id);
  };
  for (const [position, { kind }] of blocks.entries())
    if (kind === 'title' || kind === 'summary')
      give(
        position,
        before.findIndex(({ id }) => id === kind),
      );
  for (const [position, block] of blocks.entries()) {
    const from = before.findIndex((old, index) => free.has(index) && old.kind === block.kind && hasHash(block, old.hash));
    if (from >= 0) give(position, from);
  }
  const open = (): number[] => blocks.flatMap((_, position) => (names.has(position) ? [] : [position]));
  for (const position of open()) {
    const ranked = [...free]
      .map((from) => ({
        from,
        score: before[from]?.kind === blocks[position]?.kind ? likeness(before[from]?.text ?? '', blocks[position]?.text ?? '') : 0,
      }))
      .sort((a, b) => b.score - a.score || a.from - b.from);
    if (ranked[0] && ranked[0].score >= enough) give(position, ranked[0].from);
  }
  giveBetweenNeighbours(blocks, before, names, free, give);
  let next =
    1 +
    Math.max(0, ...revisions.flatMap((revision) => revision.blocks.map(({ id }) => Number(/^b(\d+)(?:-\d+){0,2}$/.exec(id)?.[1] ?? 0))));
  return blocks.map((block, position) => {
    const { kind, hash, text } = block;
    const id = names.get(position) ?? (kind === 'title' || kind === 'summary' ? kind : `b${next++}`);
    const old = before.find((one) => one.id === id);
    // What says the same stays as it was recorded, whatever hash it has by now.
    return old && old.kind === kind && hasHash(block, old.hash) ? old : { id, kind, hash, text };
  });
}

/** A passage that was written anew from its first word to its last, and is where the old one was. */
function giveBetweenNeighbours(
  blocks: readonly Block[],
  before: readonly RevisionBlock[],
  names: ReadonlyMap<number, string>,
  free: ReadonlySet<number>,
  give: (position: number, from: number) => void,
): void {
  const place = new Map(before.map(({ id }, position) => [id, position]));
  let previous = -1;
  for (let start = 0; start < blocks.length; start++) {
    const name = names.get(start);
    if (name !== undefined) {
      previous = place.get(name) ?? previous;
      continue;
    }
    let end = start;
    while (end < blocks.length && !names.has(end)) end++;
    const following = end < blocks.length ? (place.get(names.get(end) ?? '') ?? before.length) : before.length;
    const gap = before.flatMap((_, index) => (index > previous && index < following && free.has(index) ? [index] : []));
    // Where one was added or removed as well, it cannot be known which one is the old one.
    if (gap.length === end - start)
      for (const [a, b] of pairInOrder(
        gap.flatMap((index) => before[index] ?? []),
        blocks.slice(start, end),
      ))
        if (before[gap[a] ?? -1]?.kind === blocks[start + b]?.kind) give(start + b, gap[a] ?? -1);
    start = end - 1;
  }
}
