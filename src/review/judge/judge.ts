// Judges proposals against the campaign as it is at a commit, and against those that were accepted before.

import type { Git } from '../git/git.ts';
import type { Proposal } from './proposal.ts';
import type { Verdict } from './verdict.ts';

export interface JudgeOptions {
  /** The commit that proposals would be merged into: an object id. */
  readonly base: string;
  /** The day of the judgement, `2026-11-22`: a signature of a later one is doubtful. */
  readonly today: string;
  /** Called now and then while the base is read. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Judge {
  /** Says what a proposal is. Changes nothing. */
  judge(proposal: Proposal): Verdict;
  /** From now on proposals are held against the base with this one merged in. */
  accept(proposal: Proposal): void;
}

/** Reads the campaign in git's directory as it is at the base. Throws a GitError where git cannot. */
export type OpenJudge = (git: Git, options: JudgeOptions) => Promise<Judge>;
