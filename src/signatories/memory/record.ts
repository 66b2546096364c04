// Writes a record: one new file for one deed, so that two maintainers on one day never change the same lines.

import { hash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { LetterDecisions } from '../../core/decisions.ts';
import type { Decisions } from '../../core/schema/decisions.ts';
import { addFile } from '../../core/write.ts';

const saltLength = 32;

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

/**
 * The salt that the letter has, or its first. That one follows from the address of the site and the letter, so that two maintainers who each
 * write the first record have the same one, and what one of them removed is found among the former names that the other wrote. A salt is as
 * public as the entries, and keeps lists of two letters or campaigns from being compared with each other.
 */
export function saltOf({ withdrawn, same }: LetterDecisions, letter: string, site: string): string {
  const url = (/^url:(.*)$/m.exec(site)?.[1] ?? '').trim();
  return withdrawn[0]?.salt ?? same[0]?.salt ?? hash('sha256', `salt\n${url}\n${letter}`).slice(0, saltLength);
}

/** The text of the site’s file; empty where it cannot be read. */
export function siteText(root: string): string {
  try {
    return readFileSync(join(root, 'content/site.yaml'), 'utf8');
  } catch {
    return '';
  }
}
