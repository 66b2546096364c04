// The report of an import for people: row by row, and at the end what is held and how to decide it.

import { visible } from '../../core/text/characters.ts';
import { headerText } from '../../signatories/import/headers.ts';
import type { Outcome, PlannedRow } from '../../signatories/import/plan.ts';
import { signaturePath } from '../../signatories/signature-path.ts';
import { heldRows, type ImportResult, outcomeWords, rowInShort, totalsOf, undecidedColumns } from './result.ts';

/** Piece by piece: a report of 100,000 rows need not be in memory at once. */
export function* importTextReport(result: ImportResult): Generator<string> {
  const { notes, letter, rows, isWritten } = result;
  for (const note of notes) yield `${visible(note)}\n`;
  yield '\n';
  const undecided = undecidedColumns(result);
  for (const row of rows) yield* rowText(row, letter, undecided.length > 0);
  const totals = totalsOf(rows);
  const parts = (Object.keys(outcomeWords) as Outcome[])
    .filter((outcome) => totals[outcome] > 0)
    .map((outcome) => `${number(totals[outcome])} ${outcomeWords[outcome]}`);
  yield `\n${number(totals.rows)} ${totals.rows === 1 ? 'row' : 'rows'} read: ${parts.join(', ')}.\n`;
  yield* heldText(result);
  if (totals.new > 0)
    yield isWritten
      ? `${number(totals.new)} ${totals.new === 1 ? 'file was' : 'files were'} written. Look at them before you commit.\n`
      : 'Nothing was written. Run it again with --write to write the new ones.\n';
  if (totals.leaves > 0)
    yield isWritten
      ? `${number(totals.leaves)} who now ask not to be named ${totals.leaves === 1 ? 'was' : 'were'} taken off the list, and this is remembered.\n`
      : `${number(totals.leaves)} on the list now ${totals.leaves === 1 ? 'asks' : 'ask'} not to be named. --write takes them off, as “withdraw” does.\n`;
}

function* rowText(row: PlannedRow, letter: string, isColumnSaid: boolean): Generator<string> {
  const { where, outcome, id, facts, notes, questions, reason, rule } = row;
  // Who asked not to be named is not named in a report that may be kept.
  const shown = !facts && outcome === 'unnamed' ? '' : rowInShort(row);
  const path = id === undefined ? '' : ` → ${signaturePath(letter, id)}`;
  yield `${visible(`${where}: ${outcomeWords[outcome]}${rule ? ` (${rule})` : ''}${shown ? `: ${shown}` : ''}${path}`)}\n`;
  if (reason) yield `    ${visible(reason)}\n`;
  // What a column leaves open is said once, at the end, and not in each of its rows.
  for (const { about, message } of questions)
    if (outcome === 'held' && !(isColumnSaid && about === 'column')) yield `    ? ${visible(message)}\n`;
  for (const note of notes) yield `    ${visible(note)}\n`;
}

function* heldText(result: ImportResult): Generator<string> {
  const totals = totalsOf(result.rows);
  if (totals.held === 0) return;
  yield `\n${number(totals.held)} ${totals.held === 1 ? 'row is' : 'rows are'} held: written nowhere until somebody decides.\n`;
  for (const { header, profile } of undecidedColumns(result)) {
    const answers = profile.answers ? [...profile.answers].slice(0, 8).map(([answer, count]) => `“${answer.slice(0, 40)}” (${count})`) : [];
    const blank = profile.rows - profile.filled;
    if (blank > 0) answers.push(`nothing (${blank})`);
    yield `  ${visible(`The column “${headerText(header)}” holds all rows up. It may say who agreed to be named: ${answers.join(', ')}.`)}\n`;
    yield `    If it has nothing to do with that: ${visible(`--map 'skip=${headerText(header)}'`)}\n`;
  }
  const rows = heldRows(result);
  if (rows.length > 0) yield `  ${number(rows.length)} have a question of their own (marked “?” above).\n`;
  yield '  Decide in one of three ways; what you decide is remembered with --write, and nobody is asked about it again:\n';
  yield '    on a terminal: run it without --no-ask, and answer\n';
  yield '    in a browser:  --report html > held.html, decide there, save decisions.yaml, then --decisions decisions.yaml\n';
  yield '    in a file:     --report decisions > decisions.yaml, fill it in, then --decisions decisions.yaml\n';
}

export function number(value: number): string {
  return value.toLocaleString('en');
}
