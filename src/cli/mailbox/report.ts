// What a run of the mailbox found, for people: row by row where somebody may read names, and in counts.

import { visible } from '../../core/text/characters.ts';
import type { MailPlan, MailRecord } from '../../mailbox/plan.ts';
import { waitingKinds } from '../../mailbox/plan.ts';
import type { Kind } from '../../mailbox/sort/sort.ts';
import { outcomeWords, rowInShort } from '../../report/import/result.ts';
import { type Outcome, outcomes } from '../../signatories/import/plan.ts';
import { signaturePath } from '../../signatories/signature-path.ts';

/** `[one, several]`, after a number. */
export const kindWords: Readonly<Record<Exclude<Kind, 'signature'>, readonly [string, string]>> = {
  withdrawal: ['asks to be taken off the list', 'ask to be taken off the list'],
  unconfirmed: ['waits until its sender has confirmed', 'wait until their senders have confirmed'],
  expired: ['was not confirmed in time', 'were not confirmed in time'],
  declined: ['is not from whom it names, who says so', 'are not from whom they name, who say so'],
  confirmation: ['answers a request to confirm', 'answer requests to confirm'],
  question: ['has to be read', 'have to be read'],
  unreadable: ['cannot be read', 'cannot be read'],
  bounce: ['is a report of a mail server', 'are reports of mail servers'],
  automatic: ['is an automatic answer', 'are automatic answers'],
  list: ['came through a list', 'came through lists'],
  own: ['is from the campaign itself', 'are from the campaign itself'],
  other: ['is about something else', 'are about something else'],
};

export function* rowsText(plan: MailPlan): Generator<string> {
  for (const { where, kind, why, rows, letter } of plan.records) {
    if (kind !== 'signature') {
      if (waitingKinds.has(kind)) {
        yield `${visible(where)}: ${kindWords[kind][0]}${letter === undefined ? '' : ` (${letter})`}\n`;
        if (why !== undefined) yield `    ${visible(why)}\n`;
      }
      continue;
    }
    if (rows.length === 0 && why !== undefined) yield `${visible(where)}: ${outcomeWords.duplicate}\n    ${visible(why)}\n`;
    for (const row of rows) {
      const path = row.id === undefined || letter === undefined ? '' : ` → ${signaturePath(plan.letterOf(row), row.id)}`;
      yield `${visible(`${row.where}: ${outcomeWords[row.outcome]}${row.rule === undefined ? '' : ` (${row.rule})`}: ${rowInShort(row)}`)}${path}\n`;
      if (row.reason) yield `    ${visible(row.reason)}\n`;
      if (row.outcome === 'held') for (const { message } of row.questions) yield `    ? ${visible(message)}\n`;
      for (const note of row.notes) yield `    ${visible(note)}\n`;
    }
  }
}

export function countsText(records: readonly MailRecord[]): string {
  const rows = records.flatMap((record) => record.rows);
  const byOutcome = outcomes.flatMap((outcome): string[] => {
    const count = rows.filter((row) => row.outcome === outcome).length;
    return count === 0 ? [] : [`${number(count)} ${outcomeWords[outcome satisfies Outcome]}`];
  });
  const others = (Object.keys(kindWords) as Exclude<Kind, 'signature'>[]).flatMap((kind): string[] => {
    const count = records.filter((record) => record.kind === kind).length;
    return count === 0 ? [] : [`${number(count)} ${kindWords[kind][count === 1 ? 0 : 1]}`];
  });
  const messages = `${number(records.length)} ${records.length === 1 ? 'message' : 'messages'} read.`;
  const signatures = byOutcome.length === 0 ? ' No signature is among them.' : ` Signatures: ${byOutcome.join(', ')}.`;
  return `${messages}${signatures}${others.length === 0 ? '' : ` Of the others ${others.join(', ')}.`}\n`;
}

export function number(value: number): string {
  return value.toLocaleString('en');
}
