// What is held or refused, in the verdicts of a review: neither is merged, and nothing that stands on them is ready.

import { doubtedKind, type Verdict } from '../judge/verdict.ts';
import { type ReviewedRequest, unreadable } from './reviewed.ts';
import { type SetAside, type SetAsides, sentenceOf } from '../requests/set-aside.ts';

/** Whether it is as it was when it was refused: then it is not examined, and does not count for others. */
export function isRefused({ number, oid }: { readonly number: number; readonly oid: string }, decisions: SetAsides): boolean {
  const decision = decisions.get(number);
  return decision?.is === 'refused' && decision.head === oid;
}

export function refusedVerdict(number: number, decisions: SetAsides): Verdict {
  const decision = decisions.get(number);
  return { ...unreadable(number, decision ? sentenceOf(decision) : ''), kind: 'refused' };
}

export function withSetAsides(requests: readonly ReviewedRequest[], decisions: SetAsides): ReviewedRequest[] {
  if (decisions.size === 0) return [...requests];
  return requests.map((request) => {
    const decision = decisions.get(request.number);
    const below = request.standsOn.filter((number) => decisions.has(number));
    const verdict = decision ? decided(request, decision) : request.verdict;
    return below.length > 0 ? { ...request, verdict: doubted(verdict, below.map(holds)) } : { ...request, verdict };
  });
}

const holds = (number: number): string => `It holds the commits of request #${number}, which is held or refused.`;

function decided({ verdict, oid }: ReviewedRequest, decision: SetAside): Verdict {
  if (verdict.kind === 'refused') return verdict;
  const since = decision.head === oid ? [] : ['It has changed since.'];
  if (decision.is === 'refused') return doubted(verdict, [`${sentenceOf(decision)} It has changed since.`]);
  const questions = [[sentenceOf(decision), ...since].join(' '), ...verdict.questions];
  return { ...verdict, kind: 'held', isFixable: false, whenFixed: undefined, asOneCommit: undefined, questions };
}

function doubted(verdict: Verdict, why: readonly string[]): Verdict {
  const { kind, whenFixed, questions } = verdict;
  return {
    ...verdict,
    kind: doubtedKind(kind, verdict, 'doubtful'),
    whenFixed: whenFixed && doubtedKind(whenFixed, verdict, 'doubtful'),
    asOneCommit: undefined,
    questions: [...why, ...questions],
  };
}
