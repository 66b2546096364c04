// Merges two descendants of one text, as git merges a file: with git's own program, on copies in a folder of their own.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Git, GitError } from './git.ts';

/** Undefined where both changed the same place, or one of the texts is none. */
export async function mergeTexts(ancestor: Buffer, theirs: Buffer, ours: Buffer): Promise<Buffer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-merge-'));
  try {
    const names = ['theirs', 'ancestor', 'ours'];
    for (const [index, bytes] of [theirs, ancestor, ours].entries()) writeFileSync(join(folder, names[index] ?? ''), bytes);
    const { stdout } = await new Git(folder).run(['merge-file', '-p', '-q', ...names]);
    return stdout;
  } catch (error) {
    // It ends with the number of conflicts, or with 255 where it cannot read a text.
    if (error instanceof GitError && error.code !== undefined) return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
