// What an import brought, by the commit that added it, and what became of it since.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizeLimits } from '../core/files/kinds.ts';
import type { ExistingSignatory, ExistingSignatures } from '../signatories/existing.ts';
import { withdrawerOf } from '../signatories/memory/withdrawer.ts';
import { listEnding, signatoriesIn } from './base/signatories-in.ts';
import { readBlobs } from './git/blobs.ts';
import { Git } from './git/git.ts';
import { rawDiffOptions, readRawDiff } from './git/raw-diff.ts';

export interface ImportedFiles {
  /** Abbreviated. */
  readonly commit: string;
  /** As they were imported, or with nothing more than the day of a merge. */
  readonly unchanged: readonly ExistingSignatory[];
  /** Corrected or renamed since. */
  readonly changed: readonly ExistingSignatory[];
  /** Paths of lists that the commit added: they are not divided. */
  readonly lists: readonly string[];
}

/** Throws a GitError where there is no such commit. */
export async function importedFiles(root: string, letter: string, revision: string, existing: ExistingSignatures): Promise<ImportedFiles> {
  const own = new Git(root);
  const { top, prefix } = await own.place();
  // Paths are of the top there.
  const git = new Git(top);
  const commit = await git.commitOf(revision);
  const parents = (await git.text(['rev-list', '--parents', '-n', '1', commit])).trim().split(' ').slice(1);
  const before = parents[0] ?? (await git.text(['hash-object', '-t', 'tree', '--stdin'], { input: '' })).trim();
  const folder = `${prefix}signatories/${letter}/`;
  const parts = await git.parts(['diff-tree', '-r', ...rawDiffOptions, before, commit, '--', folder]);
  const added = readRawDiff(parts).filter(({ modes }) => modes[0] === '000000');
  const files = added.filter(({ path }) => path.endsWith('.yaml') && !path.endsWith(listEnding));
  const [unchanged, changed]: [ExistingSignatory[], ExistingSignatory[]] = [[], []];
  const byFile = new Map(existing.signatories.filter(({ row }) => row === undefined).map((one) => [one.file, one]));
  await readBlobs(
    git,
    files.map(({ oids }) => oids[1]),
    sizeLimits.signature,
    (index, bytes) => {
      const path = files[index]?.path.slice(prefix.length) ?? '';
      const [imported] = bytes ? signatoriesIn(path, bytes) : [];
      if (!bytes || !imported?.source) return;
      const there = byFile.get(path);
      if (there && withoutDay(readFileSync(join(root, path), 'utf8')) === withoutDay(bytes.toString('utf8'))) unchanged.push(there);
      else {
        const rows = withdrawerOf(imported).rows ?? [];
        const now = there ?? rows.flatMap((row) => existing.rows.get(row) ?? [])[0];
        if (now && !changed.includes(now)) changed.push(now);
      }
    },
  );
  const lists = added.filter(({ path }) => path.endsWith(listEnding)).map(({ path }) => path.slice(prefix.length));
  return { commit: commit.slice(0, 12), unchanged, changed, lists };
}

function withoutDay(text: string): string {
  return text.replace(/^received: .*\n?/m, '').trimEnd();
}
