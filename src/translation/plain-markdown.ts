// Markdown without the escapes that it can do without: a volunteer goes on in this file, and R\&D is not what they wrote.

import { parseMarkdown } from '../core/markdown/parse.ts';
import { textBlocks } from '../core/translation/blocks.ts';

/** An ampersand that begins no name of a character, a mark between blanks, round brackets, of which most are in addresses. */
const spare: readonly (readonly [RegExp, string])[] = [
  [/\\&(?!#?\w{1,40};)/g, '&'],
  [/ \\([*_~]) /g, ' $1 '],
  [/\\([()])/g, '$1'],
];

/** The same text, if it has the same passages then. */
export function withoutSpareEscapes(markdown: string): string {
  return without(markdown, spare);
}

/** Of one passage, to be read and not to be written: all of the above, underscores and brackets, and a link that shows its address is the address. */
export function asTyped(passage: string): string {
  const text = passage.includes('\\')
    ? without(passage, [[/\\([!-/:-@[-`{-~])/g, '$1'], ...spare, [/\\_/g, '_'], [/\\([[\]])/g, '$1']])
    : passage;
  return text.includes('](http') ? withBareAddresses(text) : text;
}

function without(markdown: string, escapes: typeof spare): string {
  return escapes.reduce((text, [pattern, plain]) => {
    const other = text.replace(pattern, plain);
    return other !== text && hashes(other) === hashes(text) ? other : text;
  }, markdown);
}

/** Left as it is where a `)` or a title makes an address end elsewhere. */
function withBareAddresses(text: string): string {
  return text.replace(/(?<!!)\[(https?:\/\/[^\s[\]()<>]+)\]\(([^\s()<>]+)\)/g, (link, shown: string, address: string) =>
    shown.replaceAll('\\', '') === address ? address : link,
  );
}

function hashes(markdown: string): string {
  return textBlocks(parseMarkdown(markdown), 0)
    .map(({ hash }) => hash)
    .join();
}
