// Which state of the software's repository a fork follows: the newest release, or what somebody names.

import { type Git, GitError } from '../../review/git/git.ts';
import { compareVersions } from '../versions.ts';

export interface Target {
  /** As it is called there. */
  readonly name: string;
  readonly commit: string;
}

/** Fetches it, and gives it no name here. Undefined where there is nothing of that name. */
export async function fetchTarget(git: Git, from: string, asked: string | undefined): Promise<Target | undefined> {
  const name = asked ?? (await newestTag(git, from)) ?? 'HEAD';
  const names = /^\d+\.\d+\.\d+/.test(name) ? [`v${name}`, name] : [name];
  for (const one of names) {
    try {
      await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--refmap=', '--', from, one], { silence: 180 });
      const commit = await fetchedCommit(git, from, one);
      if (commit) return { name: one === 'HEAD' ? commit.slice(0, 12) : one, commit };
    } catch (error) {
      if (!(error instanceof GitError) || !/couldn't find remote ref|not found in/i.test(error.stderr)) throw error;
    }
  }
  return undefined;
}

async function fetchedCommit(git: Git, from: string, name: string): Promise<string | undefined> {
  if (/^[0-9a-f]{40}$/.test(name)) return git.commitOf(name);
  const lines = (await git.text(['ls-remote', '--', from, name, `${name}^{}`])).split('\n');
  const rows = lines.map((line) => line.split('\t')).filter((row): row is [string, string] => row.length === 2);
  const ofName = rows.filter(([, ref]) => [name, `refs/heads/${name}`, `refs/tags/${name}`, `refs/tags/${name}^{}`].includes(ref));
  // The commit that a tag is of stands in a line of its own.
  const id = (ofName.find(([, ref]) => ref.endsWith('^{}')) ?? ofName[0])?.[0];
  return id === undefined ? undefined : git.commitOf(id);
}

async function newestTag(git: Git, from: string): Promise<string | undefined> {
  const lines = (await git.text(['ls-remote', '--tags', '--refs', '--', from])).split('\n');
  const tags = lines.flatMap((line) => /refs\/tags\/(v\d+\.\d+\.\d+)$/.exec(line)?.[1] ?? []);
  return tags.sort(compareVersions).at(-1);
}
