// Writes a record: one new file for one deed, so that two maintainers on one day never change the same lines.

import { randomBytes } from 'node:crypto';
import { stringify } from 'yaml';
import type { LetterDecisions } from '../../core/decisions.ts';
import type { Decisions } from '../../core/schema/decisions.ts';
import { addFile } from '../../core/write.ts';

const saltBytes = 16;

/** `content/signatories/<letter>/2026-11-29-withdrawn-3f9c12ab.yaml`. */
export function recordPath(letter: string, what: string, day = new Date().toISOString().slice(0, 10)): string {
  return `content/signatories/${letter}/${day}-${what}-${randomBytes(4).toString('hex')}.yaml`;
}

export function recordText(decisions: Decisions): string {
  return stringify(decisions, { lineWidth: 0, version: '1.1' });
}

/** Adds a record and answers its path from the campaign's root. `what`: one word for the deed. */
export function addRecord(root: string, letter: string, what: string, decisions: Decisions): string {
  const path = recordPath(letter, what);
  addFile(root, path, recordText(decisions));
  return path;
}

/** The salt that the letter has, or a new one. More than one is no harm. */
export function saltOf({ withdrawn, same }: LetterDecisions): string {
  return withdrawn[0]?.salt ?? same[0]?.salt ?? randomBytes(saltBytes).toString('hex');
}
