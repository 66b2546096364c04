// Who added files that are there: the author of the commit with which a file came to the branch. Read from the history in one go, and only for
// files that requests change or remove.

import { readCommit } from '../changes/commits.ts';
import { type Parents, readParents } from '../changes/graph.ts';
import type { Git } from '../git/git.ts';
import type { ObjectReader } from '../git/objects.ts';
import type { Person } from '../proposal.ts';

/** git checks every file of a changed folder against every path that it is asked for. Of more than these it tells about all files. */
const maxPaths = 4;

/**
 * By path from the top of the repository. A file that came with the first import belongs to anyone who imported it. A commit that removed a file
 * of the branch and put it there again, on its way to be merged, is none that added it; where a merge brought a file that several people
 * added in it, no one is its owner. `formerOf`: where it may have been before its folder got another name, which made no one its owner.
 */
export async function readOwners(
  git: Git,
  reader: ObjectReader,
  base: string,
  paths: readonly string[],
  formerOf: (path: string) => readonly string[] = () => [],
): Promise<Map<string, Person>> {
  const asked = new Set(paths.flatMap((path) => [path, ...formerOf(path)]).filter((path) => !path.includes('\n')));
  if (asked.size === 0) return new Map();
  const [additions, parents] = await Promise.all([
    additionsOf(git, base, asked),
    git.text(['rev-list', '--parents', base], { most: 1024 * 1024 * 1024 }).then(readParents),
  ]);
  const { branch, landed } = landings(base, parents);
  const candidates = new Map(
    [...additions].map(([path, commits]) => {
      const byLanding = Map.groupBy(commits, (one) => landed.get(one) ?? 0);
      // The newest comes first: a file that was removed and added again belongs to the last who added it.
      return [path, [...byLanding].map(([at, own]): Addition => ({ at, own })).sort((a, b) => b.at - a.at)];
    }),
  );
  const places = paths.flatMap((path) => [path, ...formerOf(path)].map((place) => ({ path, place })));
  const isThere = await existing(
    git,
    places.flatMap(({ path, place }) =>
      (candidates.get(place) ?? []).flatMap(({ at }) =>
        [place, path, ...formerOf(path)].flatMap((one) => [
          { commit: branch[at - 1], path: one },
          { commit: branch[at], path: one },
        ]),
      ),
    ),
  );
  const was = (path: string, at: number): boolean => isThere(branch[at - 1], path);
  /** Of those who added something at a path before that place in the branch, the last; undefined where no one did. */
  const last = (path: string, before: number): Addition | undefined =>
    (candidates.get(path) ?? []).find(({ at }) => at < before && !was(path, at));
  const owners = new Map<string, Person>();
  for (const path of asked) {
    const former = formerOf(path);
    let place: string | undefined = path;
    let addition = last(path, Number.POSITIVE_INFINITY);
    // Where its folder got another name, whoever did that added nothing.
    while (addition !== undefined && place !== undefined) {
      const { at } = addition;
      place = former.find((one) => one !== place && was(one, at));
      if (place !== undefined) addition = last(place, at);
    }
    // Or it came under the former name since, and the merge put it here.
    addition ??= former.flatMap((one) => candidates.get(one) ?? []).find(({ at }) => !was(path, at) && isThere(branch[at], path));
    const authors = (await Promise.all((addition?.own ?? []).map((commit) => readCommit(reader, commit)))).flatMap(
      (facts) => facts?.author ?? [],
    );
    const [author] = authors;
    if (author && authors.every(({ email }) => email.toLowerCase() === author.email.toLowerCase())) owners.set(path, author);
  }
  return owners;
}

/** By whose commits a path came, with one step of the branch. */
interface Addition {
  /** The place of that step, the oldest first. */
  readonly at: number;
  readonly own: readonly string[];
}

/** By path: the commits that added something there, wherever in the history. */
async function additionsOf(git: Git, base: string, asked: ReadonlySet<string>): Promise<Map<string, string[]>> {
  // Below “--” the lines are paths; they are literal, see environment.ts, and seen from where git runs.
  const { prefix } = await git.place();
  const named = [...(asked.size > maxPaths ? topsOf(asked) : asked)].map((path) => path.slice(path.startsWith(prefix) ? prefix.length : 0));
  const input = `${base}\n--\n${named.join('\n')}\n`;
  const args = ['log', '--stdin', '--full-history', '--no-merges', '--no-renames', '--diff-filter=A', '--name-only', '-z'];
  const additions = new Map<string, string[]>();
  let commit = '';
  for (const part of await git.parts([...args, '--format=%H', '--no-ext-diff', '--no-textconv', '--no-show-signature'], { input })) {
    const path = part.replace(/^\n/, '');
    if (asked.has(path)) additions.set(path, [...(additions.get(path) ?? []), commit]);
    else if (/^[0-9a-f]{40,64}$/.test(path)) commit = path;
  }
  return additions;
}

/** The commits of the branch itself, along first parents, the oldest first; and with which of these, by its place, each commit came. */
function landings(base: string, parents: Parents): { branch: readonly string[]; landed: ReadonlyMap<string, number> } {
  const branch: string[] = [];
  for (let commit: string | undefined = base; commit !== undefined; commit = parents.get(commit)?.[0]) branch.push(commit);
  const landed = new Map<string, number>();
  for (const [at, landing] of branch.reverse().entries()) {
    const queue = [landing];
    for (let commit = queue.pop(); commit !== undefined; commit = queue.pop()) {
      if (landed.has(commit)) continue;
      landed.set(commit, at);
      queue.push(...(parents.get(commit) ?? []));
    }
  }
  return { branch, landed };
}

interface PlaceIn {
  readonly commit: string | undefined;
  readonly path: string;
}

/** Answers whether there is something at a path of a commit, of those that are asked for here; nothing where there is no commit. */
async function existing(git: Git, places: readonly PlaceIn[]): Promise<(commit: string | undefined, path: string) => boolean> {
  const asked = [...new Set(places.map(({ commit, path }) => `${commit ?? '0'.repeat(40)}:${path}`))];
  const input = asked.map((place) => `${place}\n`).join('');
  const lines = (await git.text(['cat-file', '--batch-check=%(objecttype)', '--buffer'], { input, most: 1024 * 1024 * 1024 })).split('\n');
  const there = new Set(asked.filter((_, index) => lines[index] !== undefined && !/ (?:missing|ambiguous)$/.test(lines[index])));
  return (commit, path) => there.has(`${commit ?? '0'.repeat(40)}:${path}`);
}

/** The folders of the campaign that the paths lie in: what is before `signatories/`, and that. */
function topsOf(paths: Iterable<string>): Set<string> {
  const tops = new Set<string>();
  for (const path of paths) tops.add(path.slice(0, path.indexOf(folder) + folder.length));
  return tops;
}

const folder = 'signatories/';
