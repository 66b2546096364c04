// What the commits of a change bring besides what is left at its end: merging makes all of it a part of the history, for good.

import { posix } from 'node:path';
import { type Comparing, diffTrees } from '../changes/tree-diff.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { RawChange } from '../git/raw-diff.ts';
import { type LeftFile, RangeExaminer, regular } from './range-examiner.ts';
import { stepsOf } from './steps.ts';

/** No one needs more to sign. */
const maxCommits = 50;
/** Of one commit. */
const maxFiles = 100;
/** Commits of all changes together that are compared with their parents. */
const maxSteps = 10_000;
/** Of one change. A few are shown. */
const maxRemarks = 20;

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
  comparing: Comparing,
  reader: ObjectReader,
  ranges: readonly CommitRange[],
  options: ExamineOptions,
): Promise<Remark[][]> {
  const remarks: Remark[][] = ranges.map(({ own }) =>
    own.length > maxCommits ? [{ path: undefined, what: `${own.length.toLocaleString('en')} commits` }] : [],
  );
  const wanted = withinBounds(ranges, (range) => remarks[range]?.push({ path: undefined, what: 'commits that nobody has looked at' }));
  const steps = (
    await Promise.all(
      wanted.map(async ({ range, own, examined }) => (await stepsOf(reader, own, examined)).map((pair) => ({ range, ...pair }))),
    )
  ).flat();
  const compared = await diffTrees(comparing, steps, { most: maxFiles });
  const changes = new Map<number, RawChange[]>();
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
    comparing.sizes.of(
      others.flatMap(({ differences }) => differences.flatMap(({ modes, oids }) => (modes[1] === regular ? [oids[1]] : []))),
    ),
  ]);
  for (const { range, differences } of others) {
    const { left } = ranges[range] as CommitRange;
    const examiner = new RangeExaminer(reader, { left, base, sizes, prefix: options.prefix });
    for (const difference of differences) {
      if ((remarks[range]?.length ?? 0) >= maxRemarks) break;
      const what = await whatIs(examiner, difference);
      if (what !== undefined) remarks[range]?.push({ path: posix.relative(options.prefix, difference.path), what });
    }
  }
  return remarks.map(distinct);
}

/** Whatever is the matter with one commit, the others are looked at. */
async function whatIs(examiner: RangeExaminer, difference: RawChange): Promise<string | undefined> {
  try {
    return await examiner.whatIs(difference);
  } catch {
    return 'something that could not be examined';
  }
}

interface Wanted {
  readonly range: number;
  readonly own: readonly string[];
  readonly examined: readonly string[];
}

/** Those with the fewest commits first: who brings many cannot keep others from being looked at. */
function withinBounds(ranges: readonly CommitRange[], leaveOut: (range: number) => void): Wanted[] {
  const all = ranges.flatMap(({ own, isHeadLeft }, range): Wanted[] => {
    const examined = isHeadLeft ? own.slice(1) : own;
    return own.length > maxCommits || examined.length === 0 ? [] : [{ range, own, examined }];
  });
  let count = 0;
  return all
    .sort((a, b) => a.examined.length - b.examined.length)
    .filter(({ range, examined }) => {
      count += examined.length;
      if (count > maxSteps) leaveOut(range);
      return count <= maxSteps;
    });
}

/** Each path once, with what was found first. */
function distinct(remarks: readonly Remark[]): Remark[] {
  return [...new Map(remarks.toReversed().map((remark) => [remark.path ?? remark.what, remark])).values()].toReversed();
}

function isLeft({ path, modes, oids }: RawChange, range: CommitRange | undefined): boolean {
  const file = range?.left.get(path);
  return file !== undefined && file.oid === oids[1] && modes[1] === regular;
}
