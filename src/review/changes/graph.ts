// Where requests branched off: which commits each brings, and the commit of the base that it is to be compared with. What was merged and taken
// back counts as never merged: whoever fixes it brings all of it again.

import type { Git } from '../git/git.ts';

export interface Branching {
  /** Commits of the base from which the request grew, none of which is an ancestor of another. None: it shares no history. */
  readonly mergeBases: readonly string[];
  /** What it brings itself, its head first; empty where the base has the head already. */
  readonly commits: readonly string[];
  /** Of these, those that the history has already, because they were merged before and taken back. */
  readonly known: ReadonlySet<string>;
}

/**
 * In the order of the heads, which are object ids of commits that are there. `base` is one, too. `undone`: merges that were taken back.
 */
export async function branchings(
  git: Git,
  base: string,
  heads: readonly string[],
  undone: ReadonlySet<string> = new Set(),
): Promise<Branching[]> {
  const input = [`^${base}`, ...heads].map((line) => `${line}\n`).join('');
  const parents = readParents(await git.text(['rev-list', '--stdin', '--parents'], { input, most: 1024 * 1024 * 1024 }));
  let ofBase: Promise<Parents> | undefined;
  const baseParents = (): Promise<Parents> => {
    ofBase ??= git
      .text(['rev-list', '--parents', base], { most: 1024 * 1024 * 1024 })
      .then((lines) => withoutMerges(readParents(lines), undone));
    return ofBase;
  };
  const again = undone.size > 0 ? beside(base, await baseParents()) : new Map<string, readonly string[]>();
  const all = new Map([...parents, ...again]);
  const found: Branching[] = [];
  for (const head of heads) {
    const { commits, boundary } = walk(head, all);
    found.push({
      commits,
      known: new Set(commits.filter((commit) => again.has(commit))),
      mergeBases: boundary.length < 2 ? boundary : independent(boundary, await baseParents()),
    });
  }
  return found;
}

export type Parents = ReadonlyMap<string, readonly string[]>;

export function readParents(lines: string): Parents {
  const parents = new Map<string, readonly string[]>();
  if (lines === '') return parents;
  for (const line of lines.split('\n')) {
    const [commit = '', ...others] = line.split(' ');
    parents.set(commit, others);
  }
  return parents;
}

function withoutMerges(parents: Parents, merges: ReadonlySet<string>): Parents {
  return new Map(Array.from(parents, ([commit, own]) => [commit, merges.has(commit) ? own.slice(0, 1) : own]));
}

/** Those that the base does not lead to. */
function beside(base: string, parents: Parents): Parents {
  const reached = new Set([base]);
  for (const commit of reached) for (const parent of parents.get(commit) ?? []) reached.add(parent);
  return new Map([...parents].filter(([commit]) => !reached.has(commit)));
}

/** The commits that are not the base's, and those of the base that they lead to. */
function walk(head: string, parents: Parents): { commits: string[]; boundary: string[] } {
  const commits: string[] = [];
  const boundary: string[] = [];
  const seen = new Set([head]);
  for (const queue = [head]; queue.length > 0; ) {
    const commit = queue.shift() ?? '';
    const own = parents.get(commit);
    if (!own) {
      boundary.push(commit);
      continue;
    }
    commits.push(commit);
    for (const parent of own) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      queue.push(parent);
    }
  }
  return { commits, boundary };
}

/** Without those that another one has among its ancestors. */
function independent(commits: readonly string[], parents: Parents): string[] {
  const left = new Set(commits);
  const seen = new Set<string>();
  const queue = commits.flatMap((commit) => parents.get(commit) ?? []);
  while (queue.length > 0 && left.size > 1) {
    const commit = queue.pop() ?? '';
    if (seen.has(commit)) continue;
    seen.add(commit);
    left.delete(commit);
    queue.push(...(parents.get(commit) ?? []));
  }
  return [...left];
}
