// Whose signature has come onto the list since: their file is in the commit that is checked out.

import type { Expected } from '../../mailbox/memory/note.ts';
import { Git, GitError } from '../../review/git/git.ts';
import { openRepository } from '../../review/repository.ts';
import { ReviewError } from '../../review/review-error.ts';

/** None where the campaign is in no repository, or in one without a commit. */
export async function listedBy(root: string, expected: readonly Expected[]): Promise<Expected[]> {
  if (expected.length === 0) return [];
  try {
    const { git, prefix } = await openRepository(new Git(root));
    const there = new Set(await git.parts(['ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD', '--', `${prefix}signatories`]));
    return expected.filter(({ path }) => there.has(prefix + path));
  } catch (error) {
    if (error instanceof GitError || error instanceof ReviewError) return [];
    throw error;
  }
}
