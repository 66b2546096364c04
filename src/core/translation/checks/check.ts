// What a check of a passage against its original is.

import type { Waivable } from '../../schema/lock.ts';
import type { PlacedBlock } from '../blocks.ts';

/** Passages that belong together, of which the translation follows the original as it is now. */
export interface Pair {
  readonly original: readonly PlacedBlock[];
  readonly translation: readonly PlacedBlock[];
  /** BCP 47. */
  readonly originalLanguage: string;
  readonly language: string;
}

export interface Finding {
  /** What is unlike the original. */
  readonly message: string;
  /** What to do if it is a mistake. */
  readonly hint: string;
}

export interface PassageCheck {
  readonly rule: Waivable;
  find(pair: Pair): Finding | undefined;
}

/** The words of several passages, one per line. */
export function plainOf(blocks: readonly PlacedBlock[]): string {
  return blocks.map(({ content }) => content.plain).join('\n');
}

export function sum(blocks: readonly PlacedBlock[], of: (block: PlacedBlock) => number): number {
  return blocks.reduce((total, block) => total + of(block), 0);
}
