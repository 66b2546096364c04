// Numbered lists as people type them whose digits or signs Markdown does not know: ١. ۲) ३. １． and 1．with no space behind.

import type { InspectContext } from './inspect.ts';
import { inAscii } from '../text/digits.ts';

export interface TypedItem {
  /** Offset of the number. */
  readonly at: number;
  readonly length: number;
  readonly written: string;
  /** What Markdown takes for the same: `1. `. */
  readonly marker: string;
}

/** A number at the beginning of a line, within quotations too. A dot of full width, a comma of lists, a danda and a hyphen end it as well. */
const beginning =
  /^((?:[ \t]{0,3}>)*[ \t]{0,3})(?:(\p{Nd}{1,3})([.．｡。、)）।။៖]|[ \t]{0,2}[-–ـ](?=[ \t]|\p{L}))|(\d{1,3})([．、）]|[.)](?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])))[ \t\u3000]{0,4}(?=\S)/u;

/** The numbers that follow each other, one on each line: a number alone may be a year at the beginning of a sentence. */
export function findTypedLists(markdown: string): TypedItem[] {
  const items: (TypedItem & { readonly number: number })[] = [];
  let offset = 0;
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (/^(?:[ \t]{0,3}>)*[ \t]{0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    const match = isCode ? null : beginning.exec(line);
    const [whole = '', before = '', foreign, sign = '', plain, fullSign = ''] = match ?? [];
    const digits = foreign ?? plain;
    // ASCII digits with a dot or a bracket and a space are a list already.
    if (digits !== undefined && !(foreign !== undefined && /^\d/.test(foreign) && !/^[．、）]$/.test(sign)))
      items.push({
        at: offset + before.length,
        length: whole.length - before.length,
        written: (digits + sign + fullSign).trim(),
        number: Number(inAscii(digits)),
        marker: `${Number(inAscii(digits))}. `,
      });
    offset += line.length + 1;
  }
  return items.filter(({ number }, position) => items[position + 1]?.number === number + 1 || items[position - 1]?.number === number - 1);
}

/** Once for each text: they are fixed together. */
export function inspectLists(body: string, { source, offset, report }: InspectContext): void {
  const items = findTypedLists(body);
  const [first] = items;
  if (!first) return;
  report.add('markdown-list', source.at(offset + first.at), {
    message: `“${first.written}” begins no list: Markdown knows 1. 2. 3. with a space behind. ${items.length} lines would be one paragraph.`,
    hint: `Write ${items
      .slice(0, 3)
      .map(({ marker }) => marker.trim())
      .join(' ')} and a space. The page and the PDF show the digits of the language.`,
  });
}
