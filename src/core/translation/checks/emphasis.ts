// As much bold text as the original: it gets lost where marks are misplaced, or where a program that translates drops them.

import { type Pair, type PassageCheck, sum } from './check.ts';

export const checkEmphasis: PassageCheck = {
  rule: 'translation-emphasis',
  find: ({ original, translation }) => {
    const bold = (blocks: Pair['original']): number => sum(blocks, ({ content }) => content.strong);
    const [wanted, found] = [bold(original), bold(translation)];
    // More than in the original is a matter of style: another order of words may divide what is bold.
    if (found >= wanted) return undefined;
    const pieces = wanted === 1 ? '1 bold piece' : `${wanted} bold pieces`;
    return {
      message: `The original has ${pieces} here, the translation ${found === 0 ? 'none' : found}.`,
      hint: 'Make the words bold that say the same: **words**.',
    };
  },
};
