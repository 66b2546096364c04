// Plain text: paragraphs by blank lines, or line by line as Word saves them.

import type { PhrasingContent } from 'mdast';
import { Losses, OfficeError, type OfficeDocument, type OfficeParagraph } from './document.ts';
import { maxTextLength } from './limits.ts';

export function readPlain(text: string): OfficeDocument {
  if (text.length > maxTextLength) throw new OfficeError('This text is longer than any letter may be (1 MiB). Send the letter alone.');
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const paragraphs = hasFolded(lines) ? text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n\s*/) : lines;
  const parts = paragraphs.filter((paragraph) => paragraph.trim() !== '').flatMap(paragraphsOf);
  return { parts, losses: new Losses() };
}

/** Whether blank lines part paragraphs. Word writes each paragraph in one line, with no blank one between. */
function hasFolded(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '').length;
  const blank = lines
    .slice(
      0,
      lines.findLastIndex((line) => line.trim() !== ''),
    )
    .filter((line) => line.trim() === '').length;
  return blank > 0 && filled > 1 && blank * 6 >= filled;
}

const marked = /^\s*(?:[•●▪◦‣·*–—-]|\d{1,3}[.)])\s+\S/u;

/** The lines of a list belong to one item each, or to the item above them. */
function paragraphsOf(paragraph: string): OfficeParagraph[] {
  const pieces: string[] = [];
  for (const line of paragraph.split('\n')) {
    const last = pieces.at(-1);
    if (last === undefined || marked.test(line) || (pieces.length === 1 && !marked.test(last) && isListBelow(paragraph)))
      pieces.push(line.trim());
    else pieces[pieces.length - 1] = `${last} ${line.trim()}`;
  }
  return pieces.map((value) => {
    const children: PhrasingContent[] = [{ type: 'text', value }];
    return { type: 'officeParagraph', role: 'text', level: 0, isBold: false, children };
  });
}

/** “We ask:” with its items right below it. */
function isListBelow(paragraph: string): boolean {
  const [, second = ''] = paragraph.split('\n');
  return marked.test(second);
}
