// The whole check of what was merged, in a process of its own: whatever the requests are together, it comes to an end.

import { programOf } from '../../core/engine.ts';
import type { Problem } from '../../core/problem.ts';
import type { Git } from '../git/git.ts';
import { BoundedWorker, StartError } from '../limits/bounded-worker.ts';
import { ReviewError } from '../review-error.ts';

export interface Merged {
  readonly directory: string;
  readonly base: string;
  readonly tip: string;
  readonly prefix: string;
}

/** In seconds of the processor. Twenty-five thousand files take some seconds. */
const maxSeconds = 300;

/** Errors that the tip has and the base has not; undefined where the campaign is too large to be checked as a whole. Throws a ReviewError. */
export async function checkMerged({ directory }: Git, base: string, tip: string, prefix: string): Promise<readonly Problem[] | undefined> {
  const worker = new BoundedWorker<Merged, readonly Problem[] | undefined>({
    program: programOf(new URL('../worker.ts', import.meta.url)),
    setup: () => 'check-merged',
  });
  try {
    const outcome = await worker.do({ directory, base, tip, prefix }, maxSeconds);
    if ('answer' in outcome) return outcome.answer;
    const { failure } = outcome;
    throw new ReviewError(
      `What these requests would make together could not be checked: it ${failure.kind === 'thrown' ? `failed (${failure.message})` : failure.kind === 'time' ? 'took too long' : 'took too much memory'}. Nothing was merged. Merge fewer of them at once (--only).`,
    );
  } catch (error) {
    if (error instanceof StartError) throw new ReviewError(`What was merged could not be checked: ${error.message}. Nothing was merged.`);
    throw error;
  } finally {
    worker.close();
  }
}
