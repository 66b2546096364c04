// The one button of the desk: merges and pushes what was approved as it was looked at, then answers and closes what was refused. Whatever it is
// ended in, it can be pressed again: a merge is whole or not begun, and nobody reads the same answer twice.

import { nameOf, pageOf } from '../../report/review/groups.ts';
import { mergeText } from '../../report/review/merge-text.ts';
import type { ForgeAccess } from '../../review/requests/ask.ts';
import { parseNumbers } from '../../review/requests/numbers.ts';
import type { Review } from '../../review/review.ts';
import { type ReviewOptions, runReview } from '../../review/run.ts';
import { answerAndClose } from '../close-requests.ts';

export interface Finishing {
  readonly options: Omit<ReviewOptions, 'merge'>;
  /** What was looked at. */
  readonly review: Review;
  readonly approved: readonly number[];
  /** What of them is there already, or comes with a newer request. */
  readonly closed: readonly number[];
  /** What the authors of refused requests are to read. */
  readonly refused: ReadonlyMap<number, string>;
  /** What is said where a signature is in, and where it was taken over as one commit and the forge shows its request as open. */
  readonly thanks: (number: number) => string;
  readonly takenOver: (number: number) => string;
  /** Undefined where there is no token. */
  readonly access: ForgeAccess | undefined;
  readonly say: (text: string) => void;
}

/** Throws a ReviewError where nothing was merged. */
export async function finish({ options, review, approved, closed, refused, thanks, takenOver, access, say }: Finishing): Promise<void> {
  const closing = new Map(refused);
  const left = new Set(review.requests.map(({ number }) => number));
  if (approved.length > 0) {
    const merged = await runReview({
      ...options,
      only: parseNumbers(approved.join(',')),
      except: undefined,
      seen: new Map(review.requests.map(({ number, oid }) => [number, oid])),
      merge: { isFixing: true, isSquashing: true, isPushing: true, isDryRun: false },
    });
    if (merged.merge) say(mergeText(merged.merge, merged));
    for (const number of merged.merge?.squashed ?? []) closing.set(number, takenOver(number));
    for (const number of merged.merge?.merged ?? []) left.delete(number);
  }
  for (const number of closed) {
    const newer = review.requests.find((one) => one.number === number)?.verdict.replacedBy;
    if (newer === undefined || !left.has(newer)) closing.set(number, thanks(number));
    else say(`${nameOf(number, review)} stays open: ${nameOf(newer, review)}, which replaces it, is not merged.\n`);
  }
  for (const [number, text] of closing) {
    const request = review.requests.find((one) => one.number === number);
    const page = request && pageOf(request, review);
    if (access) say(`${nameOf(number, review)} ${await answerAndClose(access, number, text)}\n`);
    else
      say(
        `Answer ${nameOf(number, review)} and close it${page === undefined ? ' on the forge' : `: ${page}`}\n${text.replace(/^/gm, '  ')}\n`,
      );
  }
}
