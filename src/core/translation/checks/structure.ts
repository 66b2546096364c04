// As many list items, pictures and links as the original.

import { type Pair, type PassageCheck, sum } from './check.ts';

export const checkStructure: PassageCheck = {
  rule: 'translation-structure',
  find: ({ original, translation }) => {
    const items = (blocks: Pair['original']): number => sum(blocks, ({ kind, content }) => content.items + (kind === 'item' ? 1 : 0));
    const images = (blocks: Pair['original']): number => sum(blocks, ({ content }) => content.images);
    const unlike = compare('list item', items(original), items(translation)) ?? compare('picture', images(original), images(translation));
    return unlike === undefined ? undefined : { message: unlike, hint: 'Translate all of them, each as one.' };
  },
};

export const checkLinks: PassageCheck = {
  rule: 'translation-links',
  find: ({ original, translation }) => {
    const links = (blocks: Pair['original']): number => sum(blocks, ({ content }) => content.links.length);
    const unlike = compare('link', links(original), links(translation));
    return unlike === undefined
      ? undefined
      : { message: unlike, hint: 'Keep the links; the page they lead to may be one in your language.' };
  },
};

function compare(what: string, wanted: number, found: number): string | undefined {
  if (wanted === found) return undefined;
  return `The original has ${count(wanted, what)} here, the translation ${count(found, what)}.`;
}

function count(number: number, what: string): string {
  return number === 0 ? `no ${what}` : `${number} ${what}${number === 1 ? '' : 's'}`;
}
