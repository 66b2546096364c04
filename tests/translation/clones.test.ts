// What the status says depends on the files alone: every clone of the same tree says the same, whatever its history, place or clock.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { filesBelow } from '../support/site.ts';
import { edit, makeLetter, revise, run } from './support.ts';

const identity = [
  '-c',
  'user.name=Ann Lee',
  '-c',
  'user.email=ann@example.org',
  '-c',
  'commit.gpgsign=false',
  '-c',
  'init.defaultBranch=main',
];

function git(root: string, ...args: string[]): string {
  // The machine's own configuration decides nothing here.
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', env });
  expect(`${args.join(' ')}: ${status} ${status === 0 ? '' : stderr}`).toBe(`${args.join(' ')}: 0 `);
  return stdout.trim();
}

function commit(root: string, message: string): void {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', message);
}

const statusOf = (root: string): string => run(root, 'status', '--format', 'json').stdout;

/** A letter with two revisions, whose translation followed one of its two changes. */
function makeHistory(): string {
  const root = makeLetter();
  git(root, 'init', '-q');
  commit(root, 'A letter and its translation');
  edit(root, 'letters/a.md', 'the river', 'the sea');
  edit(root, 'letters/a.md', 'about fish', 'about birds');
  revise(root, 'meaning');
  commit(root, 'A revision');
  edit(root, 'translations/fr/a.md', 'les poissons', 'les oiseaux');
  edit(root, 'translations/fr/a.md', 'revision: 1', 'revision: 2');
  commit(root, 'One passage updated');
  return root;
}

test('a shallow clone, a full one, a squash, a rebase, a rename and a touch all give the same status', () => {
  const root = makeHistory();
  const expected = statusOf(root);
  // It is a status worth comparing: one passage is stale, one was updated.
  expect(JSON.parse(expected).languages.find(({ language }: { language: string }) => language === 'fr').letters[0]).toMatchObject({
    state: 'outdated',
    passages: { changed: [expect.any(String)] },
  });
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-clones-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const url = pathToFileURL(root).href;
  const clone = (name: string, ...args: string[]): string => {
    git(folder, 'clone', '-q', ...args, url, name);
    return join(folder, name);
  };

  const shallow = clone('shallow', '--depth', '1');
  expect(git(shallow, 'rev-list', '--count', 'HEAD')).toBe('1');
  expect(statusOf(shallow)).toBe(expected);

  const full = clone('full');
  expect(git(full, 'rev-list', '--count', 'HEAD')).toBe('3');
  expect(statusOf(full)).toBe(expected);

  git(full, 'branch', '-m', 'main', 'another-name');
  const renamed = join(folder, 'ein Ort — 場所');
  renameSync(full, renamed);
  expect(statusOf(renamed)).toBe(expected);

  const squashed = clone('squashed');
  git(squashed, 'reset', '-q', '--soft', 'HEAD~2');
  git(squashed, 'commit', '-q', '-m', 'All at once', '--date', '2001-02-03T04:05:06Z');
  expect(git(squashed, 'rev-list', '--count', 'HEAD')).toBe('2');
  expect(statusOf(squashed)).toBe(expected);

  const rebased = clone('rebased');
  git(rebased, 'rebase', '-q', '--force-rebase', '--reset-author-date', '--root');
  expect(git(rebased, 'rev-list', '--count', 'HEAD')).toBe('3');
  expect(statusOf(rebased)).toBe(expected);

  for (const path of filesBelow(rebased).filter((path) => !path.startsWith('.git/'))) utimesSync(join(rebased, path), 0, 4_000_000_000);
  expect(statusOf(rebased)).toBe(expected);
});
