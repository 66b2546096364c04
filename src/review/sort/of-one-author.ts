// Many signatures of one author, each in a request of its own: somebody who signs does so once.

import { doubtedKind, type VerdictKind } from '../judge/verdict.ts';
import type { ReviewedRequest } from './reviewed.ts';
import { authorKey } from './same-author.ts';

/** A person who signs, and one or two others for whom they send it. */
const maxOfOneAuthor = 3;

/** `maintainer`: the e-mail address of whoever reviews; they bring what came to them in other ways. */
export function doubtMany(requests: readonly ReviewedRequest[], maintainer: string): ReviewedRequest[] {
  const counts = new Map<string, number>();
  for (const request of requests)
    if (isPlain(request)) counts.set(authorKey(request.author), (counts.get(authorKey(request.author)) ?? 0) + 1);
  return requests.map((request) => {
    const count = counts.get(authorKey(request.author)) ?? 0;
    if (!isPlain(request) || count <= maxOfOneAuthor || request.author.email === maintainer) return request;
    const { verdict } = request;
    const weaker = (kind: VerdictKind): VerdictKind => doubtedKind(kind, verdict, 'doubtful');
    return {
      ...request,
      verdict: {
        ...verdict,
        kind: weaker(verdict.kind),
        whenFixed: verdict.whenFixed && weaker(verdict.whenFixed),
        questions: [...verdict.questions, `Its author has ${count.toLocaleString('en')} open requests with a signature each.`],
      },
    };
  });
}

/** Ready, or it would be. */
function isPlain({ verdict: { kind, whenFixed, translations } }: ReviewedRequest): boolean {
  return translations.length === 0 && (kind === 'ready' || whenFixed === 'ready');
}
