// Text of strangers inside the Markdown of a comment: as code, where no forge sees mentions, links, references or quick actions.

import { visible } from '../core/text/characters.ts';
import { visibleName } from '../core/text/visible-name.ts';

/** On one line. Nothing in it can end the code or begin anything else. */
export function quoted(text: string, maxLength = 300): string {
  const line = visibleName(text.replace(/\s+/gu, ' ').trim());
  const short = line.length > maxLength ? `${[...line].slice(0, maxLength - 1).join('')}…` : line;
  const fence = '`'.repeat(longestRun(short) + 1);
  return `${fence} ${short === '' ? '…' : short} ${fence}`;
}

/** On lines of its own. */
export function fenced(text: string, language = ''): string {
  const lines = text.split('\n').map(visible).join('\n').trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return `${fence}${language}\n${lines}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
