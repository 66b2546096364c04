// The beginning of a passage, to name it in a message.

import { visible } from '../text/characters.ts';
import type { Block } from './blocks.ts';

const maxLength = 40;

/** “What the bus does”, without the marks of headings and items. */
export function excerptOf({ text }: Pick<Block, 'text'>): string {
  const line = [...visible(text.replace(/^(?:[#>*+-]+\s+|\d+[.)]\s+)+/, '').replace(/\s+/gu, ' '))];
  return `“${
    line.length > maxLength
      ? `${line
          .slice(0, maxLength - 1)
          .join('')
          .trimEnd()}…`
      : line.join('')
  }”`;
}
