// Nothing is upgraded over work that is in no commit.

import { visible } from '../../core/text/characters.ts';
import type { Git } from '../../review/git/git.ts';
import { uncommitted } from '../../upgrade/clean.ts';
import { UsageError } from '../command.ts';

export async function refuseDirty(git: Git, except: readonly string[] = []): Promise<void> {
  const paths = await uncommitted(git, except);
  if (!paths)
    throw new UsageError(
      `${visible(git.directory)} lies in no git repository, so nothing could be brought back. Begin with “git init”, “git add -A” and “git commit”.`,
    );
  if (paths.length === 0) return;
  const rejected = paths.every((path) => path.endsWith('.rej'));
  throw new UsageError(
    `${rejected ? 'What an upgrade could not bring in is still here' : 'There is work here that is in no commit'}: ${paths.slice(0, 5).map(visible).join(', ')}${
      paths.length > 5 ? ` and ${paths.length - 5} more` : ''
    }. ${rejected ? 'Look at it, and remove it' : 'Commit it, or put it aside with “git stash --include-untracked”'}, and run this again. Nothing was changed.`,
  );
}
