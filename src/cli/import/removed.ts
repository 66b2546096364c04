// Asks git who was taken off a letter's list, so that an import does not bring them back silently.

import { foldLink } from '../../core/text/fold.ts';
import { spellingsOf } from '../../core/text/name-spelling.ts';
import type { Withdrawer } from '../../core/withdrawn.ts';
import { removedSignatures } from '../../review/removed-signatures.ts';
import type { RemovedMatch } from '../../signatories/import/plan.ts';
import type { Io } from '../command.ts';

export type RemovedFinder = (person: Withdrawer) => RemovedMatch | undefined;

/**
 * Answers for a row whether someone like that was on the list once; never, where there is no history. `putBack`: those who went with this
 * commit are asked about no more, unless they went with another one as well.
 */
export async function removedFinder(root: string, letter: string, io: Pick<Io, 'err'>, putBack?: string): Promise<RemovedFinder> {
  const { removed: all, isWhole, isShallow } = await removedSignatures(root, letter);
  const removed = all.filter(({ commit }) => putBack === undefined || !(putBack.startsWith(commit) || commit.startsWith(putBack)));
  if (!isWhole)
    io.err('Git’s history is very long, and only its newest part was read: who was taken off the list by hand long ago is not noticed.\n');
  if (isShallow)
    io.err(
      'Not all of git’s history is here, so somebody who was taken off the list by hand may not be noticed. “git fetch --unshallow” brings it.\n',
    );
  if (removed.length === 0) return () => undefined;
  const reasons = new Map<string, string>();
  for (const { facts, day, commit, now } of removed) {
    const reason =
      now === undefined
        ? `“${facts.name}” was taken off the list on ${day} (commit ${commit}). If they withdrew, they must not come back.`
        : `“${facts.name}” was changed to “${now}” on ${day} (commit ${commit}). It may be the same signatory.`;
    for (const key of keysOf(facts, 'remembered')) if (!reasons.has(key)) reasons.set(key, reason);
  }
  return (person) => {
    for (const key of keysOf(person, 'looked')) {
      const reason = reasons.get(key);
      if (reason !== undefined) return { reason };
    }
    return undefined;
  };
}

function keysOf({ name, link, rows = [] }: Withdrawer, side: 'remembered' | 'looked'): string[] {
  const keys = rows.map((row) => `row ${row}`);
  if (link !== undefined) keys.push(`link ${foldLink(link)}`);
  return [...keys, ...spellingsOf(name)[side]];
}
