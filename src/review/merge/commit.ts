// The bytes of a commit.

import type { ReviewedRequest } from '../sort/reviewed.ts';

export interface NewCommit {
  readonly tree: string;
  /** The branch first, then what is merged into it. */
  readonly parents: readonly string[];
  /** As git writes them: `Ann Lee <ann@example.org> 1700000000 +0100`. */
  readonly author: string;
  readonly committer: string;
  readonly message: string;
}

export function commitBytes({ tree, parents, author, committer, message }: NewCommit): Buffer {
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${author}`, `committer ${committer}`];
  return Buffer.from(`${lines.join('\n')}\n\n${message.trimEnd()}\n`);
}

/** The author of a request, without what no name has; with the time of `who` where the request has none that git would take. */
export function authorLine({ author, authored }: Pick<ReviewedRequest, 'author' | 'authored'>, who: string): string {
  const plain = (text: string): string =>
    text
      .replaceAll(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069<>]/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
  return `${plain(author.name) || author.handle || 'unknown'} <${plain(author.email)}> ${authored ?? who.slice(who.lastIndexOf('>') + 2)}`;
}
