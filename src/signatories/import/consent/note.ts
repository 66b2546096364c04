// What a column was taken for and how each of its answers is read, in one sentence for the report.

import type { ColumnProfile } from '../profile.ts';
import type { Answer, ConsentColumn } from './answer.ts';

const meanings: Readonly<Record<ConsentColumn['meaning'], string>> = {
  public: 'says who may be named',
  anonymous: 'says who is not to be named',
  status: 'says which are valid signatures',
  undecided: 'may say who can be named',
};
const words: Readonly<Record<Answer, string>> = { named: 'named', unnamed: 'not named', 'no-signature': 'no signature', unclear: 'held' };
const day = /\d{4}-\d\d|\d[./]\d{1,2}[./]\d/;
const maxShown = 8;
const maxLength = 40;

export function noteOf(
  meaning: ConsentColumn['meaning'],
  read: (cell: string) => Answer,
  { answers, rows, filled }: ColumnProfile,
): string {
  const word = (cell: string): string => (meaning === 'status' && read(cell) === 'named' ? 'valid' : words[read(cell)]);
  // Days differ from row to row, and mean the same.
  const shown = new Set<string>();
  for (const answer of answers?.keys() ?? []) {
    shown.add(`${day.test(answer) ? 'a day' : `“${answer.slice(0, maxLength)}”`} ${word(answer)}`);
    if (shown.size === maxShown) break;
  }
  if (filled < rows) shown.add(`blank ${word('')}`);
  return `${meanings[meaning]}${shown.size === 0 ? '' : `: ${[...shown].join(', ')}`}.`;
}
