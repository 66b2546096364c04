// The report of an import, row by row: for people, and for programs.

import { visible } from '../core/text/characters.ts';
import type { Outcome, PlannedRow } from '../signatories/import/plan.ts';

export interface ImportResult {
  readonly notes: readonly string[];
  readonly rows: readonly PlannedRow[];
  /** Path of a new signature by its id. */
  readonly paths: ReadonlyMap<string, string>;
  readonly isWritten: boolean;
}

const words: Readonly<Record<Outcome, string>> = {
  new: 'new',
  present: 'already there',
  double: 'double',
  held: 'held back',
  withdrawn: 'withdrawn',
  refused: 'refused',
};

export interface ImportTotals extends Record<Outcome, number> {
  readonly rows: number;
  /** Rows with something that was guessed or left out. */
  readonly uncertain: number;
}

export function totalsOf(rows: readonly PlannedRow[]): ImportTotals {
  const count = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: rows.length,
    new: count('new'),
    present: count('present'),
    double: count('double'),
    held: count('held'),
    withdrawn: count('withdrawn'),
    refused: count('refused'),
    uncertain: rows.filter(({ doubts }) => doubts.length > 0).length,
  };
}

/** Piece by piece: a report of 100,000 rows need not be in memory at once. */
export function* importTextReport({ notes, rows, paths, isWritten }: ImportResult): Generator<string> {
  for (const note of notes) yield `${visible(note)}\n`;
  yield '\n';
  for (const { where, name, outcome, id, facts, doubts, reason, rule } of rows) {
    const shown = facts
      ? [facts.name, facts.role, facts.affiliation, facts.country ?? facts.region, facts.kind].filter(Boolean).join(' · ')
      : name;
    const path = id === undefined ? '' : ` → ${paths.get(id) ?? ''}`;
    yield `${visible(`${where}: ${words[outcome]}${rule ? ` (${rule})` : ''}${shown ? `: ${shown}` : ''}${path}`)}\n`;
    if (reason) yield `    ${visible(reason)}\n`;
    for (const doubt of doubts) yield `    uncertain: ${visible(doubt)}\n`;
  }
  const totals = totalsOf(rows);
  const parts = (Object.keys(words) as Outcome[])
    .filter((outcome) => totals[outcome] > 0)
    .map((outcome) => `${number(totals[outcome])} ${words[outcome]}`);
  yield `\n${number(totals.rows)} ${totals.rows === 1 ? 'row' : 'rows'} read: ${parts.join(', ') || 'nothing in them'}. ${number(totals.uncertain)} with something uncertain.\n`;
  if (totals.new > 0)
    yield isWritten
      ? `${number(totals.new)} files were written. Look at them before you commit.\n`
      : 'Nothing was written. Run it again with --write to write the new ones.\n';
}

export function* importJsonReport({ notes, rows, paths, isWritten }: ImportResult): Generator<string> {
  yield `{"notes":${safe(notes)},"rows":[`;
  let isFirst = true;
  for (const { where, name, outcome, id, facts, doubts, reason, rule } of rows) {
    const file = id === undefined ? undefined : paths.get(id);
    yield `${isFirst ? '' : ','}\n${safe({ where, outcome, name: facts?.name ?? name, file, facts, doubts, reason, rule })}`;
    isFirst = false;
  }
  yield `],\n"summary":${safe({ ...totalsOf(rows), written: isWritten })}}\n`;
}

function safe(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Cn}/gu, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

function number(value: number): string {
  return value.toLocaleString('en');
}
