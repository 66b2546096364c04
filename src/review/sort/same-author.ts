// The same person who tries again: of several requests of one author for one signature the newest counts.

import { isDeepStrictEqual } from 'node:util';
import { forges } from '../../forge/kinds.ts';
import { foldName } from '../../core/text/fold.ts';
import { accountsOf } from '../judge/ownership.ts';
import type { ProposedSignature } from '../judge/verdict.ts';
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
  const isTheirOwn = [was, is].every(({ facts }) => {
    const named = accountsOf(facts, forgeHosts);
    return named.length > 0 && named.every((name) => `@${name}` === author);
  });
  return isTheirOwn || isDeepStrictEqual(was.facts, is.facts);
}

const forgeHosts: ReadonlySet<string> = new Set(Object.values(forges).flatMap(({ hosts }) => Object.keys(hosts)));

/**
 * What nobody can read or fix, where its author has sent a right one later for the same letter, in a file called alike. Whom it was meant to add
 * it does not say; so the names of the two files have to share a word.
 */
export function replaceBroken(requests: readonly ReviewedRequest[]): ReviewedRequest[] {
  const right = Map.groupBy(requests.filter(isRight), ({ author }) => authorKey(author));
  return requests.map((request) => {
    const { verdict, author, number } = request;
    const file = request.files.length === 1 && !request.files[0]?.before ? request.files[0] : undefined;
    const key = authorKey(author);
    if (!file || key === undefined || verdict.kind !== 'invalid' || verdict.isFixable) return request;
    const own = new Set(wordsOf(file.path));
    const newer = right.get(key)?.find((other) => {
      const { letter, path, facts } = other.verdict.signatures[0] as ProposedSignature;
      const isSame = verdict.signatures.every((one) => foldName(one.facts.name) === foldName(facts.name));
      const isThere = !file.path.includes('signatories/') || file.path.includes(`signatories/${letter}/`);
      return other.number > number && isSame && isThere && [...wordsOf(path), ...wordsOf(facts.name)].some((word) => own.has(word));
    });
    return newer ? replaced(request, newer.number) : request;
  });
}

/** Adds one signature, and may be merged. */
function isRight({ verdict }: ReviewedRequest): boolean {
  const { kind, whenFixed, asOneCommit, signatures } = verdict;
  return signatures.length === 1 && [kind, whenFixed, asOneCommit?.kind, asOneCommit?.whenFixed].includes('ready');
}

function wordsOf(path: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return foldName(name).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

export function replaced(request: ReviewedRequest, by: number): ReviewedRequest {
  const { verdict } = request;
  return {
    ...request,
    verdict: {
      ...verdict,
      kind: 'replaced',
      replacedBy: by,
      whenFixed: verdict.whenFixed && 'replaced',
      questions: [`Its author has sent this signature again in request #${by}. Close this one when that one is merged.`],
    },
  };
}
