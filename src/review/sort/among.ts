// Open requests among each other: the same person twice, the same file twice. Of texts: see same-text.ts. Of two that may be one signature neither is ready, whichever
// came first: someone may sign in another's name before they do. Only what is the same byte for byte is merged, once.

import { addressOf } from '../../fix/plan.ts';
import { foldersAbove } from '../folders.ts';
import type { Proposal } from '../proposal.ts';
import { bringsSignatures, fixedProposal } from '../judge/brought.ts';
import { doubtedKind, type LikelyDuplicate, type VerdictKind, withDoubt } from '../judge/verdict.ts';
import type { ReviewedRequest } from './reviewed.ts';
import { isReplacedBy, replaced } from './same-author.ts';
import { SameTexts } from './same-text.ts';

export class Among {
  readonly #results: ReviewedRequest[] = [];
  readonly #places = new Map<number, number>();
  /** The first request with a file of a name, or in a folder of that name. */
  readonly #files = new Map<string, number>();
  readonly #folders = new Map<string, number>();
  readonly #texts = new SameTexts();

  /** In the order of numbers, but for several of one author (same-author.ts). `proposal`: what was judged, where it was. */
  add(request: ReviewedRequest, proposal?: Proposal): void {
    const { verdict, number } = request;
    this.#places.set(number, this.#results.length);
    this.#results.push(request);
    if (!proposal) return;
    this.#texts.add(request, fixedProposal(proposal, verdict));
    if (!bringsSignatures(verdict)) return;
    const fixed = fixedProposal(proposal, verdict);
    const names = fixed.files.filter(({ isNew, kind, path }) => isNew && kind !== 'removed' && isSigned(path)).map(({ path }) => path);
    for (const other of new Set([...verdict.duplicates.flatMap((duplicate) => duplicate.proposal ?? []), ...this.#holders(names)]))
      this.#meet(other, number);
    for (const name of names) {
      if (!this.#files.has(addressOf(name))) this.#files.set(addressOf(name), number);
      for (const folder of foldersAbove(name.toLowerCase())) if (!this.#folders.has(folder)) this.#folders.set(folder, number);
    }
  }

  results(): readonly ReviewedRequest[] {
    const questions = this.#texts.questions();
    return this.#results.map((request) => (questions.get(request.number) ?? []).reduce(withQuestion, request));
  }

  #holders(names: readonly string[]): number[] {
    return names.flatMap((name) => {
      const asFile = this.#files.get(addressOf(name)) ?? this.#folders.get(name.toLowerCase());
      const below = foldersAbove(name.toLowerCase()).map((folder) => this.#files.get(folder));
      return [asFile, ...below].flatMap((number) => number ?? []);
    });
  }

  /** Two that are one signature, or of which the second could not be merged after the first. */
  #meet(first: number, second: number): void {
    const [earlier, later] = [this.#at(first), this.#at(second)];
    if (!earlier || !later) return;
    // Of one author the newer one was judged before.
    if (isReplacedBy(later, earlier)) {
      this.#put(replaced(later, first));
      return;
    }
    const isSame = isSameChange(earlier, later);
    const isOne = later.verdict.duplicates.some(({ proposal }) => proposal === first);
    if (!isSame) this.#put(doubted(earlier, second, isOne ? later.verdict.duplicates.flatMap((one) => mirrored(one, earlier, later)) : []));
    const question = isSame
      ? `Request #${first} brings the same file. Close this one when that one is merged.`
      : sameSignature(first, isOne);
    this.#put(withQuestion(later, question));
  }

  #at(number: number): ReviewedRequest | undefined {
    return this.#results[this.#places.get(number) ?? -1];
  }

  #put(request: ReviewedRequest): void {
    this.#results[this.#places.get(request.number) ?? -1] = request;
  }
}

/** Wherever it lies below it: a text is no signature. */
function isSigned(path: string): boolean {
  return path.startsWith('signatories/');
}

function sameSignature(number: number, isOne: boolean): string {
  return isOne
    ? `Request #${number} may be the same signature. Decide which one counts, and close the other.`
    : `Request #${number} has a file of the same name. If it is the same person, close one; if not, one of them needs another file name.`;
}

function doubted(request: ReviewedRequest, other: number, duplicates: readonly LikelyDuplicate[]): ReviewedRequest {
  const doubtful = withQuestion(request, sameSignature(other, duplicates.length > 0));
  return { ...doubtful, verdict: { ...doubtful.verdict, duplicates: [...doubtful.verdict.duplicates, ...duplicates] } };
}

function withQuestion(request: ReviewedRequest, question: string): ReviewedRequest {
  const { verdict } = request;
  const weaker = (kind: VerdictKind): VerdictKind =>
    kind === 'doubtful' ? 'likely-duplicate' : doubtedKind(kind, verdict, 'likely-duplicate');
  return { ...request, verdict: withDoubt(verdict, question, weaker) };
}

function isSameChange(a: ReviewedRequest, b: ReviewedRequest): boolean {
  if (a.files.length !== b.files.length) return false;
  return a.files.every(({ path, after }, index) => path === b.files[index]?.path && after?.oid === b.files[index]?.after?.oid);
}

/** The same likeness, seen from the other side. */
function mirrored(duplicate: LikelyDuplicate, earlier: ReviewedRequest, later: ReviewedRequest): LikelyDuplicate[] {
  const { path, other, proposal } = duplicate;
  const signature = later.verdict.signatures.find((one) => one.path === path);
  if (proposal !== earlier.number || !signature) return [];
  return [
    {
      ...duplicate,
      path: other.path,
      other: { path, id: signature.id, name: signature.facts.name },
      proposal: later.number,
    },
  ];
}
