// The judge within limits: it works in a process of its own, and a request that makes it fail gets its own verdict and changes no other.

import { programOf } from '../../core/engine.ts';
import { GitError } from '../git/git.ts';
import { BoundedWorker, type Failure, StartError } from '../limits/bounded-worker.ts';
import { graceSeconds, maxSeconds, maxSignatures, maxSmallBytes } from '../limits/limits.ts';
import { Patience } from '../limits/patience.ts';
import { Brought, type BroughtEntry } from './brought.ts';
import type { JudgeOptions } from './judge.ts';
import type { Person, Proposal } from '../proposal.ts';
import type { Verdict } from './verdict.ts';

export interface JudgeSetup extends Omit<JudgeOptions, 'onProgress'> {
  /** Where git runs. */
  readonly directory: string;
  /** Letters that proposals will be about. */
  readonly letters: readonly string[];
  /** What was judged before. */
  readonly brought: readonly BroughtEntry[];
}

/** `late`: it was given up, and the process goes on. */
export type JudgeAnswer = Verdict | 'late';

export interface JudgeTask {
  readonly seconds: number;
  readonly proposal: Omit<Proposal, 'ownerOf'>;
  readonly owners: ReadonlyMap<string, Person>;
}

export interface BoundedJudgeOptions extends JudgeOptions {
  readonly directory: string;
  readonly letters: readonly string[];
  /** For one request. */
  readonly seconds?: number | undefined;
  /** How long the review has gone on when other processes have worked for so long (startElapsed); both in seconds. */
  readonly elapsed: (workedElsewhere: number) => number;
}

/** `isLast`: it gets no other turn. `waiting`: large requests that had no turn yet, this one included. */
export interface Turn {
  readonly isLast: boolean;
  readonly waiting: number;
}

export class BoundedJudge {
  readonly #examiner: BoundedWorker<JudgeTask, JudgeAnswer>;
  readonly #patience: Patience;
  readonly #brought = new Brought();
  #held = 0;

  constructor({ directory, base, within, today, letters, seconds = maxSeconds, elapsed, onProgress }: BoundedJudgeOptions) {
    this.#patience = new Patience(seconds, () => elapsed(this.#examiner.worked));
    this.#examiner = new BoundedWorker({
      program: programOf(new URL('../worker.ts', import.meta.url)),
      setup: (): JudgeSetup => ({ directory, base, within, today, letters, brought: this.#brought.entries }),
      onNote: (note) => {
        const { done, total } = note as { done: number; total: number };
        onProgress?.(done, total);
      },
    });
  }

  /** Reads the campaign. Throws a GitError where that cannot be done. */
  async start(): Promise<void> {
    try {
      await this.#examiner.start();
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      throw new GitError('cat-file', undefined, error.message);
    }
  }

  /**
   * One at a time: what a proposal brings is remembered for those behind it. Small ones first, see limits.ts. `later`: it has to be asked about
   * again, when all others had a turn.
   */
  async judge(
    proposal: Proposal,
    { isLast, waiting }: Turn = { isLast: true, waiting: 1 },
  ): Promise<Verdict | { readonly why: string } | 'later'> {
    const { ownerOf, ...plain } = proposal;
    const owners = new Map(proposal.files.flatMap(({ path }) => asEntry(path, ownerOf?.(path))));
    const bytes = bytesOf(proposal);
    const seconds = isLast ? this.#patience.inSecondTurn() : this.#patience.inFirstTurn(bytes, waiting);
    if (seconds === 0) return isLast ? { why: wordsForLate(bytes) } : 'later';
    const before = this.#examiner.worked;
    await this.start();
    const outcome = await this.#examiner.do({ proposal: plain, owners, seconds }, seconds + graceSeconds);
    const isGivenUp = 'failure' in outcome || outcome.answer === 'late';
    this.#patience.spend(this.#examiner.worked - before, { bytes, isGivenUp });
    if ('failure' in outcome) return { why: wordsFor(outcome.failure, seconds) };
    if (outcome.answer === 'late') return isLast ? { why: wordsFor({ kind: 'time' }, seconds) } : 'later';
    const { length } = outcome.answer.signatures;
    if (length > 1 && this.#held + length > maxSignatures.held)
      return { why: 'other requests bring more signatures than can be held at once. Alone it has room: undersigned review --only' };
    this.#held += length > 1 ? length : 0;
    this.#brought.take(proposal, outcome.answer);
    return outcome.answer;
  }

  close(): void {
    this.#examiner.close();
  }
}

function asEntry(path: string, owner: Person | undefined): [string, Person][] {
  return owner ? [[path, owner]] : [];
}

function bytesOf({ files }: Proposal): number {
  return files.reduce((sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0), 0);
}

function wordsForLate(bytes: number): string {
  const what = bytes > maxSmallBytes ? 'large ones' : 'those that take long';
  return `other requests have used up the time for ${what}. Alone it has time: undersigned review --only`;
}

function wordsFor(failure: Failure, seconds: number): string {
  switch (failure.kind) {
    case 'time':
      return `examining it took longer than ${seconds.toFixed(1)} seconds`;
    case 'end':
      return 'examining it took more memory than there is for one request';
    case 'thrown':
      return failure.message;
  }
}
