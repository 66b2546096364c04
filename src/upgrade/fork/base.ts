// The commit of the software's repository that a fork was last at: by their common history, or, where there is none, by what lay in its first commit.

import { campaignFolders } from '../../core/files/kinds.ts';
import { type Git, GitError } from '../../review/git/git.ts';

export interface ForkBase {
  readonly commit: string;
  /** `likeness`: there is no common history, and the first commit of the fork has these files. */
  readonly by: 'history' | 'likeness';
}

/** What a fork has besides the software, by the first part of its path. */
export const ownNames: ReadonlySet<string> = new Set([...campaignFolders, 'LICENSE-TEXTS.md']);

/** Undefined where nothing of the first commit is like anything there. */
export async function forkBase(git: Git, theirs: string): Promise<ForkBase | undefined> {
  const common = await git.run(['merge-base', 'HEAD', theirs], { accepts: [1] });
  if (common.code === 0) return { commit: common.stdout.toString('utf8').trim(), by: 'history' };
  const roots = (await git.text(['rev-list', '--max-parents=0', 'HEAD'])).split('\n').filter(Boolean);
  const [oldest] = roots.slice(-1);
  const commit = oldest && (await mostAlike(git, oldest, theirs));
  return commit ? { commit, by: 'likeness' } : undefined;
}

/** Of the commits that lead to `theirs`, the newest that has the most files and folders of the software as `first` has them. */
async function mostAlike(git: Git, first: string, theirs: string): Promise<string | undefined> {
  const entries = (await topEntries(git, first)).filter(({ name }) => !ownNames.has(name));
  const commits = (await git.text(['rev-list', theirs])).split('\n').filter(Boolean);
  const asked = commits.flatMap((commit) => entries.map(({ name }) => `${commit}:${name}`));
  const answers = (await git.text(['cat-file', '--batch-check=%(objectname)'], { input: `${asked.join('\n')}\n` })).split('\n');
  let best: { commit: string; likeness: number } | undefined;
  for (const [index, commit] of commits.entries()) {
    const likeness = entries.filter(({ id }, entry) => answers[index * entries.length + entry] === id).length;
    if (likeness > (best?.likeness ?? 0)) best = { commit, likeness };
  }
  return best?.commit;
}

export interface Entry {
  readonly mode: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

export async function topEntries(git: Git, tree: string): Promise<Entry[]> {
  return (await git.parts(['ls-tree', '-z', tree])).map((part) => {
    const [facts = '', name = ''] = part.split('\t');
    const [mode = '', type = '', id = ''] = facts.split(' ');
    return { mode, type, id, name };
  });
}

/** The text of a file in a commit; empty where there is none. */
export async function textAt(git: Git, commit: string, path: string): Promise<string> {
  try {
    return (await git.run(['cat-file', 'blob', `${commit}:${path}`])).stdout.toString('utf8');
  } catch (error) {
    if (error instanceof GitError) return '';
    throw error;
  }
}
