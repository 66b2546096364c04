// Pairs passages of two states of one text by what they are and where they are.

import type { BlockKind } from '../core/translation/blocks.ts';
import { isItem } from '../core/translation/items.ts';

export interface Pairable {
  readonly kind: BlockKind;
  readonly hash: string;
  readonly text: string;
}

/** Above this many comparisons passages are paired by position alone: a hostile file has thousands of them. */
const manyComparisons = 4_000_000;

/** Cost of leaving a passage of either side alone. Two that may not be paired cost more than two left alone. */
const alone = 2;

/** Positions `[original, translation]` that belong together, both ascending. */
export function pairInOrder(originals: readonly Pairable[], translations: readonly Pairable[]): [number, number][] {
  const [rows, columns] = [originals.length, translations.length];
  if (rows * columns > manyComparisons) return pairByPosition(originals, translations);
  // The cheapest way to walk through both (Needleman and Wunsch 1970).
  const width = columns + 1;
  const costs = new Float64Array((rows + 1) * width);
  for (let column = 1; column <= columns; column++) costs[column] = column * alone;
  for (let row = 1; row <= rows; row++) {
    costs[row * width] = row * alone;
    for (let column = 1; column <= columns; column++) {
      const paired = at(costs, (row - 1) * width + column - 1) + pairingCost(originals[row - 1], translations[column - 1]);
      const skipped = Math.min(at(costs, (row - 1) * width + column), at(costs, row * width + column - 1)) + alone;
      costs[row * width + column] = Math.min(paired, skipped);
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [rows, columns];
  while (row > 0 && column > 0) {
    const here = at(costs, row * width + column);
    const cost = pairingCost(originals[row - 1], translations[column - 1]);
    if (cost < 2 * alone && here === at(costs, (row - 1) * width + column - 1) + cost) pairs.push([--row, --column]);
    else if (here === at(costs, (row - 1) * width + column) + alone) row--;
    else column--;
  }
  return pairs.reverse();
}

function at(costs: Float64Array, index: number): number {
  return costs[index] ?? Number.POSITIVE_INFINITY;
}

function pairingCost(a: Pairable | undefined, b: Pairable | undefined): number {
  if (!a || !b) return 2 * alone;
  if (a.hash === b.hash) return -1;
  if (a.kind !== b.kind) return isProse(a.kind) && isProse(b.kind) ? 3 : 2 * alone;
  // Among passages of one kind the length tells a little about which is which.
  const [shorter, longer] = [Math.min(a.text.length, b.text.length), Math.max(a.text.length, b.text.length, 1)];
  return 0.5 * (1 - shorter / longer);
}

/** A list may become a paragraph in translation, or the reverse; a heading remains one. */
function isProse(kind: BlockKind): boolean {
  return kind === 'paragraph' || kind === 'quotation' || isItem(kind);
}

function pairByPosition(originals: readonly Pairable[], translations: readonly Pairable[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let position = 0; position < Math.min(originals.length, translations.length); position++)
    if (originals[position]?.kind === translations[position]?.kind) pairs.push([position, position]);
  return pairs;
}
