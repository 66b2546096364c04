// The one button of the desk: merges and pushes what was approved as it was looked at, then answers and closes what was refused. Whatever it is
// ended in, it can be pressed again: a merge is whole or not begun, and nobody reads the same answer twice.

import { visible } from '../../core/text/characters.ts';
import { ForgeError } from '../../forge/client.ts';
import { nameOf, pageOf } from '../../report/review/groups.ts';
import { mergeText } from '../../report/review/merge-text.ts';
import type { ForgeAccess } from '../../review/requests/ask.ts';
import { parseNumbers } from '../../review/requests/numbers.ts';
import type { Review } from '../../review/review.ts';
import { type ReviewOptions, runReview } from '../../review/run.ts';

export interface Finishing {
  readonly options: Omit<ReviewOptions, 'merge'>;
  /** What was looked at. */
  readonly review: Review;
  readonly approved: readonly number[];
  /** What the authors of refused requests are to read. */
  readonly refused: ReadonlyMap<number, string>;
  /** What is said where a signature is in and the forge shows its request as open. */
  readonly thanks: (number: number) => string;
  /** Undefined where there is no token. */
  readonly access: ForgeAccess | undefined;
  readonly say: (text: string) => void;
}

/** Throws a ReviewError where nothing was merged. */
export async function finish({ options, review, approved, refused, thanks, access, say }: Finishing): Promise<void> {
  const closing = new Map(refused);
  if (approved.length > 0) {
    const merged = await runReview({
      ...options,
      only: parseNumbers(approved.join(',')),
      except: undefined,
      seen: new Map(review.requests.map(({ number, oid }) => [number, oid])),
      merge: { isFixing: true, isSquashing: true, isPushing: true, isDryRun: false },
    });
    if (merged.merge) say(mergeText(merged.merge, merged));
    for (const number of merged.merge?.squashed ?? []) closing.set(number, thanks(number));
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

async function answerAndClose({ forge }: ForgeAccess, number: number, text: string): Promise<string> {
  try {
    const thread = { on: 'request', number } as const;
    const isSaid = (await forge.notes(thread)).some(({ body }) => body.trim() === text.trim());
    if (!isSaid && text.trim() !== '') await forge.addNote(thread, text);
    await forge.setRequestOpen(number, false);
    return 'is answered and closed.';
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return `could not be answered and closed: ${visible(error.message)}`;
  }
}
