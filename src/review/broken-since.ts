// Which commit of a branch broke the campaign: of each error that it has now, the first commit that has it.

import type { Problem } from '../core/problem.ts';
import { type Git, GitError } from './git/git.ts';
import { errorsAt, keyOf, maxChecked } from './merge/full-check.ts';
import { ReviewError } from './review-error.ts';

export interface BreakingCommit {
  readonly commit: string;
  /** `2026-11-29` */
  readonly day: string;
  readonly author: string;
  readonly subject: string;
  readonly isMerge: boolean;
  readonly problems: readonly Problem[];
  /** What becomes of taking it back: nothing of this is left, other errors are, or git cannot do it on its own. */
  readonly revert: 'clean' | 'errors' | 'conflict';
}

export interface BrokenSince {
  /** How many commits there are since then. */
  readonly commits: number;
  /** The earliest first. */
  readonly breaking: readonly BreakingCommit[];
  /** Errors that were there before. */
  readonly before: readonly Problem[];
}

/** Of what is committed. Throws a ReviewError where `since` is none of the branch’s commits, or the campaign is too large. */
export async function brokenSince(git: Git, since: string, onProgress: (done: number) => void = () => {}): Promise<BrokenSince> {
  const [{ prefix }, start] = await Promise.all([git.place(), git.commitOf(since)]);
  const line = (await git.text(['rev-list', '--first-parent', '--reverse', `${start}..HEAD`]))
    .split('\n')
    .filter((commit) => commit !== '');
  const { code } = await git.run(['merge-base', '--is-ancestor', start, 'HEAD'], { accepts: [1] });
  if (code !== 0)
    throw new ReviewError(
      `${since} is not in the history of what is checked out. Name an earlier commit: git log --oneline --first-parent`,
    );
  const states = [start, ...line];
  const known = new Map<number, Promise<ReadonlyMap<string, Problem>>>();
  const errorsOf = (at: number): Promise<ReadonlyMap<string, Problem>> => {
    const found = known.get(at) ?? readErrors(git, states[at] ?? start, prefix);
    known.set(at, found);
    onProgress(known.size);
    return found;
  };
  const last = states.length - 1;
  const [now, then] = [await errorsOf(last), await errorsOf(0)];
  const byCommit = new Map<number, Problem[]>();
  for (const [key, problem] of now) {
    if (then.has(key)) continue;
    // Good at the first of the two, and not at the second.
    let [good, bad] = [0, last];
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if ((await errorsOf(middle)).has(key)) bad = middle;
      else good = middle;
    }
    byCommit.set(bad, [...(byCommit.get(bad) ?? []), problem]);
  }
  const breaking: BreakingCommit[] = [];
  for (const [at, problems] of [...byCommit].sort(([a], [b]) => a - b))
    breaking.push(await describe(git, states[at] ?? '', problems, prefix));
  return { commits: line.length, breaking, before: [...now].flatMap(([key, problem]) => (then.has(key) ? [problem] : [])) };
}

async function readErrors(git: Git, commit: string, prefix: string): Promise<ReadonlyMap<string, Problem>> {
  const errors = await errorsAt(git, commit, prefix);
  if (!errors)
    throw new ReviewError(`The campaign has more than ${maxChecked.toLocaleString('en')} files, too many to check every state of it.`);
  return new Map(errors.map((problem) => [keyOf(problem), problem]));
}

async function describe(git: Git, commit: string, problems: readonly Problem[], prefix: string): Promise<BreakingCommit> {
  const [parents = '', day = '', author = '', subject = ''] = (
    await git.text(['show', '-s', '--format=%P%x00%cs%x00%an%x00%s', commit])
  ).split('\0');
  const revert = await outcomeOfRevert(git, commit, problems, prefix);
  return { commit, day, author: author.slice(0, 200), subject: subject.slice(0, 200), isMerge: parents.includes(' '), problems, revert };
}

const someone = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((who) => [
    [`GIT_${who}_NAME`, 'undersigned'],
    [`GIT_${who}_EMAIL`, 'undersigned@localhost'],
  ]),
);

/** Tried beside the history: nothing is changed. */
async function outcomeOfRevert(git: Git, commit: string, problems: readonly Problem[], prefix: string): Promise<BreakingCommit['revert']> {
  try {
    const before = await git.text(['rev-parse', '--verify', '--end-of-options', `${commit}^1^{tree}`]);
    // No one points to it, and git removes it some day: a merge of what lies before the commit, as if it had come after it.
    const { stdout: made } = await git.run(['commit-tree', before, '-p', commit, '-m', 'revert'], { env: someone });
    const { code, stdout } = await git.run(
      ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', 'HEAD', made.toString('utf8').trim()],
      { accepts: [1] },
    );
    const [tree = ''] = stdout.toString('utf8').split('\0');
    if (code !== 0) return 'conflict';
    const left = await readErrors(git, tree, prefix);
    return problems.some((problem) => left.has(keyOf(problem))) ? 'errors' : 'clean';
  } catch (error) {
    // Of a first commit, and where git has no words for it.
    if (error instanceof GitError) return 'conflict';
    throw error;
  }
}
