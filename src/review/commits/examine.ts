// What the commits of a change bring besides what is left at its end: merging makes all of it a part of the history, for good.

import { posix } from 'node:path';
import { sizeLimits } from '../../core/files/kinds.ts';
import { type Difference, diffTrees } from '../changes/tree-diff.ts';
import type { Git } from '../git/git.ts';
import type { ObjectReader } from '../git/objects.ts';
import { readLimit } from '../judge/read-limit.ts';
import { readSizes } from '../sort/contents.ts';
import { EarlierTextBudget } from './earlier-text-budget.ts';
import type { LeftTexts } from './earlier-text.ts';
import { stepsOf } from './steps.ts';

/** Nobody needs more to sign. */
const maxCommits = 50;
/** Of one commit. */
const maxFiles = 100;

/** What a change leaves at a path. */
export interface LeftFile {
  /** Undefined where nothing is left there, or git has no object of it yet. */
  readonly oid: string | undefined;
  /** The texts of both sides, as far as they are read at all. */
  readonly texts: () => Promise<readonly Buffer[]>;
}

export interface CommitRange {
  /** The commits that the base does not have, the head first. */
  readonly own: readonly string[];
  /** Whether what is left is what its head holds. */
  readonly isHeadLeft: boolean;
  /** By path from the top of the repository. */
  readonly left: ReadonlyMap<string, LeftFile>;
}

export interface ExamineOptions {
  /** Where the campaign lies in the repository: empty, or ended by a slash. */
  readonly prefix: string;
  /** What the base has at paths, by path; nothing for those that it does not have. */
  readonly inBase: (paths: readonly string[]) => Promise<ReadonlyMap<string, { readonly oid: string }>>;
}

/** Something in a commit that is not left at the end. */
export interface Remark {
  /** From the campaign's root; undefined where it is about the commits as such. */
  readonly path: string | undefined;
  /** A clause. */
  readonly what: string;
}

/** In the order of the ranges. */
export async function examineCommits(
  git: Git,
  reader: ObjectReader,
  ranges: readonly CommitRange[],
  options: ExamineOptions,
): Promise<Remark[][]> {
  const remarks: Remark[][] = ranges.map(({ own }) =>
    own.length > maxCommits ? [{ path: undefined, what: `${own.length.toLocaleString('en')} commits` }] : [],
  );
  const wanted = ranges.flatMap(({ own, isHeadLeft }, range) => {
    const examined = isHeadLeft ? own.slice(1) : own;
    return own.length > maxCommits || examined.length === 0 ? [] : [{ range, own, examined }];
  });
  const steps = (
    await Promise.all(
      wanted.map(async ({ range, own, examined }) => (await stepsOf(reader, own, examined)).map((pair) => ({ range, ...pair }))),
    )
  ).flat();
  const compared = await diffTrees(reader, steps, { most: maxFiles });
  const changes = new Map<number, Difference[]>();
  for (const [index, { range }] of steps.entries()) {
    const one = compared[index];
    if (!one || 'tooMany' in one) remarks[range]?.push({ path: undefined, what: `a commit with more than ${maxFiles} files` });
    else {
      changes.set(range, [...(changes.get(range) ?? []), ...one.differences]);
      for (const path of one.emptyFolders) remarks[range]?.push({ path, what: 'an empty folder' });
    }
  }
  const others = [...changes].map(([range, differences]) => ({
    range,
    differences: differences.filter((one) => !isLeft(one, ranges[range])),
  }));
  const touched = new Set(others.flatMap(({ differences }) => differences.map(({ path }) => path)));
  const [base, sizes] = await Promise.all([
    touched.size > 0 ? options.inBase([...touched]) : new Map<string, { readonly oid: string }>(),
    readSizes(
      git,
      others.flatMap(({ differences }) => differences.flatMap(({ newMode, newOid }) => (newMode === regular ? [newOid] : []))),
    ),
  ]);
  for (const { range, differences } of others) {
    const { left } = ranges[range] as CommitRange;
    const examiner = new RangeExaminer(reader, left, base, sizes, options.prefix);
    for (const difference of differences) {
      const what = await examiner.whatIs(difference);
      if (what !== undefined) remarks[range]?.push({ path: posix.relative(options.prefix, difference.path), what });
    }
  }
  return remarks.map(distinct);
}

/** Each path once, with what was found first. */
function distinct(remarks: readonly Remark[]): Remark[] {
  return [...new Map(remarks.toReversed().map((remark) => [remark.path ?? remark.what, remark])).values()].toReversed();
}

function isLeft({ path, newMode, newOid }: Difference, range: CommitRange | undefined): boolean {
  const file = range?.left.get(path);
  return file !== undefined && file.oid === newOid && newMode === regular;
}

const absent = '000000';
const regular = '100644';

class RangeExaminer {
  readonly #reader: ObjectReader;
  readonly #left: ReadonlyMap<string, LeftFile>;
  readonly #base: ReadonlyMap<string, { readonly oid: string }>;
  readonly #sizes: ReadonlyMap<string, number>;
  readonly #prefix: string;
  readonly #budget = new EarlierTextBudget();
  #texts: LeftTexts | undefined;

  constructor(
    reader: ObjectReader,
    left: ReadonlyMap<string, LeftFile>,
    base: ReadonlyMap<string, { readonly oid: string }>,
    sizes: ReadonlyMap<string, number>,
    prefix: string,
  ) {
    this.#reader = reader;
    this.#left = left;
    this.#base = base;
    this.#sizes = sizes;
    this.#prefix = prefix;
  }

  /** As a clause; undefined where nothing of it is new. */
  async whatIs({ path, newMode, newOid }: Difference): Promise<string | undefined> {
    const isInBase = this.#base.has(path);
    const isLeft = this.#left.has(path);
    if (newMode === absent) return isInBase && !isLeft ? 'removed in between, and there again' : undefined;
    if (this.#base.get(path)?.oid === newOid && newMode === regular) return undefined;
    if (newMode !== regular && !(isLeft && this.#left.get(path)?.oid === newOid)) return wordsOfMode(newMode);
    if (newMode !== regular) return undefined;
    if (isInBase && !isLeft) return 'changed in between, and as it was again';
    const own = posix.relative(this.#prefix, path);
    const isSignature = own.startsWith('signatories/');
    if (!isLeft && !isSignature) return 'there in between, and gone again';
    const limit = isSignature ? sizeLimits.signature : readLimit(own);
    const bytes = (this.#sizes.get(newOid) ?? Number.POSITIVE_INFINITY) <= limit ? await this.#reader.blob(newOid, limit) : undefined;
    // What is not read is compared by its id, where git has one.
    if (limit === 0) return this.#left.get(path)?.oid === undefined ? undefined : 'something else in between';
    if (!bytes) return 'an earlier text that is larger than any';
    // What a change without earlier texts does not need is not loaded: it costs `check` as much time as its rules.
    const { goneFrom } = await import('./earlier-text.ts');
    const gone = goneFrom({ path: own, bytes, isSignature }, await this.#leftTexts(), this.#budget);
    return gone === undefined ? undefined : `an earlier text with ${gone}`;
  }

  /** What is left of the whole change: a signature may have had another name. */
  async #leftTexts(): Promise<LeftTexts> {
    const { LeftTexts } = await import('./earlier-text.ts');
    this.#texts ??= new LeftTexts([...this.#left.keys(), ...(await Promise.all(this.#left.values().map(({ texts }) => texts()))).flat()]);
    return this.#texts;
  }
}

function wordsOfMode(mode: string): string {
  return mode === '120000' ? 'a symbolic link' : mode === '160000' ? 'a submodule' : 'an executable file';
}
