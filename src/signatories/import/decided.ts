// What maintainers decided about a source: what its columns mean, what all its rows are, and what single rows are.

import type { Decisions } from '../../core/schema/decisions.ts';
import type { AnswerDecision } from './consent/answer.ts';
import type { ImportField } from './entry.ts';
import { headerKey } from './headers.ts';

export interface ColumnDecision {
  readonly is: ImportField;
  /** For `public`, `anonymous` and `status`: what each answer means, where someone said it. */
  readonly answers?: AnswerDecision | undefined;
}

export interface RowDecision {
  /** `nobody`: it is no signature. `unnamed`: it is one, of someone who is not to be named. `same`: the signatory `same`. */
  readonly as: 'person' | 'organisation' | 'nobody' | 'unnamed' | 'same';
  readonly same?: string | undefined;
}

export interface SourceDecisions {
  /** By the key of the header. */
  readonly columns: ReadonlyMap<string, ColumnDecision>;
  /** All rows whose kind no column says are that. */
  readonly kind: 'person' | 'organisation' | undefined;
  /** By fingerprint. */
  readonly rows: ReadonlyMap<string, RowDecision>;
}

export type ImportMemory = NonNullable<Decisions['imports']>[number];

export const nothingDecided: SourceDecisions = { columns: new Map(), kind: undefined, rows: new Map() };

/**
 * What is remembered for a source, later memories over earlier ones. Columns and kind count for the source that they were decided for;
 * rows for every source of the letter, since their fingerprints say what they are.
 */
export function decidedFor(title: string, memories: readonly ImportMemory[]): SourceDecisions {
  const columns = new Map<string, ColumnDecision>();
  const rows = new Map<string, RowDecision>();
  let kind: SourceDecisions['kind'];
  for (const memory of memories) {
    for (const { row, as, same } of memory.rows ?? []) rows.set(row, { as, same });
    if (sourceKey(memory.source) !== sourceKey(title)) continue;
    kind = memory.kind ?? kind;
    for (const { header, is, named, unnamed, notSigned } of memory.columns ?? []) {
      const hasAnswers = [named, unnamed, notSigned].some((answers) => answers !== undefined);
      const answers = hasAnswers ? { named: named ?? [], unnamed: unnamed ?? [], notSigned: notSigned ?? [] } : undefined;
      columns.set(headerKey(header), { is: is as ImportField, answers });
    }
  }
  return { columns, kind, rows };
}

/** `more` over `base`. */
export function withDecisions(base: SourceDecisions, more: SourceDecisions): SourceDecisions {
  return {
    columns: new Map([...base.columns, ...more.columns]),
    kind: more.kind ?? base.kind,
    rows: new Map([...base.rows, ...more.rows]),
  };
}

/** What programs add to the name of a file that is exported again: endings, days, “(2)”, “copy”. */
function sourceKey(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z]{2,8}$/, '')
    .replace(/\bcopy\b|[\d\s()[\]._-]+/g, ' ')
    .trim();
}
