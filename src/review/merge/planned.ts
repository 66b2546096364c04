// A request that will be merged, and how.

import type { ReviewedRequest } from '../sort/reviewed.ts';

export interface PlannedMerge {
  readonly request: ReviewedRequest;
  /** What a fix changes after the merge; undefined where nothing is fixed. */
  readonly fix: PlannedFix | undefined;
  /** Texts that were merged with what requests before it had left there, by path from the top of the repository. */
  readonly merged: ReadonlyMap<string, Buffer>;
  /** Whether only what is left at its end is taken over, in one commit, and none of its own. */
  readonly isSquashed: boolean;
}

export interface PlannedFix {
  /** As clauses. */
  readonly what: readonly string[];
  /** Whether it holds a document's text, which is its author's. */
  readonly isTakenIn: boolean;
  readonly files: readonly { readonly path: string; readonly bytes: Buffer | undefined; readonly mode: string }[];
}
