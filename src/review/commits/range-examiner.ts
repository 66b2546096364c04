// What one commit's change of a path would add to the history: nothing, where it is the base's, what is left, or an earlier form of that.

import { posix } from 'node:path';
import type { ObjectReader } from '../git/objects.ts';
import type { RawChange } from '../git/raw-diff.ts';
import { readLimit } from '../read-limit.ts';
import { EarlierTextBudget } from './earlier-text-budget.ts';
import type { LeftTexts } from './earlier-text.ts';

const absent = '000000';
export const regular = '100644';

/** What a change leaves at a path. */
export interface LeftFile {
  /** Undefined where nothing is left there, or git has no object of it yet. */
  readonly oid: string | undefined;
  /** Whether it is larger than what may lie there, which is told of it and not once more of its commits. */
  readonly isTooLarge?: boolean;
  /** The texts of both sides, as far as they are read at all. */
  readonly texts: () => Promise<readonly Buffer[]>;
}

export interface RangeFacts {
  /** What is left of the change, by path from the top of the repository. */
  readonly left: ReadonlyMap<string, LeftFile>;
  /** What the base has at those of the touched paths that it has. */
  readonly base: ReadonlyMap<string, { readonly oid: string }>;
  /** Of blobs, by id. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Where the campaign lies in the repository: empty, or ended by a slash. */
  readonly prefix: string;
}

export class RangeExaminer {
  readonly #reader: ObjectReader;
  readonly #facts: RangeFacts;
  readonly #budget = new EarlierTextBudget();
  #texts: LeftTexts | undefined;

  constructor(reader: ObjectReader, facts: RangeFacts) {
    this.#reader = reader;
    this.#facts = facts;
  }

  /** As a clause; undefined where nothing of it is new. */
  async whatIs({ path, modes: [, newMode], oids: [, newOid] }: RawChange): Promise<string | undefined> {
    const { left, base, prefix } = this.#facts;
    const isInBase = base.has(path);
    const isLeft = left.has(path);
    if (newMode === absent) return isInBase && !isLeft ? 'removed in between, and there again' : undefined;
    if (newMode !== regular) return isLeft && left.get(path)?.oid === newOid ? undefined : wordsOfMode(newMode);
    if (base.get(path)?.oid === newOid) return undefined;
    if (isInBase && !isLeft) return 'changed in between, and as it was again';
    const own = posix.relative(prefix, path);
    const isSignature = own.startsWith('signatories/');
    if (!isLeft && !isSignature) return 'there in between, and gone again';
    return this.#whatIsEarlier(path, own, newOid, isSignature);
  }

  async #whatIsEarlier(path: string, own: string, oid: string, isSignature: boolean): Promise<string | undefined> {
    const limit = readLimit(own);
    // What is not read is compared by its id, where git has one.
    if (limit === 0) return this.#facts.left.get(path)?.oid === undefined ? undefined : 'something else in between';
    const size = this.#facts.sizes.get(oid) ?? Number.POSITIVE_INFINITY;
    if (size > limit && this.#facts.left.get(path)?.isTooLarge) return undefined;
    if (size > limit) return 'an earlier text that is larger than any';
    if (!this.#budget.takeBytes(size)) return 'an earlier text beside more of them than anybody would read';
    const bytes = await this.#reader.blob(oid, limit);
    if (!bytes) return 'an earlier text that git does not have';
    // What a change without earlier texts does not need is not loaded: it costs `check` as much time as its rules.
    const { goneFrom } = await import('./earlier-text.ts');
    const gone = goneFrom({ path: own, bytes, isSignature }, await this.#leftTexts(), this.#budget);
    return gone === undefined ? undefined : `an earlier text with ${gone}`;
  }

  /** What is left of the whole change: a signature may have had another name. */
  async #leftTexts(): Promise<LeftTexts> {
    const { LeftTexts } = await import('./earlier-text.ts');
    const { left } = this.#facts;
    this.#texts ??= new LeftTexts([...left.keys(), ...(await Promise.all(left.values().map(({ texts }) => texts()))).flat()]);
    return this.#texts;
  }
}

function wordsOfMode(mode: string): string {
  return mode === '120000' ? 'a symbolic link' : mode === '160000' ? 'a submodule' : 'an executable file';
}
