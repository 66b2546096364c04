// The beginning of a passage, to name it in a message.

import { visible } from '../text/characters.ts';
import type { Block } from './blocks.ts';

const maxLength = 40;

/** “What the bus does”, without the marks of headings, items and code. */
export function excerptOf({ text }: Pick<Block, 'text'>): string {
  const line = [...visible(bare(text).replace(/\s+/gu, ' '))];
  return `“${line.length > maxLength ? `${beginningOf(line)}…` : line.join('')}”`;
}

/** Up to the end of a word, where words have ends. */
function beginningOf(line: readonly string[]): string {
  const end = line.slice(0, maxLength).lastIndexOf(' ');
  return line
    .slice(0, end > maxLength / 2 ? end : maxLength - 1)
    .join('')
    .trimEnd();
}

function bare(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  if (/^(?:`{3,}|~{3,})/.test(first) && rest.length > 0) return rest.slice(0, -1).join('\n').trim();
  return text
    .replace(/^(?:[#>*+-]+\s+|\d+[.)]\s+)+/, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
