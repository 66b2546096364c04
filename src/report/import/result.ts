// What an import found, for every report of it: rows, counts, and what waits for a person.

import type { Column } from '../../signatories/import/columns.ts';
import { type Outcome, outcomes, type PlannedRow } from '../../signatories/import/plan.ts';

export interface ImportResult {
  /** How a person calls the source; what is decided is remembered under it. */
  readonly source: string;
  readonly letter: string;
  /** About the source as a whole, each a sentence. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly PlannedRow[];
  readonly isWritten: boolean;
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  new: 'new',
  present: 'already there',
  changed: 'already there, and changed in the source',
  duplicate: 'duplicate',
  held: 'held',
  leaves: 'listed, and has to go',
  unnamed: 'not to be named',
  withdrawn: 'withdrawn',
  refused: 'refused',
};

/**
 * A row in one line: “Ada Example · role: Nurse · affiliation: Example School · DK”. A person who decides about a held row has to see what
 * would be written in which field.
 */
export function rowInShort({ name, facts }: Pick<PlannedRow, 'name' | 'facts'>): string {
  if (!facts) return name;
  const { role, affiliation, statement } = facts;
  const named = [role && `role: ${role}`, affiliation && `affiliation: ${affiliation}`];
  // A remark that was meant for the campaign alone must be seen before it is published.
  const said = statement && `statement: “${statement}”`;
  return [facts.name, ...named, facts.country ?? facts.region, facts.kind, said].filter(Boolean).join(' · ');
}

export type ImportTotals = Readonly<Record<Outcome | 'rows', number>>;

export function totalsOf(rows: readonly PlannedRow[]): ImportTotals {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of rows) counts[outcome]++;
  return { rows: rows.length, ...counts };
}

/** Columns that hold up rows until someone says what they are. */
export function undecidedColumns({ columns }: Pick<ImportResult, 'columns'>): Column[] {
  return columns.filter(({ consent }) => consent?.meaning === 'undecided');
}

/** Held rows that a decision about the row itself settles. */
export function heldRows({ rows }: Pick<ImportResult, 'rows'>): PlannedRow[] {
  return rows.filter(({ outcome, questions }) => outcome === 'held' && questions.some(({ about }) => about !== 'column'));
}
