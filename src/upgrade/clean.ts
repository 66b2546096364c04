// Whether there is work in a folder that is in no commit, which an upgrade could mix with its own.

import { type Git, GitError } from '../review/git/git.ts';

/** Paths from the top of the repository. Undefined where the folder lies in no repository, so that nothing could be brought back. */
export async function uncommitted(git: Git, except: readonly string[] = []): Promise<readonly string[] | undefined> {
  try {
    const parts = await git.parts(['status', '--porcelain', '-z', '--untracked-files=all', '--', '.']);
    const { prefix } = await git.place();
    // A rename has a second part, its former name.
    const paths = parts.flatMap((part, index) => (/^[RC]/.test(parts[index - 1] ?? '') ? [] : [part.slice(3)]));
    return paths.filter((path) => !except.includes(path.startsWith(prefix) ? path.slice(prefix.length) : path));
  } catch (error) {
    if (error instanceof GitError && /not a git repository/.test(error.stderr)) return undefined;
    throw error;
  }
}
