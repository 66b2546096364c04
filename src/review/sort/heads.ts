// What each request says about itself, as git has it: whether it is a commit, where it branched off, who wrote it.

import { type CommitFacts, readCommit } from '../changes/commits.ts';
import { doubtsAboutCommits } from '../changes/message.ts';
import { branchings } from '../changes/graph.ts';
import type { Git } from '../git/git.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { Person } from '../proposal.ts';
import type { GatheredRequest } from '../requests/gather.ts';

export interface Head {
  readonly request: GatheredRequest;
  readonly tree: string;
  /** The tree that it started from; undefined where there are several, and only git can merge it. */
  readonly started: string | undefined;
  readonly author: Person;
  /** When that author says that it was written: `1700000000 +0100`. */
  readonly authored: string | undefined;
  readonly title: string;
  /** The commits that it brings, the head first. */
  readonly own: readonly string[];
  /** Of these, what is new to the history. */
  readonly fresh: readonly string[];
  /** The commits that it grew from, where it was merged once and taken back: git would say that the base has it. */
  readonly grewFrom: readonly string[] | undefined;
  readonly people: number;
  /** What its commits make one doubt. */
  readonly doubts: readonly string[];
}

/** A request that cannot be compared with the base, and why. */
export interface Unreadable {
  readonly request: GatheredRequest;
  readonly why: string;
}

/** In the order of the requests. */
export async function readHeads(
  git: Git,
  reader: ObjectReader,
  base: string,
  requests: readonly GatheredRequest[],
  undone: ReadonlySet<string>,
): Promise<(Head | Unreadable)[]> {
  const commits = new Map<string, Promise<CommitFacts | undefined>>();
  const read = (oid: string): Promise<CommitFacts | undefined> => {
    const begun = commits.get(oid) ?? readCommit(reader, oid);
    commits.set(oid, begun);
    return begun;
  };
  const types = await Promise.all(requests.map(({ refused, oid }) => (refused === undefined ? typeOf(reader, oid, read) : undefined)));
  const readable = requests.filter((_, index) => types[index] === 'commit');
  const found = await branchings(
    git,
    base,
    readable.map(({ oid }) => oid),
    undone,
  );
  const branching = new Map(readable.map((request, index) => [request.number, found[index]]));
  return Promise.all(
    requests.map(async (request, index): Promise<Head | Unreadable> => {
      const { refused, number, oid, told } = request;
      if (refused !== undefined) return { request, why: `git did not take what it brings: ${refused}.` };
      const facts = types[index] === 'commit' ? await read(oid) : undefined;
      const branched = branching.get(number);
      if (!facts || !branched) return { request, why: `It leads to ${wordFor(types[index])} and not to a commit.` };
      const { mergeBases, commits: own, known } = branched;
      const [mergeBase, another] = mergeBases;
      if (mergeBase === undefined)
        return {
          request,
          why: 'It shares no history with the branch: it was made from another repository, or from a history that was rewritten.',
        };
      const written = (await Promise.all(own.slice(0, maxCommits).map(read))).flatMap((commit) => commit ?? []);
      // Who updates a branch by merging the base into it wrote nothing of it.
      const authors = written.filter(({ parents }) => parents.length < 2);
      const first = authors.at(-1) ?? facts;
      return {
        request,
        tree: facts.tree,
        started: another === undefined ? (await read(mergeBase))?.tree : undefined,
        author: told?.author ? { ...first.author, handle: told.author } : first.author,
        authored: first.written,
        title: told?.title ?? first.subject,
        own,
        fresh: own.filter((oid) => !known.has(oid)),
        grewFrom: known.size > 0 ? mergeBases : undefined,
        people: new Set(authors.map(({ author }) => author.email.toLowerCase())).size,
        doubts: doubtsAboutCommits(written),
      };
    }),
  );
}

/** So many are read to tell who wrote a request. */
const maxCommits = 200;

async function typeOf(
  reader: ObjectReader,
  oid: string,
  read: (oid: string) => Promise<CommitFacts | undefined>,
): Promise<string | undefined> {
  if (await read(oid)) return 'commit';
  const type = (await reader.read(oid, 0))?.type;
  return type === 'commit' ? 'a commit that cannot be read' : type;
}

function wordFor(type: string | undefined): string {
  const words: Readonly<Record<string, string>> = { tag: 'a tag', tree: 'a folder', blob: 'a file' };
  return words[type ?? ''] ?? type ?? 'nothing';
}
