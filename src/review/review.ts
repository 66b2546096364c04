// What a review found: every open request with its verdict, and what was assumed on the way.

import type { RequestStyle } from '../forge/kinds.ts';
import type { ReviewedRequest } from './sort/reviewed.ts';

export interface Review {
  /** Address of the remote, for people. */
  readonly remote: string;
  /** The page of the repository on its forge, where it has one. */
  readonly page: string | undefined;
  /** What requests are called. */
  readonly style: RequestStyle;
  /** What requests are merged into, and the commit that it was at. */
  readonly branch: string;
  readonly base: string;
  /** In the order of their numbers. */
  readonly requests: readonly ReviewedRequest[];
  /** What was assumed or left out, as sentences in English. */
  readonly assumptions: readonly string[];
  /** Whether anything says that the requests are open, so that they can be merged without being named. */
  readonly areOpenKnown: boolean;
  /** Undefined where nothing was to be merged. */
  readonly merge: MergeReport | undefined;
}

export interface MergeReport {
  readonly isDryRun: boolean;
  readonly isPushed: boolean;
  /** Numbers, in order. */
  readonly merged: readonly number[];
  /** By which all of it can be taken back; undefined where nothing was merged. */
  readonly batch: string | undefined;
  /** Of these, those that were fixed after their merge, and what was done. */
  readonly fixed: readonly { readonly number: number; readonly what: readonly string[] }[];
  /** Of these, those of which only what was left at their end was merged, as one commit: the forge takes them for open. */
  readonly squashed: readonly number[];
  /** Those that were not merged, bring nothing that is not there, and were closed on the forge; and those of `squashed` that were. */
  readonly closed?: readonly number[];
  /** Those that were to be merged and could not be, and why. */
  readonly left: readonly { readonly number: number; readonly why: string }[];
  /** Where the branch is now; undefined where nothing was merged. */
  readonly tip: string | undefined;
  /** Sentences about what was done. */
  readonly notes: readonly string[];
}
