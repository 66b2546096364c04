// What the last review of a changed translation has read, where nobody has recorded it: the text as it was, or as it is now where the review
// comes with the change.

import type { Documents } from '../../core/assemble.ts';
import type { FactsDocument } from '../../core/facts.ts';
import type { LockFacts, ReviewRecord } from '../../core/schema/lock.ts';
import { lastReview, pairHashes, recordOf } from '../../core/translation/newer.ts';
import type { Base } from '../base/base.ts';
import type { ProposedFile } from '../proposal.ts';
import { documentsAfter, documentsBefore } from './documents.ts';
import type { Edition } from './edition.ts';

export function reviewRecord(before: Edition | undefined, after: Edition): ReviewRecord | undefined {
  const last = lastReview(after.document.facts.reviewed ?? []);
  if (!last || recordOf(last, after.lock)) return undefined;
  const { name, date } = last;
  const isOld = before?.document.facts.reviewed?.some((one) => one.name === name && one.date === date) === true;
  const read = isOld ? before : after;
  if (read !== after && !isChanged(read, after)) return undefined;
  return { name, date, passages: hashesOf(read) };
}

function isChanged(before: Edition, after: Edition): boolean {
  const known = new Set(hashesOf(before));
  return hashesOf(after).some((hash) => !known.has(hash));
}

/** Of its passages and its facts. */
function hashesOf({ blocks, document }: Edition): string[] {
  return [...blocks.map(({ hash }) => hash), ...pairHashes(document.facts.facts)];
}

/** Whoever changes what a review has read makes the site say of their own words that somebody else has reviewed them. As sentences. */
export function sentencesAboutRecords(files: readonly ProposedFile[], documents: Documents | undefined, base: Base): string[] {
  const locks = files.filter(({ path }) => path.endsWith('.lock.yaml'));
  if (locks.length === 0) return [];
  const [before, after] = [documentsBefore(base), documents ? documentsAfter(documents) : () => undefined];
  const reviewsIn = (document: unknown): readonly ReviewRecord[] => (document as FactsDocument<LockFacts> | undefined)?.facts.reviews ?? [];
  return locks.flatMap(({ path }) => {
    const known = new Set(reviewsIn(before(path)).map(keyOf));
    return reviewsIn(after(path))
      .filter((record) => !known.has(keyOf(record)))
      .map(({ name, date }) => `${path}: it says itself which passages the review by “${name}” of ${date} has read.`);
  });
}

function keyOf({ name, date, passages }: ReviewRecord): string {
  return [name, date, ...passages.toSorted()].join('\n');
}
