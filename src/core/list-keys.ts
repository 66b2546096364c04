// Gives keys to the rows of a list that have none. They are made once, and kept in the row.

import { createHash } from 'node:crypto';
import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';

/** As core/yaml reads: every scalar is text. */
const reading = { schema: 'failsafe', version: '1.2', keepSourceTokens: false } as const;
const writing = { lineWidth: 0, indentSeq: true } as const;

/**
 * The text of a list with a key in each row that has none. Where none has one, they are the numbers that the rows had so far, so that all
 * addresses stay; beside rows with keys a number may have been somebody else's. A list in brackets is written anew. Undefined where the text is
 * no list.
 */
export function withRowKeys(text: string): string | undefined {
  const before = rowsIn(text);
  if (before === undefined) return undefined;
  const keyed = keyedLines(text);
  return keyed !== undefined && rowsIn(keyed)?.items.length === before.items.length ? keyed : keyedAnew(text);
}

function rowsIn(text: string): YAMLSeq | undefined {
  const { contents, errors } = parseDocument(text, reading);
  return errors.length === 0 && isSeq(contents) ? contents : undefined;
}

/** All lines stay as they are typed. Undefined where rows do not begin lines of their own. */
function keyedLines(text: string): string | undefined {
  const starts = [...text.matchAll(/^-(?=[ \n])/gm)].map(({ index }) => index);
  const [first] = starts;
  if (first === undefined || /^[^-#\s]/m.test(text)) return undefined;
  const rows = starts.map((start, row) => text.slice(start, starts[row + 1]));
  const nextKey = keysFor(rows.flatMap((row) => /^(?:- | {2})key: +["']?([a-z0-9]+)/m.exec(row)?.[1] ?? []));
  return (
    text.slice(0, first) +
    rows.map((row, index) => (hasKey(row) ? row : row.replace(/^-(?: |[ ]*\n {2})/, `- key: "${nextKey(index, row)}"\n  `))).join('')
  );
}

function keyedAnew(text: string): string {
  const document = parseDocument(text, reading);
  const rows = isSeq(document.contents) ? document.contents.items.filter((item) => isMap(item)) : [];
  const nextKey = keysFor(rows.flatMap((row) => (row.has('key') ? [String(row.get('key'))] : [])));
  for (const [index, row] of rows.entries())
    if (!row.has('key')) row.items.unshift(document.createPair('key', nextKey(index, String(row))));
  return document.toString(writing);
}

/** The key of a row that has none, by its place and what it says. */
function keysFor(given: readonly string[]): (index: number, row: string) => string {
  const taken = new Set(given);
  return (index, row) => {
    const key = given.length === 0 ? String(index + 1) : keyOf(row, taken);
    taken.add(key);
    return key;
  };
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
