// What the reviews of merged translations have read, in the locks of these: one more commit behind the merges, so that the site says of newer
// passages that nobody has reviewed them.

import { sizeLimits } from '../../core/files/kinds.ts';
import type { ReviewRecord } from '../../core/schema/lock.ts';
import { withRecord } from '../../core/translation/lock-record.ts';
import { lockPath } from '../../core/translation/lock-text.ts';
import { readBlobs } from '../git/blobs.ts';
import type { Git } from '../git/git.ts';
import type { PathChange } from './fast-import.ts';
import type { PlannedMerge } from './planned.ts';

export interface ReviewFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly bytes: Buffer;
}

interface Options {
  /** The commit that is merged into. */
  readonly base: string;
  readonly prefix: string;
}

/** The locks with their records. `merged`: what the merges have left at each path. */
export async function reviewFiles(
  git: Git,
  planned: readonly PlannedMerge[],
  merged: ReadonlyMap<string, PathChange['to']>,
  { base, prefix }: Options,
): Promise<ReviewFile[]> {
  const records = recordsOf(planned, prefix);
  const written = writtenBy(planned);
  const files: ReviewFile[] = [];
  for (const [path, own] of records) {
    const left = merged.get(path);
    // It was removed on purpose.
    if (merged.has(path) && !left) continue;
    const bytes = written.get(path) ?? (await blobOf(git, left?.oid ?? `${base}:${path}`));
    const text = own.reduce<string | undefined>((before, record) => withRecord(before, record) ?? before, bytes?.toString('utf8'));
    if (text !== undefined && text !== bytes?.toString('utf8')) files.push({ path, bytes: Buffer.from(text) });
  }
  return files;
}

/** By the path of the lock. What a fix has rewritten is not what was read. */
function recordsOf(planned: readonly PlannedMerge[], prefix: string): ReadonlyMap<string, readonly ReviewRecord[]> {
  const found = new Map<string, ReviewRecord[]>();
  for (const { request, fix } of planned) {
    const fixed = new Set(fix?.files.map(({ path }) => path));
    for (const { path, language, text, review } of request.verdict.translations) {
      if (!review || fixed.has(prefix + path)) continue;
      const lock = prefix + lockPath(language, text);
      const before = found.get(lock) ?? [];
      // Of several changes of one text the first knows what was there before all of them.
      const isKnown = before.some(({ name, date }) => name === review.name && date === review.date);
      found.set(lock, isKnown ? before : [...before, review]);
    }
  }
  return found;
}

/** Files of which no object is in the repository yet. */
function writtenBy(planned: readonly PlannedMerge[]): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const { merged, fix } of planned) {
    for (const [path, bytes] of merged) files.set(path, bytes);
    for (const { path, bytes } of fix?.files ?? []) if (bytes) files.set(path, bytes);
  }
  return files;
}

async function blobOf(git: Git, name: string): Promise<Buffer | undefined> {
  const { stdout, code } = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', name], { accepts: [1] });
  let found: Buffer | undefined;
  if (code === 0) await readBlobs(git, [stdout.toString('utf8').trim()], sizeLimits.lock, (_, bytes) => (found = bytes));
  return found;
}
