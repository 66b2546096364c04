// Real git repositories of small campaigns, and changes of them as files of a proposal.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { Base } from '../../src/review/base/base.ts';
import { loadBase } from '../../src/review/base/load.ts';
import { startBase } from '../../src/review/base/start.ts';
import { Git } from '../../src/review/git/git.ts';
import { listTree, type TreeListing } from '../../src/review/git/tree.ts';
import type { ProposedFile } from '../../src/review/proposal.ts';
import { type Files, minimal, writeFiles } from '../support/campaign.ts';

/** Nothing is tidied up behind a commit: that is a second process for each. */
const settings = ['user.name=Bo', 'user.email=bo@example.org', 'commit.gpgsign=false', 'maintenance.auto=false'].flatMap((one) => [
  '-c',
  one,
]);

/** Runs git as no one in particular, with no settings but those of the repository. */
export function git(root: string, ...args: string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return execFileSync('git', [...settings, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A new folder, removed when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-review-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function commitAll(root: string, message = 'A change'): string {
  git(root, 'add', '--all', '--force');
  git(root, 'commit', '--quiet', '--allow-empty', `--message=${message}`);
  return git(root, 'rev-parse', 'HEAD').trim();
}

/** The minimal campaign with changes, committed on the branch main. */
export function makeRepository(changes: Files = {}, root = makeFolder()): string {
  writeFiles(root, { ...minimal, ...changes });
  git(root, 'init', '--quiet', '--initial-branch=main');
  commitAll(root, 'The campaign');
  return root;
}

export async function baseOf(root: string, revision = 'HEAD'): Promise<Base> {
  const repository = new Git(root);
  return loadBase(startBase(repository, await listTree(repository, await repository.commitOf(revision))));
}

/** Makers of repositories for tests that only read them: each is made once, and removed behind the last test of the file. */
export function onlyRead(make: (changes: Files, root: string) => string): (changes?: Files) => string {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-review-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const roots = new Map<string, string>();
  return (changes = {}) => {
    const key = JSON.stringify(changes);
    const root = roots.get(key) ?? make(changes, join(folder, String(roots.size)));
    roots.set(key, root);
    return root;
  };
}

const trees = new Map<string, Promise<TreeListing>>();

/** The base of the branch main. What lies in its commit is listed once; the base is a new one each time, because a judge remembers in it. */
export async function baseOfMain(root: string): Promise<Base> {
  const repository = new Git(root);
  const commit = readFileSync(join(root, '.git/refs/heads/main'), 'utf8').trim();
  const key = `${root} ${commit}`;
  const tree = trees.get(key) ?? listTree(repository, commit, '');
  trees.set(key, tree);
  return loadBase(startBase(repository, await tree));
}

/** A file that a proposal adds. */
export function added(path: string, content: string | Buffer): ProposedFile {
  const after = Buffer.from(content);
  return { path, kind: 'file', isNew: true, isExecutable: false, size: after.length, before: undefined, after };
}

export function changed(path: string, before: string, content: string): ProposedFile {
  return { ...added(path, content), isNew: false, before: Buffer.from(before) };
}

export function removed(path: string, before: string): ProposedFile {
  return { path, kind: 'removed', isNew: false, isExecutable: false, before: Buffer.from(before), after: undefined };
}
