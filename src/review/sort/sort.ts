// Sorts requests: each is checked against the base as it would be merged, and against the requests before it.

import { posix } from 'node:path';
import { findCharacterFaults } from '../../core/text/characters.ts';
import { formerPathsAt } from '../base/former-paths.ts';
import { readBaseFiles } from '../changes/base-files.ts';
import { readCommit } from '../changes/commits.ts';
import type { MergedFile } from '../changes/merged.ts';
import { Comparing } from '../changes/tree-diff.ts';
import { lettersConcernedBy } from '../check/letters.ts';
import { ObjectReader } from '../git/objects.ts';
import { BoundedJudge } from '../judge/bounded-judge.ts';
import type { Person, Proposal } from '../proposal.ts';
import { doubtedKind, fixesAwayPrivate, type Verdict, type VerdictKind } from '../judge/verdict.ts';
import { startElapsed } from '../limits/elapsed.ts';
import { maxSmallBytes } from '../limits/limits.ts';
import type { Repository } from '../repository.ts';
import type { GatheredRequest } from '../requests/gather.ts';
import { isRefused, refusedVerdict, withSetAsides } from './set-aside.ts';
import type { SetAsides } from '../requests/set-aside.ts';
import type { Steps } from '../steps.ts';
import { Among } from './among.ts';
import { requestChanges } from './changes.ts';
import { blobsOf, bytesOf, proposedFiles, windows } from './contents.ts';
import { type Head, readHeads, type Unreadable } from './heads.ts';
import { historyDoubts } from './history-doubts.ts';
import { doubtMany } from './of-one-author.ts';
import { readOwners } from './owners.ts';
import { notExamined, type ReviewedRequest, unreadable } from './reviewed.ts';
import { authorKey, newestFirst, replaceBroken } from './same-author.ts';

export interface SortOptions {
  readonly base: string;
  readonly today: string;
  /** How long one request may be examined. */
  readonly seconds?: number | undefined;
  /** What maintainers hold or have refused. */
  readonly setAsides: SetAsides;
  /** Merges that were taken back. */
  readonly undone: ReadonlySet<string>;
  readonly steps: Steps;
}

interface Ready {
  readonly head: Head;
  readonly files: readonly MergedFile[];
  readonly conflicts: readonly string[] | undefined;
  /** See RequestChange: read, and not what merging it changes. */
  readonly addedTwice: readonly MergedFile[];
  readonly isHeadLeft: boolean;
  readonly emptyFolders: readonly string[];
}

/** In the order of their numbers. */
export async function sortRequests(
  repository: Repository,
  requests: readonly GatheredRequest[],
  { base, today, seconds, setAsides, undone, steps }: SortOptions,
): Promise<ReviewedRequest[]> {
  const { git, prefix } = repository;
  const reader = new ObjectReader(git);
  const comparing = new Comparing(git);
  const elapsed = startElapsed();
  let judge: BoundedJudge | undefined;
  try {
    // Before the campaign is read: what is compared comes and goes, and is collected the sooner the less there is beside it.
    const [files, former] = await Promise.all([readBaseFiles(git, base), formerPathsAt(git, base, prefix)]);
    const compared = steps.begin('Comparing', 'folders');
    const heads = await readHeads(git, reader, base, requests, undone);
    const readable = heads.filter((head): head is Head => 'tree' in head && !isRefused(head.request, setAsides));
    const tree = (await readCommit(reader, base))?.tree ?? '';
    const changes = await requestChanges(repository, { reader, comparing }, { commit: base, tree, files, former }, readable, compared.of);
    compared.end();

    const results: ReviewedRequest[] = heads.flatMap((head) => {
      if ('why' in head) return [refused(head.request, head)];
      return isRefused(head.request, setAsides) ? [describedAlone(head, [], refusedVerdict(head.request.number, setAsides))] : [];
    });
    const ready: Ready[] = [];
    for (const [index, head] of readable.entries()) {
      const change = changes[index];
      if (!change || 'why' in change)
        results.push(describedAlone(head, [], unreadable(head.request.number, change?.why ?? 'It could not be compared.')));
      else
        ready.push(
          'files' in change
            ? { head, conflicts: undefined, addedTwice: [], ...change }
            : { head, files: [], conflicts: change.conflicts, addedTwice: change.addedTwice ?? [], isHeadLeft: true, emptyFolders: [] },
        );
    }
    const reading = steps.begin('Reading the campaign', 'files');
    const all = ready.flatMap(({ files: own, addedTwice }) => [...own, ...addedTwice]);
    // Side by side: most of it is git at work, by one process here and two there. What the commits tell is not needed before the end.
    const doubting = historyDoubts(comparing, reader, ready, { prefix, base: files });
    doubting.catch(() => {});
    judge = new BoundedJudge({
      directory: git.directory,
      base,
      within: prefix,
      today,
      seconds,
      elapsed,
      letters: [...lettersConcernedBy(all.map(({ path }) => posix.relative(prefix, path)))],
      onProgress: reading.of,
    });
    const [sizes, owners] = await Promise.all([
      comparing.sizes.of(blobsOf(all)),
      readOwners(git, reader, base, ownedPaths(all, prefix), (path) => former.formerOf(path)),
      judge.start(),
    ]);
    reading.end();
    const judging = steps.begin('Judging', 'requests');
    // Also of those that are not looked at now: whoever builds on what was refused brings it in.
    const numbers = new Map([
      ...Array.from(setAsides, ([number, decision]) => [decision.head, number] as const),
      ...requests.map(({ oid, number }) => [oid, number] as const),
    ]);
    const described = (head: Head, own: readonly MergedFile[], verdict: Verdict): ReviewedRequest => ({
      ...describedAlone(head, own, verdict),
      standsOn: head.own.slice(1).flatMap((oid) => numbers.get(oid) ?? []),
    });
    const among = new Among();
    const judged = new Set<number>();
    const taken = { judge, among, judged, described, owners, reader, sizes, prefix, done: () => judging.of(judged.size, ready.length) };
    const turns = newestFirst(inTurn(ready, sizes), ({ head, files: own }) => (isOneNew(own, prefix) ? authorKey(head.author) : undefined));
    const later = await judgeInTurn(turns, false, taken);
    await judgeInTurn(later, true, taken);
    const doubts = await doubting;
    judging.end();
    const sorted = among.results().map((request) => {
      const { number, verdict } = request;
      return judged.has(number) ? { ...request, verdict: doubted(verdict, doubts.get(number) ?? []) } : request;
    });
    // Whoever only looks need not have told git who they are.
    const { stdout } = await git.run(['var', 'GIT_COMMITTER_IDENT'], { accepts: [128] });
    const maintainer = /<([^<>]*)>/.exec(stdout.toString('utf8'))?.[1] ?? '';
    return withSetAsides(replaceBroken(doubtMany([...results, ...sorted], maintainer)), setAsides).sort((a, b) => a.number - b.number);
  } finally {
    judge?.close();
    comparing.close();
    reader.close();
  }
}

interface Judging {
  readonly judge: BoundedJudge;
  readonly among: Among;
  /** Numbers of those that have a verdict. */
  readonly judged: Set<number>;
  readonly described: (head: Head, own: readonly MergedFile[], verdict: Verdict) => ReviewedRequest;
  readonly owners: ReadonlyMap<string, Person>;
  readonly reader: ObjectReader;
  readonly sizes: ReadonlyMap<string, number>;
  readonly prefix: string;
  readonly done: () => void;
}

/** Gives those that need more time than there is in this turn. */
async function judgeInTurn(requests: readonly Ready[], isLast: boolean, taken: Judging): Promise<Ready[]> {
  const { judge, among, judged, described, owners, reader, sizes, prefix, done } = taken;
  const later: Ready[] = [];
  let waiting = requests.filter(({ files }) => bytesOf(files, sizes) > maxSmallBytes).length;
  for (const window of windows(requests, sizes)) {
    const proposed = await Promise.all(
      window.map(({ files: own, addedTwice }) => proposedFiles(reader, [...own, ...addedTwice], sizes, prefix)),
    );
    for (const [index, one] of window.entries()) {
      const { head, files: own, conflicts } = one;
      const contents = proposed[index];
      const { number } = head.request;
      if (!contents) {
        among.add(described(head, own, unreadable(number, 'It brings more than anybody would read.')));
        continue;
      }
      const proposal: Proposal = {
        number,
        files: contents,
        author: head.author,
        // Of several people who wrote in one request, none speaks for another's signature.
        ownerOf: (path) => (head.people > 1 ? undefined : owners.get(prefix + path)),
        ...(conflicts && { conflicts }),
      };
      const verdict = await judge.judge(proposal, { isLast, waiting: Math.max(1, waiting) });
      if (bytesOf(own, sizes) > maxSmallBytes) waiting--;
      if (verdict === 'later') later.push(one);
      // Whatever it failed at is a matter of this request: the others get their verdicts.
      else if ('why' in verdict) among.add(described(head, own, notExamined(number, verdict.why)));
      else {
        judged.add(number);
        among.add(described(head, own, verdict), proposal);
      }
      done();
    }
  }
  return later;
}

/** In the order of their numbers. Large ones wait until all others have their verdicts, and the largest ones longest: see limits.ts. */
function inTurn(requests: readonly Ready[], sizes: ReadonlyMap<string, number>): Ready[] {
  const bytes = new Map(requests.map((request) => [request, bytesOf(request.files, sizes)]));
  const sizeOf = (request: Ready): number => Math.max(maxSmallBytes, bytes.get(request) ?? 0);
  return requests.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a.head.request.number - b.head.request.number);
}

/** Whether all that it brings is one new file below signatories. */
function isOneNew(files: readonly MergedFile[], prefix: string): boolean {
  const [only, ...others] = files;
  return only !== undefined && others.length === 0 && !only.before && only.path.startsWith(`${prefix}signatories/`);
}

/** What is ready by its files alone is not, where its commits make one doubt. */
function doubted(verdict: Verdict, ofCommits: readonly string[]): Verdict {
  const doubts = [
    ...ofCommits,
    ...(verdict.fixes.some(({ path }) => isOddName(path)) ? [oddName] : []),
    ...(fixesAwayPrivate(verdict) ? [privateDetail] : []),
  ];
  if (doubts.length === 0) return verdict;
  const weaker = (kind: VerdictKind): VerdictKind => doubtedKind(kind, verdict, 'doubtful');
  const { kind, whenFixed, questions } = verdict;
  return {
    ...verdict,
    kind: weaker(kind),
    whenFixed: whenFixed && weaker(whenFixed),
    asOneCommit: { kind, whenFixed },
    questions: [...questions, ...doubts],
  };
}

const oddName = 'Its file name holds characters that no name should have, and merging it would leave that name in the history.';

const privateDetail = 'Its commits hold what is fixed away, so --fix takes it over as one commit of its author without that.';

function isOddName(path: string): boolean {
  // What shells, terminals and other systems take for something else; “https:/…” is an address that someone took for a name.
  return /[\n\t\\"`$<>|*?;&]|(?:^|\/)-|:(?!\/)/.test(path) || findCharacterFaults(path).length > 0;
}

/** Signatures that are there and would be others, or gone. */
function ownedPaths(files: readonly MergedFile[], prefix: string): string[] {
  return files.flatMap(({ path, before }) => (before && path.startsWith(`${prefix}signatories/`) ? [path] : []));
}

function describedAlone(
  { request, author, authored, title, own, people }: Head,
  files: readonly MergedFile[],
  verdict: ReviewedRequest['verdict'],
): ReviewedRequest {
  const { number, ref, oid } = request;
  return { number, ref, oid, title, author, authored, commits: own.length, people, standsOn: [], files, verdict };
}

function refused(request: GatheredRequest, { why }: Unreadable): ReviewedRequest {
  const { number, ref, oid, told } = request;
  const author: Person = { name: told?.author ?? '', email: '' };
  return {
    number,
    ref,
    oid,
    title: told?.title ?? '',
    author,
    authored: undefined,
    commits: 0,
    people: 0,
    standsOn: [],
    files: [],
    verdict: unreadable(number, why),
  };
}
