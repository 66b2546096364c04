// What the job that may do nothing says of a change, as a small file. Anyone who reads it takes it for untrusted text.

import { lstatSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { findCharacterFaults } from '../core/text/characters.ts';

/** A comment longer than this is not posted: GitHub takes 65,536 characters, and no one reads them. */
export const maxCommentLength = 30_000;
const maxFileBytes = 128 * 1024;

const commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const count = z.number().int().min(0).max(1_000_000);

const verdictSchema = z.strictObject({
  version: z.literal(1),
  /** The commit that was looked at. */
  head: commit,
  errors: count,
  warnings: count,
  /** Rules of the check that found something, each once. */
  rules: z.array(z.string().regex(/^[a-z-]{1,60}$/)).max(200),
  /** Set where the change was too large to be looked at. */
  isTooLarge: z.boolean(),
  /** Markdown for a comment. */
  comment: z.string().max(maxCommentLength),
});

export type Verdict = z.output<typeof verdictSchema>;

/** A verdict from a file, or why there is none. */
export function readVerdict(path: string): Verdict | string {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return 'the check left no verdict';
  if (!stats.isFile()) return 'the verdict is no ordinary file';
  if (stats.size > maxFileBytes) return `the verdict has ${stats.size} bytes, and ${maxFileBytes} are the most`;
  return parseVerdict(readFileSync(path));
}

export function parseVerdict(bytes: Buffer): Verdict | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'the verdict is no JSON';
  }
  const result = verdictSchema.safeParse(value);
  if (!result.success) return 'the verdict has not the shape of one';
  // The check makes these visible. Where they come all the same, someone else wrote it.
  if (findCharacterFaults(result.data.comment).some(({ fault }) => fault === 'control'))
    return 'the verdict holds characters that no comment of the check has';
  return result.data;
}
