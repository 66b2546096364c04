// Tables beside each other under the same headers: “Name, Country, , Name, Country”.

import { fieldOfHeader, headerKey } from '../headers.ts';
import type { Grid, GridRow } from './grid-rows.ts';
import { isName } from './header-row.ts';

/** The columns of each, from and to. Undefined for one table, also where a single header is there twice. */
export function sideBySide(headers: readonly string[]): (readonly [from: number, to: number])[] | undefined {
  const keys = headers.map(headerKey);
  const first = keys.find((key) => key !== '') ?? '';
  const starts = keys.flatMap((key, column) => (key === first ? [column] : []));
  if (starts.length < 2) return undefined;
  const parts = starts.map((from, at) => [from, starts[at + 1] ?? keys.length] as const);
  const [named = []] = parts.map(([from, to]) => keys.slice(from, to).filter((key) => key !== ''));
  const areSame = parts.every(([from, to]) => {
    const own = keys.slice(from, to).filter((key) => key !== '');
    return own.length === named.length && own.every((key, at) => key === named[at]);
  });
  return areSame && named.some((key) => isName(fieldOfHeader(key, new Map()))) ? parts : undefined;
}

/** The same rows with these columns alone. */
export function columnsOf(grid: Grid, from: number, to: number): Grid {
  const inside = (columns: ReadonlySet<number> | undefined): ReadonlySet<number> =>
    new Set([...(columns ?? [])].filter((column) => column >= from && column < to).map((column) => column - from));
  const part = (row: GridRow): GridRow => ({
    ...row,
    cells: row.cells.slice(from, to),
    struck: inside(row.struck),
    goesOn: inside(row.goesOn),
  });
  return async function* () {
    for await (const batch of grid()) yield batch.map(part);
  };
}
