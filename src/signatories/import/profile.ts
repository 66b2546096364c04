// What is in a column as a whole: how much of it is filled, and with which answers. One pass over all rows, in little memory.

import { type SourceRow, type TableBlock, textOf } from './source/block.ts';

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
/** Most cells begin with a sign of ASCII that shows. */
const visible = /^[!-~]/;

export async function profileColumns(headers: readonly string[], rows: ReturnType<TableBlock['rows']>): Promise<ColumnProfile[]> {
  const filled = headers.map(() => 0);
  const answers: (Map<string, number> | undefined)[] = headers.map(() => new Map());
  const examples = headers.map((): string[] => []);
  let count = 0;
  const look = ({ cells, fault }: SourceRow): void => {
    if (fault !== undefined) return;
    count++;
    for (let column = 0; column < headers.length; column++) {
      const raw = textOf(cells[column]);
      if (raw === '' || (!visible.test(raw) && raw.trim() === '')) continue;
      filled[column] = (filled[column] ?? 0) + 1;
      const seen = answers[column];
      if (!seen) continue;
      const value = raw.replace(/\s+/gu, ' ').trim();
      seen.set(value, (seen.get(value) ?? 0) + 1);
      const shown = examples[column];
      if (shown && shown.length < maxExamples && seen.get(value) === 1) shown.push(value);
      if (seen.size > maxAnswers) answers[column] = undefined;
    }
  };
  for await (const batch of rows) for (const row of batch) look(row);
  return headers.map((header, column) => ({
    header,
    rows: count,
    filled: filled[column] ?? 0,
    answers: answers[column],
    examples: examples[column] ?? [],
  }));
}
