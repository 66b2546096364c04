// Where the decisions about a letter's list lie: its own file, and the records beside it.

import type { Base } from './base.ts';

const folder = 'content/signatories/';

/** Paths of the letter's file and records, at the base and in the change, whether or not they are there. */
export function decisionPaths(letter: string, base: Base, changed: Iterable<string>): string[] {
  const inChange = [...changed].filter((path) => path.startsWith(`${folder}${letter}/`));
  return [...new Set([`${folder}${letter}.yaml`, ...base.recordsOf(letter), ...inChange])];
}

/** Whether a path holds decisions about the letter. */
export function isDecisionPath(path: string, letter: string): boolean {
  return path === `${folder}${letter}.yaml` || path.startsWith(`${folder}${letter}/`);
}
