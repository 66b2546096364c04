// What is in a column as a whole: how much of it is filled, and with which answers. One pass over all rows, in little memory.

import { type SourceRow, textOf } from './source/block.ts';

export interface ColumnProfile {
  /** As it is in the source. */
  readonly header: string;
  /** Rows of the table, and in how many of them this column is not blank. */
  readonly rows: number;
  readonly filled: number;
  /** The different values that are not blank, with how often each occurs, white space folded; undefined where there are more than 40. */
  readonly answers: ReadonlyMap<string, number> | undefined;
  /** The first different values that are not blank, three at most. */
  readonly examples: readonly string[];
}

export const maxAnswers = 40;
const maxExamples = 3;

export async function profileColumns(
  headers: readonly string[],
  rows: AsyncIterable<SourceRow> | Iterable<SourceRow>,
): Promise<ColumnProfile[]> {
  const filled = headers.map(() => 0);
  const answers: (Map<string, number> | undefined)[] = headers.map(() => new Map());
  const examples = headers.map((): string[] => []);
  let count = 0;
  for await (const { cells, fault } of rows) {
    if (fault !== undefined) continue;
    count++;
    for (let column = 0; column < headers.length; column++) {
      const raw = textOf(cells[column]);
      if (raw === '') continue;
      const value = raw.replace(/\s+/gu, ' ').trim();
      if (value === '') continue;
      filled[column] = (filled[column] ?? 0) + 1;
      const seen = answers[column];
      if (!seen) continue;
      seen.set(value, (seen.get(value) ?? 0) + 1);
      const shown = examples[column];
      if (shown && shown.length < maxExamples && seen.get(value) === 1) shown.push(value);
      if (seen.size > maxAnswers) answers[column] = undefined;
    }
  }
  return headers.map((header, column) => ({
    header,
    rows: count,
    filled: filled[column] ?? 0,
    answers: answers[column],
    examples: examples[column] ?? [],
  }));
}
