// Markdown without the escapes that it can do without: a volunteer goes on in this file, and R\&D is not what they wrote.

import { parseMarkdown } from '../../core/markdown/parse.ts';
import { textBlocks } from '../../core/translation/blocks.ts';

/** An ampersand that begins no name of a character, a mark between blanks, round brackets, of which most are in addresses. */
const spare: readonly (readonly [RegExp, string])[] = [
  [/\\&(?!#?\w{1,40};)/g, '&'],
  [/ \\([*_~]) /g, ' $1 '],
  [/\\([()])/g, '$1'],
];

/** The same text, if it has the same passages then. */
export function withoutSpareEscapes(markdown: string): string {
  return spare.reduce((text, [pattern, plain]) => {
    const other = text.replace(pattern, plain);
    return other !== text && hashes(other) === hashes(text) ? other : text;
  }, markdown);
}

function hashes(markdown: string): string {
  return textBlocks(parseMarkdown(markdown), 0)
    .map(({ hash }) => hash)
    .join();
}
