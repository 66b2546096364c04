// Which passages of a translation follow words of the original that are newer than its last review: that review has not read them.

import type { Revisions } from './revisions.ts';
import type { BlockStanding } from './standing.ts';

/** Names of the passages of the original. None where there is no review, or nothing says when the original changed. */
export function newerThanReview(
  standings: readonly BlockStanding[],
  revisions: Revisions,
  reviewed: readonly { readonly date: string }[],
): string[] {
  const last = reviewed
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  return standings.flatMap(({ original, translation, link }) => {
    if (!original || !link || translation.length === 0) return [];
    // Somebody has looked at it since, and its words stay.
    if (link.origin === 'locked' && link.entry?.confirmed) return [];
    const changed = revisions.findLast(
      ({ number, byId }) =>
        number > 1 && number <= link.revision && byId.get(original.id)?.hash !== revisions[number - 2]?.byId.get(original.id)?.hash,
    );
    return changed?.date !== undefined && changed.date > last ? [original.id] : [];
  });
}
