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
const maxShown = 8;
const maxLength = 40;

export function noteOf(
  meaning: ConsentColumn['meaning'],
  read: (cell: string) => Answer,
  { answers, rows, filled }: ColumnProfile,
): string {
  const shown = [...(answers?.keys() ?? [])].slice(0, maxShown).map((answer) => `“${answer.slice(0, maxLength)}” ${words[read(answer)]}`);
  if (filled < rows) shown.push(`blank ${words[read('')]}`);
  return `${meanings[meaning]}${shown.length === 0 ? '' : `: ${shown.join(', ')}`}.`;
}
