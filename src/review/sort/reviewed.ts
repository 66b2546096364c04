// A request with everything that a review found out about it.

import type { MergedFile } from '../changes/merged.ts';
import type { Person } from '../proposal.ts';
import { blankVerdict, type Verdict } from '../judge/verdict.ts';

export interface ReviewedRequest {
  readonly number: number;
  /** As the remote calls it. */
  readonly ref: string;
  /** Its head. */
  readonly oid: string;
  readonly title: string;
  readonly author: Person;
  /** When that author says that it was written: `1700000000 +0100`; undefined where git could not say. */
  readonly authored: string | undefined;
  /** How many commits it brings, and how many people wrote them. */
  readonly commits: number;
  readonly people: number;
  /** Other open requests whose commits it holds: they are merged first, or with it. */
  readonly standsOn: readonly number[];
  /** What merging it changes, from the top of the repository. */
  readonly files: readonly MergedFile[];
  readonly verdict: Verdict;
}

/** For what cannot be checked against the rules at all. */
export function unreadable(number: number, why: string): Verdict {
  return { ...blankVerdict(number), kind: 'invalid', questions: [why] };
}

/** For what the rules fail at. */
export function notExamined(number: number, error: unknown): Verdict {
  const why = error instanceof Error ? error.message : String(error);
  return unreadable(number, `It could not be examined, so look at it by hand: ${why.slice(0, maxReason).replace(/[.!]?$/, '.')}`);
}

/** In UTF-16 code units. */
const maxReason = 300;
