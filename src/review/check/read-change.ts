// What `check --base` asks of git. Needs none of the rules, so that git is at work while these are loaded.

import type { Git } from '../git/git.ts';
import { listTree, type TreeEntry } from '../git/tree.ts';
import { type ProposedTree, proposedTree } from '../proposed-tree.ts';

export interface ReadChange {
  readonly git: Git;
  /** As it was named. */
  readonly revision: string;
  readonly proposed: ProposedTree;
  /** The campaign's files in the revision. */
  readonly tree: readonly TreeEntry[];
}

/** `git` runs in the campaign's root. `onBusy` is told when git is at work that takes long. Throws a GitError where git cannot tell. */
export async function readChange(git: Git, revision: string, onBusy?: () => void): Promise<ReadChange> {
  const [commit] = await Promise.all([git.commitOf(revision), git.place()]);
  const [proposed, tree] = await Promise.all([proposedTree(git, commit, onBusy), listTree(git, commit)]);
  return { git, revision, proposed, tree };
}
