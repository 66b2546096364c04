// Asks the person at the terminal about each held row: what it is, or whether it should wait.

import { rowInShort } from '../../report/import/result.ts';
import { visible } from '../../core/text/characters.ts';
import type { RowDecision } from '../../signatories/import/decided.ts';
import type { PlannedRow } from '../../signatories/import/plan.ts';
import type { Io } from '../command.ts';
import type { Ask } from './ask-columns.ts';

/** What was decided, by fingerprint. Enter leaves a row for later; so does the end of asking. */
export async function askForRows(rows: readonly PlannedRow[], ask: Ask, io: Io): Promise<Map<string, RowDecision>> {
  const decided = new Map<string, RowDecision>();
  io.err(
    `\n${rows.length} ${rows.length === 1 ? 'row is' : 'rows are'} held. Answer p (a person who signed), o (an organisation that signed), n (no signature), u (signed, not to be named), s (the same as who is listed already), Enter (later), q (no more questions).\n`,
  );
  for (const [index, row] of rows.entries()) {
    if (decided.has(row.fingerprint)) continue;
    io.err(`\n${index + 1} of ${rows.length}, ${visible(describe(row))}\n`);
    for (const { message } of row.questions) io.err(`  ? ${visible(message)}\n`);
    const answer = await askForRow(row, ask, io);
    if (answer === 'quit') break;
    if (answer) decided.set(row.fingerprint, answer);
  }
  return decided;
}

async function askForRow({ existing }: PlannedRow, ask: Ask, io: Io): Promise<RowDecision | 'quit' | undefined> {
  for (;;) {
    const said = (await ask(existing ? 'p, o, n, u, s, Enter or q? ' : 'p, o, n, u, Enter or q? ')).trim().toLowerCase();
    switch (said) {
      case '':
        return undefined;
      case 'q':
        return 'quit';
      case 'p':
        return { as: 'person' };
      case 'o':
        return { as: 'organisation' };
      case 'n':
        return { as: 'nobody' };
      case 'u':
        return { as: 'unnamed' };
      case 's':
        if (existing) return { as: 'same', same: existing.id };
    }
    io.err('That is none of the answers.\n');
  }
}

function describe(row: PlannedRow): string {
  return `${row.where}: ${rowInShort(row)}`;
}
