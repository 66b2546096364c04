// Whether the branch at the remote was rewritten since it was last fetched or pushed, so that a push from here would bring back what was taken out.

import type { Git } from '../git/git.ts';

/** So many earlier states of the remote's branch are looked at, the newest first. */
const maxStates = 50;

/** How many commits of the branch here were at the remote once and are not any more; 0 where there are none. */
export async function takenOut(
  git: Git,
  { remote, branch, remoteTip, localTip }: { remote: string; branch: string; remoteTip: string; localTip: string | undefined },
): Promise<number> {
  if (localTip === undefined || localTip === remoteTip) return 0;
  const ref = `refs/remotes/${remote}/${branch}`;
  const log = await git.run(['reflog', 'show', '--format=%H', `--max-count=${maxStates}`, ref, '--'], { accepts: [128] });
  const later = log.stdout.toString('utf8').split('\n').filter(Boolean);
  // Each entry shows what the branch became. What it was before the first of them, only its number asks for.
  const first = later.length === 0 ? ref : `${ref}@{${later.length}}`;
  const earliest = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', first], { accepts: [1, 128] });
  const states = new Set([...later, earliest.stdout.toString('utf8').trim()].filter(Boolean));
  // What none of these states had is only here. A state that git has dropped since says nothing.
  const notThere = async (known: Iterable<string>): Promise<number> =>
    Number(await git.text(['rev-list', '--count', '--ignore-missing', localTip, ...Array.from(known, (state) => `^${state}`)]));
  return (await notThere([remoteTip])) - (await notThere([remoteTip, ...states]));
}
