// check --base and the automation say what the commits of a change held in between.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { History } from '../../bench/fast-import.ts';
import { layOutChange } from '../../src/automation/judge/change.ts';
import { judge } from '../../src/automation/judge/judge.ts';
import { engineRoot } from '../../src/core/interface/reference.ts';
import { checkAgainst } from '../../src/review/check/check-base.ts';
import { Git } from '../../src/review/git/git.ts';
import { short, writeFiles } from '../support/campaign.ts';
import { hostileCommits, type MadeRequest, makeCommitRequests } from './commit-requests.ts';
import { clone, newFolder } from './remotes.ts';
import { commitAll, git, makeRepository, onlyRead } from './support.ts';

type Files = Readonly<Record<string, string | null>>;

const repositoryWith = onlyRead(makeRepository);
let branches = 0;

/** A branch with these commits, checked out, in a repository where the ones before are as well. */
function branchWith(...commits: readonly (Files & { readonly message?: string })[]): string {
  const root = repositoryWith({ 'signatories/a/ann.yaml': 'name: Ann Lee\n' });
  const branch = `change-${++branches}`;
  const history = new History(root, true);
  const author = { name: 'Bo', email: 'bo@example.org' };
  let parent: number | string = 'refs/heads/main^0';
  for (const { message = 'A change', ...files } of commits)
    parent = history.commit({ ref: `refs/heads/${branch}`, author, message: `${message}\n`, parents: [parent], files });
  history.end();
  git(root, 'checkout', '--quiet', '--force', ...(commits.length > 0 ? [branch] : ['-b', branch, 'main']));
  return root;
}

async function found(root: string): Promise<string[]> {
  const { problems } = await checkAgainst(new Git(root), 'main');
  return problems.filter(({ rule }) => rule === 'change-history').map((problem) => `${short(problem)}: ${problem.message}`);
}

const bo = { 'signatories/a/bo.yaml': 'name: Bo Chen\n' };

test('one commit, none, and corrections of one’s own are nothing to speak of', async () => {
  expect(await found(branchWith())).toEqual([]);
  expect(await found(branchWith(bo))).toEqual([]);
  expect(await found(branchWith({ 'signatories/a/bo.yaml': 'name: Bo Chenn\n' }, bo))).toEqual([]);
});

test.each<[string, Files & { readonly message?: string }, Files, RegExp]>([
  [
    'somebody’s signature, removed and there again',
    { 'signatories/a/ann.yaml': null },
    { ...bo, 'signatories/a/ann.yaml': 'name: Ann Lee\n' },
    /ann\.yaml:1:1 .*removed in between/,
  ],
  [
    'somebody’s signature, changed and as it was',
    { 'signatories/a/ann.yaml': 'name: Anna\n' },
    { ...bo, 'signatories/a/ann.yaml': 'name: Ann Lee\n' },
    /ann\.yaml:1:1 .*changed in between/,
  ],
  ['an e-mail address', { 'signatories/a/bo.yaml': 'name: Bo Chen\nemail: bo@home.example\n' }, bo, /bo\.yaml:1:1 .*an e-mail address/],
  ['another file', { 'signatories/a/x.yaml': 'name: Nothing kind\n' }, { ...bo, 'signatories/a/x.yaml': null }, /x\.yaml:1:1 /],
  ['a workflow', { '.github/workflows/x.yml': 'on: push\n' }, { ...bo, '.github/workflows/x.yml': null }, /x\.yml:1:1 .*gone again/],
  [
    'a text of the campaign',
    { 'letters/a.md': 'x\n' },
    { ...bo, 'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n' },
    /letters\/a\.md:1:1 /,
  ],
  ['a message with a telephone number', { ...bo, message: 'Call +47 22 12 34 56' }, {}, /bo\.yaml:1:1 .*a telephone number/],
])('%s', async (_, first, second, expected) => {
  const all = await found(branchWith(first, second));
  expect(all).toHaveLength(1);
  expect(all[0]).toMatch(expected);
});

test('what is not committed counts as the end', async () => {
  const root = branchWith({ 'signatories/a/bo.yaml': 'name: Bo Chen\nstatement: Nobody else shall read this\n' });
  expect(await found(root)).toEqual([]);
  writeFileSync(join(root, 'signatories/a/bo.yaml'), 'name: Bo Chen\n');
  expect((await found(root)).join()).toContain('words that are gone');
});

test('a campaign in a folder, and a base that went on', async () => {
  const root = makeRepository();
  git(root, 'switch', '--quiet', '--create=change');
  writeFiles(root, { 'signatories/a/bo.yaml': 'name: Bo Chen\nemail: bo@home.example\n' });
  commitAll(root);
  git(root, 'switch', '--quiet', 'main');
  writeFiles(root, { 'signatories/a/cleo.yaml': 'name: Cleo Dar\n' });
  commitAll(root);
  git(root, 'switch', '--quiet', 'change');
  git(root, 'merge', '--quiet', '--no-edit', 'main');
  writeFiles(root, bo);
  commitAll(root);
  expect(await found(root)).toEqual([expect.stringMatching(/^signatories\/a\/bo\.yaml:1:1 change-history: .*an e-mail address/)]);
});

/** Several such changes, one behind the other, as the commits of one request. */
const oneBehindTheOther = (requests: readonly MadeRequest[]): MadeRequest => ({
  about: 'commits of every kind',
  make: (repository) => {
    let last = repository.tip;
    const commit: typeof repository.commit = (files, { parents = [last], ...more } = {}) => {
      last = repository.commit(files, { parents, ...more });
      return last;
    };
    for (const { make } of requests) make({ ...repository, tip: last, commit });
  },
});

test('the automation says it in its verdict, of commits of every kind', async () => {
  const folder = newFolder();
  const [restored, added, reworded, reaching, foreign] = hostileCommits.flatMap(([, own]) => own.slice(0, 1)) as MadeRequest[];
  // Of two earlier texts of one file the graver one is said.
  const requests = [[restored, added, reaching, foreign] as MadeRequest[], [reworded] as MadeRequest[]];
  const said = [
    [
      /nora-quist\.yaml: .*removed in between/,
      /vile-words\.yaml: .*another file name/,
      /: .*an e-mail address/,
      /secret\/file\.txt: .*gone again/,
    ],
    [/: .*words that are gone/],
  ];
  makeCommitRequests(join(folder, 'remote.git'), requests.map(oneBehindTheOther));
  const root = clone(`file://${folder}/remote.git`);
  const command = [process.execPath, join(engineRoot, 'src/cli/undersigned.js')] as const;
  for (const [at, expected] of said.entries()) {
    const laidOut = join(folder, `change-${at}`);
    const change = await layOutChange({ root, remote: 'origin', ref: `refs/pull/${at + 1}/head`, folder: laidOut });
    const { verdict, problems } = await judge(change, laidOut, { command, environment: { PATH: process.env.PATH, HOME: folder } });
    expect(verdict.rules).toEqual(['change-history']);
    expect(verdict.errors).toBe(0);
    expect(verdict.comment).toContain('change-history');
    expect(verdict.comment).not.toContain('home.example');
    const lines = problems.map(({ file, message }) => `${file}: ${message}`).sort();
    expect(lines).toHaveLength(expected.length);
    for (const line of expected) expect(lines).toContainEqual(expect.stringMatching(line));
  }
});

test('a text that is too large is told as that, and not as an earlier one too; one that was shortened is an earlier one', async () => {
  const large = `---\ntitle: Une lettre\nrevision: 1\n---\n\n${'Mot. '.repeat(60_000)}\n`;
  const path = 'translations/fr/a.md';
  expect(await found(branchWith({ [path]: large }))).toEqual([]);
  expect(await found(branchWith({ [path]: large }, { [path]: `${large}Fin.\n` }))).toEqual([]);
  const { problems } = await checkAgainst(new Git(branchWith({ [path]: large })), 'main');
  expect(problems.filter(({ file }) => file === path).map(({ rule }) => rule)).toEqual(['file-size']);
  const [shortened] = await found(branchWith({ [path]: large }, { [path]: '---\ntitle: Une lettre\nrevision: 1\n---\n\nMot.\n' }));
  expect(shortened).toContain('an earlier text that is larger than any');
  const [gone] = await found(branchWith({ [path]: large, ...bo }, { [path]: null }));
  expect(gone).toBeDefined();
});
