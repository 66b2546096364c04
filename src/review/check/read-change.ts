// What `check --base` asks of git. Needs none of the rules, so that git is at work while these are loaded.

import { type BegunPart, type StartedBase, startBase, startLargestLetter } from '../base/start.ts';
import type { Git } from '../git/git.ts';
import { listTree } from '../git/tree.ts';
import { type ProposedTree, proposedTree } from '../proposed-tree.ts';
import { lettersConcernedBy } from './letters.ts';

export interface ReadChange {
  /** As it was named. */
  readonly revision: string;
  readonly git: Git;
  /** The commit that it names. */
  readonly commit: string;
  readonly proposed: ProposedTree;
  /** The campaign in the revision, as far as it matters for the change: git reads it already. */
  readonly started: StartedBase;
}

/** Told when git is at work that takes long, so that something else can be done meanwhile which lets nothing in between. */
export interface Pauses {
  /** It lists the campaign: a fifth of a second for a hundred thousand files. */
  onListing?(): void;
  /** It reads the signatures, and looks through the working tree: some five times as long. */
  onReading?(): void;
}

/** `git` runs in the campaign's root. Throws a GitError where git cannot say. */
export async function readChange(git: Git, revision: string, { onListing, onReading }: Pauses = {}): Promise<ReadChange> {
  const [commit] = await Promise.all([git.commitOf(revision), git.place()]);
  let begun: BegunPart | undefined;
  const listing = listTree(git, commit).then((tree) => {
    begun = startLargestLetter(git, tree);
    return tree;
  });
  setImmediate(() => onListing?.());
  try {
    // One after the other: what is read takes longest, and has to begin first.
    const [proposed, tree] = await Promise.all([proposedTree(git, commit, { isReady: listing, onBusy: onReading }), listing]);
    const letters = lettersConcernedBy([...proposed.files, ...(proposed.addedTwice ?? [])].map(({ path }) => path));
    return { revision, git, commit, proposed, started: startBase(git, tree, (letter) => letters.has(letter), begun) };
  } catch (error) {
    await listing.catch(() => {});
    begun?.blobs.close();
    throw error;
  }
}
