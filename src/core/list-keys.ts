// The keys of the rows of a list: what a row is called by when others go. They are made once, and kept in the row.

import { createHash } from 'node:crypto';

/** Without a hyphen, so that the name of the list ends where the key begins. */
export const rowKeyPattern = /^[a-z0-9]{1,40}$/;

const keyLine = /^key: +(["']?)([a-z0-9]{1,40})\1$/;

/** `paper-2`: the key of a row or, where it has none, its number, which changes when one above it goes. */
export function idOfRow(list: string, row: number, key: string | undefined): string {
  return `${list}-${key ?? row + 1}`;
}

/** The key that a row begins with, as tools write it: `key: "2"` in its first line. */
export function keyIn(firstLine: string | undefined): string | undefined {
  return firstLine === undefined ? undefined : keyLine.exec(firstLine)?.[2];
}

/**
 * The text of a list with a key in each row that has none. Where none has one, they are the numbers that the rows had so far, so that all
 * addresses stay; beside rows with keys a number may have been somebody else's. Undefined where rows do not begin lines of their own.
 */
export function withRowKeys(text: string): string | undefined {
  const starts = [...text.matchAll(/^-(?=[ \n])/gm)].map(({ index }) => index);
  const [first] = starts;
  if (first === undefined || /^[^-#\s]/m.test(text)) return undefined;
  const rows = starts.map((start, row) => text.slice(start, starts[row + 1]));
  const isFirstTime = !rows.some(hasKey);
  const taken = new Set(rows.flatMap((row) => /^(?:- | {2})key: +["']?([a-z0-9]+)/m.exec(row)?.[1] ?? []));
  const keyed = rows.map((row, index) => {
    if (hasKey(row)) return row;
    const key = isFirstTime ? String(index + 1) : keyOf(row, taken);
    taken.add(key);
    return row.replace(/^-(?: |[ ]*\n {2})/, `- key: "${key}"\n  `);
  });
  return text.slice(0, first) + keyed.join('');
}

function hasKey(row: string): boolean {
  return /^(?:- | {2})key:/m.test(row);
}

/** From what the row says, so that it is not one that somebody else had. */
function keyOf(row: string, taken: ReadonlySet<string>): string {
  for (let round = 0; ; round++) {
    const key = createHash('sha256').update(`${round}\n${row.trim()}`).digest('hex').slice(0, 10);
    if (!taken.has(key)) return key;
  }
}
