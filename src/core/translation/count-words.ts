// Words of a passage as its language counts them, for shares of a text that are current.

import { remembered } from '../text/remembered.ts';
import type { Block } from './blocks.ts';

const segmenters = remembered((language) => new Intl.Segmenter(language, { granularity: 'word' }));
/** The same passages are asked for once per translation. */
const counted = new WeakMap<Block, number>();

/** Words by UAX #29 as ICU tailors it for the language; at least 1, because a passage without words still has to be looked at. */
export function countWords(block: Block, language: string): number {
  const before = counted.get(block);
  if (before !== undefined) return before;
  let count = 0;
  for (const { isWordLike } of segmenters(language).segment(block.text)) if (isWordLike) count++;
  counted.set(block, Math.max(count, 1));
  return Math.max(count, 1);
}
