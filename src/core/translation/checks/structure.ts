// As many list items and pictures as the original.

import { isItem } from '../items.ts';
import { type Pair, type PassageCheck, sum } from './check.ts';

export const checkStructure: PassageCheck = {
  rule: 'translation-structure',
  find: ({ original, translation }) => {
    const items = (blocks: Pair['original']): number =>
      sum(blocks, ({ kind, content, goesOn }) => content.items + (isItem(kind) && !goesOn ? 1 : 0));
    const images = (blocks: Pair['original']): number => sum(blocks, ({ content }) => content.images);
    const unlike =
      unlikeCounts('list item', items(original), items(translation)) ?? unlikeCounts('picture', images(original), images(translation));
    return unlike === undefined ? undefined : { message: unlike, hint: 'Translate all of them, each as one.' };
  },
};

/** Undefined where there are as many. */
export function unlikeCounts(what: string, wanted: number, found: number): string | undefined {
  if (wanted === found) return undefined;
  return `The original has ${count(wanted, what)} here, the translation ${count(found, what)}.`;
}

function count(number: number, what: string): string {
  return number === 0 ? `no ${what}` : `${number} ${what}${number === 1 ? '' : 's'}`;
}
