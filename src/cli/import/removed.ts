// Asks git who was taken off a letter's list, so that an import does not bring them back without a word.

import type { SignatureFacts } from '../../core/schema/signature.ts';
import { foldLink } from '../../core/text/fold.ts';
import { spellingKey } from '../../core/text/name-spelling.ts';
import { removedSignatures } from '../../review/removed-signatures.ts';
import type { RemovedMatch } from '../../signatories/import/plan.ts';

/** Answers for a row whether somebody like that was on the list once; never, where there is no history. */
export async function removedFinder(root: string, letter: string): Promise<(facts: SignatureFacts) => RemovedMatch | undefined> {
  const removed = (await removedSignatures(root, letter)) ?? [];
  if (removed.length === 0) return () => undefined;
  const reasons = new Map<string, string>();
  for (const { facts, day, commit } of removed) {
    const reason = `“${facts.name}” was taken off the list on ${day} (commit ${commit}). If they withdrew, they must not come back.`;
    for (const key of keysOf(facts)) if (!reasons.has(key)) reasons.set(key, reason);
  }
  return (facts) => {
    const reason = keysOf(facts)
      .map((key) => reasons.get(key))
      .find((found) => found !== undefined);
    return reason === undefined ? undefined : { reason };
  };
}

function keysOf({ name, link }: Pick<SignatureFacts, 'name' | 'link'>): string[] {
  return [`name ${spellingKey(name)}`, ...(link === undefined ? [] : [`link ${foldLink(link)}`])];
}
