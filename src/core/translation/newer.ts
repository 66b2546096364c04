// Which passages of a translation are newer than its last review: that review has not read them.

import type { LockFacts, ReviewRecord } from '../schema/lock.ts';
import type { Revisions } from './revisions.ts';
import type { FactTranslation } from '../schema/fact-translations.ts';
import type { PlacedBlock } from './blocks.ts';
import { hashOf } from './canonical.ts';
import { excerptOf } from './excerpt.ts';
import { translationsIn } from './fact-standing.ts';
import type { BlockStanding } from './standing.ts';

export interface Review {
  readonly name: string;
  /** `2026-11-22` */
  readonly date: string;
}

/** Of several of one day the one that is named last. */
export function lastReview<Kind extends Review>(reviewed: readonly Kind[]): Kind | undefined {
  return reviewed.toReversed().toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0];
}

/** What is recorded of a review; undefined where nothing is. */
export function recordOf({ name, date }: Review, lock: LockFacts | undefined): ReviewRecord | undefined {
  return lock?.reviews?.findLast((record) => record.name === name && record.date === date);
}

/**
 * Names of the passages of the original, and the beginnings of facts. By what is recorded of the last review; without a record by the days on which the original changed.
 * None where there is no review.
 */
export function newerThanReview(
  standings: readonly BlockStanding[],
  revisions: Revisions,
  reviewed: readonly Review[],
  lock: LockFacts | undefined,
  facts: ReadonlyMap<string, string> = new Map(),
): string[] {
  const last = lastReview(reviewed);
  if (last === undefined) return [];
  const record = recordOf(last, lock);
  const read = record && new Set(record.passages);
  // When a fact was translated nothing tells but what was recorded.
  const newFacts = read ? [...facts].filter((pair) => !read.has(pairHash(pair))).map(([original]) => excerptOf({ text: original })) : [];
  const newPassages = standings.flatMap(({ original, translation, link }) => {
    if (!original || !link || translation.length === 0) return [];
    // Somebody has looked at it since, and its words stay.
    if (link.origin === 'locked' && link.entry?.confirmed) return [];
    if (read) return translation.every((block) => isRead(block, read)) ? [] : [original.id];
    const changed = revisions.findLast(
      ({ number, byId }) =>
        number > 1 && number <= link.revision && byId.get(original.id)?.hash !== revisions[number - 2]?.byId.get(original.id)?.hash,
    );
    return changed?.date !== undefined && changed.date > last.date ? [original.id] : [];
  });
  return [...newPassages, ...newFacts];
}

/** Also where the quotation, or the item with lists in it, that it is a part of was one passage then. */
function isRead({ hash, formerHash, container, whole }: PlacedBlock, read: ReadonlySet<string>): boolean {
  return [hash, formerHash, container?.hash, container?.formerHash, whole?.hash, whole?.formerHash].some(
    (one) => one !== undefined && read.has(one),
  );
}

/** Of the translated facts of a file. */
export function pairHashes(entries: readonly FactTranslation[] | undefined): string[] {
  return [...translationsIn(entries)].map(pairHash);
}

/** What stands for a translated fact among the passages that a review has read. */
export function pairHash([original, translation]: readonly [original: string, translation: string]): string {
  return hashOf('fact', [
    { type: 'text', value: original },
    { type: 'text', value: translation },
  ]);
}
