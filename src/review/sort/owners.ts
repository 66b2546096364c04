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
 * added in it, no one is its owner.
 */
export async function readOwners(git: Git, reader: ObjectReader, base: string, paths: readonly string[]): Promise<Map<string, Person>> {
  const asked = new Set(paths.filter((path) => !path.includes('\n')));
  if (asked.size === 0) return new Map();
  const [additions, parents] = await Promise.all([
    additionsOf(git, base, asked),
    git.text(['rev-list', '--parents', base], { most: 1024 * 1024 * 1024 }).then(readParents),
  ]);
  const { branch, landed } = landings(base, parents);
  const candidates = [...additions]
    .flatMap(([path, commits]) => [...Map.groupBy(commits, (one) => landed.get(one) ?? 0)].map(([at, own]) => ({ path, at, own })))
    .sort((a, b) => b.at - a.at);
  const wasThere = await existing(
    git,
    candidates.map(({ path, at }) => ({ commit: branch[at - 1], path })),
  );
  const owners = new Map<string, Person>();
  const settled = new Set<string>();
  // The newest comes first: a file that was removed and added again belongs to the last who added it.
  for (const [index, { path, own }] of candidates.entries()) {
    if (settled.has(path) || wasThere[index]) continue;
    settled.add(path);
    const authors = (await Promise.all(own.map((commit) => readCommit(reader, commit)))).flatMap((facts) => facts?.author ?? []);
    const [author] = authors;
    if (author && authors.every(({ email }) => email.toLowerCase() === author.email.toLowerCase())) owners.set(path, author);
  }
  return owners;
}

/** By path: the commits that added something there, wherever in the history. */
async function additionsOf(git: Git, base: string, asked: ReadonlySet<string>): Promise<Map<string, string[]>> {
  // Below “--” the lines are paths; they are literal, see environment.ts.
  const input = `${base}\n--\n${[...(asked.size > maxPaths ? topsOf(asked) : asked)].join('\n')}\n`;
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

/** Whether there is something at each path of a commit; nothing where there is no commit. */
async function existing(git: Git, places: readonly { readonly commit: string | undefined; readonly path: string }[]): Promise<boolean[]> {
  const input = places.map(({ commit, path }) => `${commit ?? '0'.repeat(40)}:${path}\n`).join('');
  const lines = (await git.text(['cat-file', '--batch-check=%(objecttype)', '--buffer'], { input, most: 1024 * 1024 * 1024 })).split('\n');
  return places.map((_, index) => lines[index] !== undefined && !/ (?:missing|ambiguous)$/.test(lines[index]));
}

/** The folders of the campaign that the paths lie in: what is before `signatories/`, and that. */
function topsOf(paths: Iterable<string>): Set<string> {
  const tops = new Set<string>();
  for (const path of paths) tops.add(path.slice(0, path.indexOf(folder) + folder.length));
  return tops;
}

const folder = 'signatories/';
