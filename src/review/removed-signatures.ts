// Whose signature was taken off a letter's list at some time, as git remembers it: by hand, in a forge's editor, by a merge on the forge.

import type { SignatureFacts } from '../core/schema/signature.ts';
import { sizeLimits } from '../core/files/kinds.ts';
import { signatoriesIn } from './base/signatories-in.ts';
import { Git, GitError } from './git/git.ts';
import { readBlobs } from './git/blobs.ts';

export interface RemovedSignature {
  readonly facts: Pick<SignatureFacts, 'name' | 'link'>;
  /** The day of the commit that removed it, `2026-11-29`, and the commit’s first letters. */
  readonly day: string;
  readonly commit: string;
}

/** The newest of more removals than these are looked at. */
const maxRemovals = 5000;
const maxLogBytes = 16 * 1024 * 1024;

/** Undefined where there is no history to ask: no repository, or git is not installed. The newest first. */
export async function removedSignatures(root: string, letter: string): Promise<readonly RemovedSignature[] | undefined> {
  const git = new Git(root);
  try {
    const { prefix } = await git.place();
    const log = await git.text(
      ['log', '-z', '--raw', '--no-abbrev', '--no-renames', '--diff-filter=D', '--format=%x01%H %cs', 'HEAD', '--', `signatories/${letter}/`],
      { most: maxLogBytes },
    );
    return await readAll(git, removalsIn(log).slice(0, maxRemovals), prefix);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

interface Removal {
  readonly commit: string;
  readonly day: string;
  /** From the top of the repository. */
  readonly path: string;
  /** The object that the path had. */
  readonly oid: string;
}

/** Each commit is a line after U+0001, and each path that it removes a line of --raw and the path itself. */
function removalsIn(log: string): Removal[] {
  return log.split('\x01').flatMap((entry) => {
    const parts = entry.split('\0');
    const [commit = '', day = ''] = (parts[0] ?? '').trim().split(/\s/);
    return parts.flatMap((part, index): Removal[] => {
      const [, oid] = /^\s*:\d+ \d+ ([0-9a-f]{40,64}) [0-9a-f]+ D$/.exec(part) ?? [];
      const path = parts[index + 1];
      return oid !== undefined && path?.endsWith('.yaml') ? [{ commit, day, path, oid }] : [];
    });
  });
}

async function readAll(git: Git, removals: readonly Removal[], prefix: string): Promise<RemovedSignature[]> {
  const found: RemovedSignature[] = [];
  await readBlobs(
    git,
    removals.map(({ oid }) => oid),
    sizeLimits['signature-list'],
    (index, bytes) => {
      const removal = removals[index];
      if (!bytes || !removal) return;
      const { commit, day, path } = removal;
      for (const { name, link } of signatoriesIn(path.slice(prefix.length), bytes))
        found.push({ facts: { name, ...(link === undefined ? {} : { link }) }, day, commit: commit.slice(0, 10) });
    },
  );
  return found;
}
