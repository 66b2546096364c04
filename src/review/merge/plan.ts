// What is merged: what is ready, what was named on its own, and with --fix what can be fixed; and why the others are left.

import { GivenUp, withinEffort } from '../../core/effort.ts';
import { objectSizes } from '../git/object-sizes.ts';
import { ObjectReader } from '../git/objects.ts';
import { fixedProposal } from '../judge/brought.ts';
import type { Judge } from '../judge/judge.ts';
import type { Proposal } from '../proposal.ts';
import { fixesAwayPrivate, mergedByNumber, type Verdict, type VerdictKind } from '../judge/verdict.ts';
import { maxSeconds } from '../limits/limits.ts';
import type { Repository } from '../repository.ts';
import type { Numbers } from '../requests/numbers.ts';
import { blobsOf, proposedFiles, windows } from '../sort/contents.ts';
import { notExamined, type ReviewedRequest } from '../sort/reviewed.ts';
import type { PlannedFix, PlannedMerge } from './planned.ts';
import { type MergedBefore, mergedWith } from './texts.ts';

export interface PlanOptions {
  readonly only: Numbers | undefined;
  readonly isFixing: boolean;
  /** Of what its commits hold besides, nothing is merged. */
  readonly isSquashing: boolean;
  /** A judge that has accepted nothing yet. Only asked for where something else than what is ready is merged. */
  readonly openJudge: () => Promise<Judge>;
}

export interface Plan {
  readonly merges: readonly PlannedMerge[];
  readonly left: readonly { readonly number: number; readonly why: string }[];
}

export async function planMerges(repository: Repository, requests: readonly ReviewedRequest[], options: PlanOptions): Promise<Plan> {
  const { only, isFixing, isSquashing } = options;
  const isSquashed = ({ verdict }: ReviewedRequest): boolean =>
    (isSquashing || (isFixing && fixesAwayPrivate(verdict))) && verdict.asOneCommit !== undefined;
  const left: { number: number; why: string }[] = [];
  const wanted: ReviewedRequest[] = [];
  for (const request of requests) {
    const { number, verdict } = request;
    const isNamed = only?.names(number) === true;
    // What it is once it is fixed, where it is to be.
    const whole = (isSquashed(request) && verdict.asOneCommit) || verdict;
    const kind = isFixing && verdict.isFixable ? (whole.whenFixed ?? 'invalid') : whole.kind;
    if (kind === 'ready' || (isNamed && mergedByNumber.has(kind)))
      wanted.push(isFixing ? request : { ...request, verdict: unfixed(verdict) });
    else if (isNamed) left.push({ number, why: whyNot(verdict) });
  }
  const kindOf = (request: ReviewedRequest): VerdictKind =>
    (isSquashed(request) && request.verdict.asOneCommit?.kind) || request.verdict.kind;
  if (wanted.every((request) => kindOf(request) === 'ready' && request.verdict.translations.length === 0))
    return { merges: wanted.map((request) => ({ request, fix: undefined, merged: noTexts, isSquashed: isSquashed(request) })), left };
  const weighed = await weigh(repository, wanted, left, await options.openJudge());
  const merges = weighed.map((merge) => ({ ...merge, isSquashed: isSquashed(merge.request) }));
  return { merges, left: left.sort((a, b) => a.number - b.number) };
}

/** What may be merged as it is is not fixed where no one has asked for it. */
function unfixed(verdict: Verdict): Verdict {
  return { ...verdict, isFixable: false, whenFixed: undefined, fixes: [] };
}

function whyNot({ kind, number, isFixable, questions }: Verdict): string {
  if (kind === 'conflict') return 'git cannot merge it. Its author has to bring it up to date.';
  if (kind === 'engine') return 'It touches more than signatures and texts. Read it and merge it on the forge.';
  if (kind === 'held' || kind === 'refused') return `${questions[0]} To merge it after all: undersigned review release ${number}`;
  if (kind === 'signed') return questions[0] ?? 'Who it adds is on the list already.';
  return isFixable ? 'It has problems that --fix fixes.' : 'It has problems.';
}

/** One after the other, each checked against the base with those before it. */
async function weigh(
  { git, prefix }: Repository,
  wanted: readonly ReviewedRequest[],
  left: { number: number; why: string }[],
  judge: Judge,
): Promise<Omit<PlannedMerge, 'isSquashed'>[]> {
  const blobs = wanted.flatMap(({ files }) => blobsOf(files));
  const sizes = await objectSizes(git, blobs);
  const reader = new ObjectReader(git);
  const merges: Omit<PlannedMerge, 'isSquashed'>[] = [];
  const accepted: MergedBefore[] = [];
  try {
    for (const window of windows(wanted, sizes))
      for (const request of window) {
        const { number, author, verdict, files } = request;
        const given: Proposal = { number, files: (await proposedFiles(reader, files, sizes, prefix)) ?? [], author };
        const proposal = await mergedWith(fixedProposal(given, verdict), request.standsOn, accepted, (path) => judge.contentOf(path));
        const now = judged(judge, proposal);
        const error = now.problems.find(({ severity }) => severity === 'error');
        if (error || now.kind === 'conflict' || now.kind === 'invalid' || (verdict.isFixable && !isStill(now.kind, verdict))) {
          left.push({ number, why: error ? `${error.file}: ${error.message}` : `Merged after the others it would be: ${now.kind}.` });
          continue;
        }
        judge.accept(proposal);
        // Also under the names that a fix gives them.
        accepted.push({ number, files: [...proposal.files, ...given.files] });
        merges.push({ request, fix: plannedFix(verdict, proposal, prefix), merged: mergedTexts(given, proposal, prefix) });
      }
  } finally {
    reader.close();
  }
  return merges;
}

/** What its commits make one doubt is no matter of its files. */
function isStill(kind: VerdictKind, { whenFixed, asOneCommit }: Verdict): boolean {
  return kind === (asOneCommit?.whenFixed ?? whenFixed);
}

/** What the rules fail at is left out, and the others are merged. */
function judged(judge: Judge, proposal: Proposal): Verdict {
  try {
    return withinEffort(maxSeconds, () => judge.judge(proposal));
  } catch (error) {
    if (error instanceof GivenUp) return notExamined(proposal.number, `examining it took longer than ${maxSeconds} seconds`);
    return notExamined(proposal.number, error);
  }
}

const noTexts: ReadonlyMap<string, Buffer> = new Map();

/** By path from the top of the repository: what is to lie there in place of what the request has. */
function mergedTexts(given: Proposal, merged: Proposal, prefix: string): ReadonlyMap<string, Buffer> {
  const own = new Map(given.files.map((file) => [file.path, file]));
  return new Map(
    merged.files.flatMap(({ path, before, after }) => {
      const file = own.get(path);
      return file && after && before !== file.before && !file.after?.equals(after) ? [[prefix + path, after] as const] : [];
    }),
  );
}

/** `merged`: with what requests before it have left in the same files. */
function plannedFix({ isFixable, fixes }: Verdict, merged: Proposal, prefix: string): PlannedFix | undefined {
  if (!isFixable) return undefined;
  const now = new Map(merged.files.map((file) => [file.path, file.after]));
  return {
    what: [...new Set(fixes.flatMap(({ what }) => what))],
    isTakenIn: fixes.some(({ isTakenIn }) => isTakenIn),
    files: fixes.flatMap(({ path, newPath, bytes }) => [
      ...(newPath === path ? [] : [{ path: prefix + path, bytes: undefined, mode: '100644' }]),
      { path: prefix + newPath, bytes: now.get(newPath) ?? bytes, mode: '100644' },
    ]),
  };
}
