// The whole check of a commit that no branch points to yet: its files are written into a temporary folder, as they are in git, and checked.

import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCampaign } from '../../core/load.ts';
import type { Problem } from '../../core/problem.ts';
import type { Git } from '../git/git.ts';
import { readBlobs } from '../git/blobs.ts';
import { listTree } from '../git/tree.ts';

/** More files than this are not checked once more as a whole: each request was held against all of them. */
export const mostChecked = 25_000;
const mostBytes = 32 * 1024 * 1024;

/** Errors that the tip has and the base has not; undefined where the campaign is too large to be checked as a whole. */
export async function newErrors(git: Git, base: string, tip: string, prefix: string): Promise<readonly Problem[] | undefined> {
  const now = await errorsAt(git, tip, prefix);
  if (now === undefined || now.length === 0) return now;
  const before = new Set((await errorsAt(git, base, prefix))?.map(keyOf));
  return now.filter((problem) => !before.has(keyOf(problem)));
}

function keyOf({ file, rule, message }: Problem): string {
  return JSON.stringify([file, rule, message]);
}

async function errorsAt(git: Git, commit: string, prefix: string): Promise<Problem[] | undefined> {
  const entries = [...(await listTree(git, commit, prefix))].filter(({ mode, size }) => mode.startsWith('100') && size <= mostBytes);
  if (entries.length > mostChecked) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-review-'));
  try {
    const folders = new Set<string>();
    await readBlobs(
      git,
      entries.map(({ oid }) => oid),
      mostBytes,
      (index, bytes) => {
        const path = join(folder, entries[index]?.path ?? '');
        if (!bytes) return;
        if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
        folders.add(dirname(path));
        writeFileSync(path, bytes, { flag: 'wx' });
      },
    );
    // Fonts that the campaign has installed for itself are looked for there.
    const modules = join(git.directory, 'node_modules');
    if (existsSync(modules)) symlinkSync(modules, join(folder, 'node_modules'));
    return loadCampaign(folder).problems.filter(({ severity }) => severity === 'error');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
