// The judge within limits: it works in a process of its own, and a request that makes it fail gets its own verdict and changes no other.

import { GitError } from '../git/git.ts';
import { BoundedWorker, type Failure, StartError } from '../limits/bounded-worker.ts';
import { maxSeconds } from '../limits/limits.ts';
import { Patience } from '../limits/patience.ts';
import { broughtBy } from './brought.ts';
import type { JudgeOptions } from './judge.ts';
import type { Person, Proposal } from '../proposal.ts';
import type { Verdict } from './verdict.ts';

export interface JudgeSetup extends Omit<JudgeOptions, 'onProgress'> {
  /** Where git runs. */
  readonly directory: string;
  /** Letters that proposals will be about. */
  readonly letters: readonly string[];
  /** What was judged before. */
  readonly brought: readonly Proposal[];
}

export interface JudgeTask {
  readonly proposal: Omit<Proposal, 'ownerOf'>;
  readonly owners: ReadonlyMap<string, Person>;
}

export interface BoundedJudgeOptions extends JudgeOptions {
  readonly directory: string;
  readonly letters: readonly string[];
  /** For one request. */
  readonly seconds?: number | undefined;
  /** When the review began, as performance.now() has it. */
  readonly begun: number;
}

export class BoundedJudge {
  readonly #examiner: BoundedWorker<JudgeTask, Verdict>;
  readonly #patience: Patience;
  readonly #brought: Proposal[] = [];

  constructor({ directory, base, today, letters, seconds = maxSeconds, begun, onProgress }: BoundedJudgeOptions) {
    this.#patience = new Patience(seconds, () => (performance.now() - begun) / 1000);
    this.#examiner = new BoundedWorker({
      program: new URL('judge-worker.ts', import.meta.url),
      setup: (): JudgeSetup => ({ directory, base, today, letters, brought: this.#brought }),
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

  /** One at a time: what a proposal brings is remembered for those behind it. Small ones first, see limits.ts. */
  async judge(proposal: Proposal): Promise<Verdict | { readonly why: string }> {
    const { ownerOf, ...plain } = proposal;
    const owners = new Map(proposal.files.flatMap(({ path }) => asEntry(path, ownerOf?.(path))));
    const seconds = this.#patience.secondsFor(bytesOf(proposal));
    if (seconds === 0) return { why: 'other requests have used up the time for large ones. Alone it has time: undersigned review --only' };
    const before = this.#examiner.worked;
    await this.start();
    const outcome = await this.#examiner.do({ proposal: plain, owners }, seconds);
    this.#patience.spend(this.#examiner.worked - before);
    if ('failure' in outcome) return { why: wordsFor(outcome.failure, seconds) };
    const own = broughtBy(proposal, outcome.answer);
    if (own) this.#brought.push(own);
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
