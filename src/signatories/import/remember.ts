// What was decided during an import → a record in the tree, so that no one is asked about it again.

import { addRecord } from '../memory/record.ts';
import type { ImportMemory, SourceDecisions } from './decided.ts';
import type { PlannedRow } from './plan.ts';

/**
 * What this import decided and nothing remembered before; undefined where that is nothing. Rows that became signatures are not in it:
 * their files remember them, and anyone who withdraws later must not be brought back by an old decision.
 */
export function memoryOf(
  title: string,
  decided: SourceDecisions,
  remembered: SourceDecisions,
  planned: readonly PlannedRow[],
): ImportMemory | undefined {
  const headers = new Map<string, string>();
  const columns = [...decided.columns].flatMap(([key, { is, answers }]) => {
    const known = remembered.columns.get(key);
    if (known?.is === is && JSON.stringify(known.answers) === JSON.stringify(answers)) return [];
    return [{ header: headers.get(key) ?? key, is, ...(answers ?? {}) }];
  });
  const inSource = new Set(planned.map(({ fingerprint }) => fingerprint));
  const rows = [...decided.rows].flatMap(([row, { as, same }]) => {
    const isLasting = as === 'nobody' || as === 'unnamed' || as === 'same';
    if (!isLasting || !inSource.has(row) || remembered.rows.get(row)?.as === as) return [];
    return [{ row, as, ...(same === undefined ? {} : { same }) }];
  });
  const isNewKind = decided.kind !== undefined && decided.kind !== remembered.kind;
  if (columns.length === 0 && rows.length === 0 && !isNewKind) return undefined;
  return {
    source: title,
    ...(isNewKind ? { kind: decided.kind } : {}),
    ...(columns.length > 0 ? { columns } : {}),
    ...(rows.length > 0 ? { rows } : {}),
  } as ImportMemory;
}

export function rememberImport(root: string, letter: string, memory: ImportMemory): string {
  return addRecord(root, letter, 'import', { imports: [memory] });
}
