// What is held, in the formats of the import: a page to decide in, a file to fill in, and data.

import { type MailPlan, mailSource } from '../../mailbox/plan.ts';
import { importDecisionsReport } from '../../report/import/decisions.ts';
import { importHtmlReport } from '../../report/import/html.ts';
import type { ImportResult } from '../../report/import/result.ts';

export const heldFormats = ['text', 'json', 'html', 'decisions'] as const;
export type HeldFormat = (typeof heldFormats)[number];

type Report = (plan: MailPlan, letter: string, isWritten: boolean) => Iterable<string>;

export const heldReports: Readonly<Record<Exclude<HeldFormat, 'text'>, Report>> = {
  json: jsonReport,
  html: (...given) => importHtmlReport(resultOf(...given)),
  decisions: (...given) => importDecisionsReport(resultOf(...given)),
};

function resultOf(plan: MailPlan, letter: string, isWritten: boolean): ImportResult {
  return { source: mailSource.title, letter, notes: [], columns: [], rows: plan.rowsOf(letter), isWritten };
}

function* jsonReport(plan: MailPlan): Generator<string> {
  const messages = plan.records.map(({ where, kind, why, letter, rows }) => ({
    where,
    kind,
    ...(letter === undefined ? {} : { letter }),
    ...(why === undefined ? {} : { why }),
    rows: rows.map((row) => ({
      letter: plan.letterOf(row),
      outcome: row.outcome,
      name: row.name,
      id: row.id,
      questions: row.questions.map(({ message }) => message),
      reason: row.reason,
    })),
  }));
  yield `${JSON.stringify({ messages, waiting: plan.waiting }, undefined, 2)}\n`;
}
