// The same person who tries again: of several requests of one author for one signature the newest counts.

import { isDeepStrictEqual } from 'node:util';
import type { Person } from '../proposal.ts';
import type { ReviewedRequest } from './reviewed.ts';

/** By the account, where the forge says it, else by the address of the commit, which anybody can write. Undefined where there is neither. */
export function authorKey({ handle, email }: Person): string | undefined {
  if (handle !== undefined) return `@${handle.toLowerCase()}`;
  return email === '' ? undefined : email.toLowerCase();
}

/**
 * Each author's newest first, in the places that theirs have in the order of numbers: what comes later is held against what came before.
 * `authorOf`: undefined for what is no single signature.
 */
export function newestFirst<Item>(items: readonly Item[], authorOf: (item: Item) => string | undefined): Item[] {
  const left = new Map<string, Item[]>();
  for (const item of items) {
    const author = authorOf(item);
    if (author !== undefined) left.set(author, [...(left.get(author) ?? []), item]);
  }
  return items.map((item) => left.get(authorOf(item) ?? '')?.pop() ?? item);
}

/**
 * Whether the newer one takes the place of the older one. Only where it says the same, or where both name the account that the forge says
 * they come from: an address proves nothing, and one account may send what many have written, as that of an automation does.
 */
export function isReplacedBy(older: ReviewedRequest, newer: ReviewedRequest): boolean {
  const author = authorKey(newer.author);
  if (older.number > newer.number || author === undefined || authorKey(older.author) !== author) return false;
  const [was, ...others] = older.verdict.signatures;
  const [is, ...more] = newer.verdict.signatures;
  if (!was || !is || others.length > 0 || more.length > 0 || was.letter !== is.letter) return false;
  const isTheirOwn = [was, is].every(
    ({ facts }) => facts.handle !== undefined && `@${facts.handle.replace(/^@/, '').toLowerCase()}` === author,
  );
  return isTheirOwn || isDeepStrictEqual(was.facts, is.facts);
}

export function replaced(request: ReviewedRequest, by: number): ReviewedRequest {
  const { verdict } = request;
  return {
    ...request,
    verdict: {
      ...verdict,
      kind: 'replaced',
      whenFixed: verdict.whenFixed && 'replaced',
      questions: [`Its author has sent this signature again in request #${by}. Close this one when that one is merged.`],
    },
  };
}
