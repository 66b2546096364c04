// A hundred and fifty open requests of every kind, from a real repository over file:// and over HTTP: sorted, merged, pushed.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MadeRequests, makeRequests } from '../../bench/requests.ts';
import { ForgeServer } from '../support/git-server.ts';
import { clone, git, newFolder, type ReviewData, review, reviewed } from './remotes.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-requests-'));
const made = join(folder, 'made.git');
let labels: MadeRequests['labels'] = [];

beforeAll(() => {
  labels = makeRequests(made, { requests: 150, signatures: 300, seed: 7, asGitHub: true }).labels;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the remote, that a test may push to. */
function remote(): { folder: string; path: string } {
  const own = newFolder();
  const path = join(own, 'org/letter.git');
  git(own, 'clone', '--quiet', '--mirror', made, path);
  git(path, 'config', 'http.receivepack', 'true');
  return { folder: own, path };
}

/** Number and verdict, as the review has them and as they have to be. */
function compared({ requests }: ReviewData): { found: Record<number, string>; expected: Record<number, string> } {
  const open = labels.filter(({ state }) => state === 'open');
  const word = (verdict: string, isFixable: boolean | undefined): string => (isFixable === true ? `${verdict}, fixable` : verdict);
  const known = new Map(open.map((label) => [label.number, label]));
  return {
    expected: Object.fromEntries(open.map(({ number, expected, isFixable }) => [number, word(expected, isFixable)])),
    found: Object.fromEntries(
      requests.map(({ number, verdict, isFixable }) => [
        number,
        word(verdict, known.get(number)?.isFixable === undefined ? undefined : isFixable),
      ]),
    ),
  };
}

function expectMerged(repository: string, numbers: readonly number[]): void {
  const authors = new Map(labels.map(({ number, author }) => [number, author]));
  const lines = git(repository, 'log', '--format=%H %an <%ae>', 'main').split('\n');
  const byCommit = new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
  const heads = new Map(
    git(repository, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/pull')
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  );
  for (const number of numbers) {
    const { name, email } = authors.get(number) ?? { name: '', email: '' };
    // Undefined where the head is not an ancestor of the branch.
    expect(byCommit.get(heads.get(`refs/pull/${number}/head`) ?? ''), String(number)).toBe(`${name.trim()} <${email}>`);
  }
}

test('every request gets the verdict that it was made for, and those that are ready are merged and pushed, each once', async () => {
  const { path } = remote();
  const root = clone(`file://${path}`);
  const first = await reviewed(root);
  const { found, expected } = compared(first);
  expect(found).toEqual(expected);
  expect(new Set(Object.values(expected)).size).toBeGreaterThan(12);
  expect(first.assumptions.join(' ')).toMatch(/requests are merged already.*taken for closed/);

  const before = git(path, 'rev-parse', 'main');
  const merged = await reviewed(root, ['--merge', '--push']);
  const ready = labels.filter((label) => label.state === 'open' && label.expected === 'ready').map(({ number }) => number);
  expect(merged.merge?.merged).toEqual(ready);
  expect(merged.merge?.isPushed).toBe(true);
  const after = git(path, 'rev-parse', 'main');
  expect(git(root, 'rev-parse', 'main')).toBe(after);
  expect(git(root, 'status', '--porcelain')).toBe('');
  expectMerged(path, ready);
  git(path, 'fsck', '--strict', '--no-dangling');
  const merges = git(path, 'log', '--first-parent', '--format=%an|%ae|%cn|%s', `${before}..main`).split('\n');
  expect(merges.shift()).toMatch(
    /^Mia Maintainer\|mia@campaign\.example\|Mia Maintainer\|Record the day on which \d+ signatures were merged$/,
  );
  expect(merges).toHaveLength(ready.length);
  for (const line of merges)
    expect(line).toMatch(
      /^Mia Maintainer\|mia@campaign\.example\|Mia Maintainer\|Merge pull request #\d+: a signature under a-square-for-everyone$/,
    );
  // Nothing but the signatures that are ready has changed.
  const changed = git(path, 'diff', '--name-status', '--no-renames', before, 'main').split('\n');
  expect(changed).toHaveLength(ready.length);
  expect(changed.every((line) => /^A\tsignatories\/a-square-for-everyone\/[a-z0-9]{2}\/[a-z0-9-]+\.yaml$/.test(line))).toBe(true);

  const again = await reviewed(root, ['--merge', '--push']);
  expect(again.merge?.merged).toEqual([]);
  expect(git(path, 'rev-parse', 'main')).toBe(after);
});

test('over HTTP it is the same, and --fix merges and fixes what has one right answer', async () => {
  const { folder: served, path } = remote();
  const server = await ForgeServer.start({ folder: served });
  try {
    const root = clone(`file://${path}`);
    git(root, 'remote', 'set-url', 'origin', `${server.url}/org/letter.git`);
    const fixable = labels.filter((label) => label.state === 'open' && label.isFixable).map(({ number }) => number);
    const merged = await reviewed(root, ['--merge', '--fix', '--push']);
    expect(fixable.length).toBeGreaterThan(5);
    expect(merged.merge?.fixed.map(({ number }) => number)).toEqual(fixable);
    expect(merged.merge?.merged).toEqual(expect.arrayContaining(fixable));
    // Where the link is an e-mail address, only what is fixed comes in.
    const { squashed = [] } = merged.merge ?? {};
    const isWhole = (number: number): boolean => !squashed.includes(number);
    expectMerged(path, (merged.merge?.merged ?? []).filter(isWhole));
    expect(git(path, 'log', '--first-parent', '--format=%an', '--grep', '^Fix what', 'main').split('\n')).toEqual(
      fixable.filter(isWhole).map(() => 'Mia Maintainer'),
    );
    const { code, stdout } = await review(root);
    expect(stdout).not.toContain('Can be fixed');
    expect(code).toBe(1);
  } finally {
    await server.close();
  }
});
