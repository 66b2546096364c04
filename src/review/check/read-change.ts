// What `check --base` asks of git. Needs none of the rules, so that git is at work while these are loaded.

import type { Git } from '../git/git.ts';
import { type ProposedTree, proposedTree } from '../proposed-tree.ts';

export interface ReadChange {
  /** As it was named. */
  readonly revision: string;
  readonly git: Git;
  /** The commit that it names. */
  readonly commit: string;
  readonly proposed: ProposedTree;
}

/** `git` runs in the campaign's root. Throws a GitError where git cannot tell. */
export async function readChange(git: Git, revision: string): Promise<ReadChange> {
  const commit = await git.commitOf(revision);
  return { revision, git, commit, proposed: await proposedTree(git, commit) };
}
