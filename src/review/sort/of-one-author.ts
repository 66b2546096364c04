// Many signatures of one author, each in a request of its own: somebody who signs does so once.

import { doubtedKind, type VerdictKind, withDoubt } from '../judge/verdict.ts';
import type { ReviewedRequest } from './reviewed.ts';
import { authorKey } from './same-author.ts';

/** A person who signs, and one or two others for whom they send it. */
const maxOfOneAuthor = 3;

/** `maintainer`: the e-mail address of whoever reviews; they bring what came to them in other ways. */
export function doubtMany(requests: readonly ReviewedRequest[], maintainer: string): ReviewedRequest[] {
  const hands = new Map(requests.map((request) => [request, request.author.email === maintainer ? undefined : handOf(request)]));
  const counts = new Map<string, number>();
  for (const hand of hands.values()) if (hand !== undefined) counts.set(hand, (counts.get(hand) ?? 0) + 1);
  return requests.map((request) => {
    const count = counts.get(hands.get(request) ?? '') ?? 0;
    if (count <= maxOfOneAuthor) return request;
    const { verdict } = request;
    const weaker = (kind: VerdictKind): VerdictKind => doubtedKind(kind, verdict, 'doubtful');
    const question = `Its author has ${count.toLocaleString('en')} open requests with a signature each.`;
    return { ...request, verdict: withDoubt(verdict, question, weaker) };
  });
}

/**
 * Who has written what is ready, or would be: the author, for the account that the signature names. An automation that makes requests of
 * issues writes there whose each of them is.
 */
function handOf({ author, verdict: { kind, whenFixed, translations, signatures } }: ReviewedRequest): string | undefined {
  const key = authorKey(author);
  const isPlain = translations.length === 0 && (kind === 'ready' || whenFixed === 'ready');
  return key !== undefined && isPlain ? `${key} ${signatures[0]?.facts.handle ?? ''}` : undefined;
}
