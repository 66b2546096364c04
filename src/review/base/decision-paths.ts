// Where the decisions about a letter's list lie: its own file, and the records beside it.

import type { Base } from './base.ts';

const folder = 'content/signatories/';

/** By base: paths of all records, by letter. Looked through once, since thousands of pull requests ask. */
const recordsIn = new WeakMap<Base, ReadonlyMap<string, readonly string[]>>();

/** Paths of the letter's file and records, at the base and in the change, whether or not they are there. */
export function decisionPaths(letter: string, base: Base, changed: Iterable<string>): string[] {
  const inChange = [...changed].filter((path) => path.startsWith(`${folder}${letter}/`));
  return [...new Set([`${folder}${letter}.yaml`, ...(recordsOf(base).get(letter) ?? []), ...inChange])];
}

/** Whether a path holds decisions about the letter. */
export function isDecisionPath(path: string, letter: string): boolean {
  return path === `${folder}${letter}.yaml` || path.startsWith(`${folder}${letter}/`);
}

function recordsOf(base: Base): ReadonlyMap<string, readonly string[]> {
  let records = recordsIn.get(base);
  if (!records) {
    const paths = [...base.others.keys()].filter((path) => path.startsWith(folder) && path.split('/').length === 4);
    records = Map.groupBy(paths, (path) => path.split('/')[2] ?? '');
    recordsIn.set(base, records);
  }
  return records;
}
