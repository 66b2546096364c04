// How much the automation takes on: a flood of issues becomes no flood of requests and comments.

import type { ChangeRequest, Issue } from '../../forge/forge.ts';
import { isProposalBranch } from './proposal.ts';

export interface FloodLimits {
  /** Requests of the automation that may be open at once. What is above waits until some are merged or closed. */
  readonly openRequests: number;
  /** Issues of one account within a day; the next one is for a person. */
  readonly issuesOfAuthor: number;
}

export const usualLimits: FloodLimits = { openRequests: 100, issuesOfAuthor: 5 };

const day = 24 * 60 * 60 * 1000;

/** `wait`: a later run takes it. `by hand`: one account asks for many. */
export function floodOf(
  issue: Issue,
  open: readonly ChangeRequest[],
  others: readonly Issue[],
  limits: FloodLimits,
): 'wait' | 'by hand' | undefined {
  if (open.filter(({ branch }) => isProposalBranch(branch)).length >= limits.openRequests) return 'wait';
  const at = Date.parse(issue.created);
  const ofAuthor = others.filter(({ number, author, created }) => {
    const before = at - Date.parse(created);
    // Of those of the same second the smaller number came first.
    return author === issue.author && before < day && (before > 0 || (before === 0 && number < issue.number));
  });
  return ofAuthor.length >= limits.issuesOfAuthor ? 'by hand' : undefined;
}
