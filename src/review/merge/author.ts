// Who wrote a request, as a commit says it.

import type { ReviewedRequest } from '../sort/reviewed.ts';

/** The author of a request, without what no name has; with the time of `who` where the request has none that git would take. */
export function authorLine({ author, authored }: Pick<ReviewedRequest, 'author' | 'authored'>, who: string): string {
  const plain = (text: string): string =>
    text
      .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069<>]/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
  return `${plain(author.name) || author.handle || 'unknown'} <${plain(author.email)}> ${authored ?? who.slice(who.lastIndexOf('>') + 2)}`;
}
