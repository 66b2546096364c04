// Columns on a terminal, by the width that characters take there: two for Chinese, none for marks and joiners.

import stringWidth from 'string-width';
import { visible } from '../../core/text/characters.ts';

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** Lines without blanks at their end. The last column should be the one whose width terminals do not agree on. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, at) => Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[at] ?? ''))));
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ isNumber }, at) => {
        const cell = cells[at] ?? '';
        const fill = ' '.repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(cell)));
        return isNumber ? fill + cell : cell + fill;
      })
      .join('  ')
      .trimEnd();
  return `${[line(columns.map(({ title }) => title)), ...rows.map(line)].join('\n')}\n`;
}

/** Words on lines of at most `width` columns, each indented. */
export function wrapped(words: readonly string[], width: number, indent: string): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(last) + 1 + stringWidth(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Text of a file, with what runs from right to left kept from turning the line around it (UAX #9: FSI … PDI). */
export function isolated(text: string): string {
  const safe = visible(text);
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u.test(
    safe,
  )
    ? `\u2068${safe}\u2069`
    : safe;
}
