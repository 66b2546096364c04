// What --merge merges, and what it refuses before anything has changed.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Content, History } from '../../bench/fast-import.ts';
import { JournalFile } from '../../src/review/merge/journal.ts';
import { clone, git, newFolder, review, reviewed } from './remotes.ts';

const folder = mkdtempSync(join(tmpdir(), 'undersigned-merge-'));
const made = join(folder, 'made.git');
const author = (name: string) => ({ name, email: `${name.toLowerCase()}@users.example` });

/** 1, 2 ready; 3 edits its own; 4 and 5 edit one translation; 6 adds someone who has signed; 7 can be fixed; 8 is software. */
beforeAll(() => {
  const history = new History(made);
  const commit = (ref: string, who: string, files: Record<string, Content>, parents: number[] = []): number =>
    history.commit({ ref, author: author(who), message: 'Sign', parents, files });
  const root = commit('refs/heads/main', 'Office', {
    'content/site.yaml': 'name: Merged\nurl: https://campaign.example\ndefaultLanguage: en\n',
    'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
    'translations/fr/a.md': '---\ntitle: Une lettre\nrevision: 1\n---\n\nÉcoutez, s’il vous plaît.\n',
    'README.md': '# A letter\n',
  });
  const tip = commit('refs/heads/main', 'Ann', { 'signatories/a/ann.yaml': 'name: Ann Lee\nlink: https://ann.example\n' }, [root]);
  const french = (words: string): Record<string, string> => ({
    'translations/fr/a.md': `---\ntitle: Une lettre\nrevision: 1\n---\n\n${words}\n`,
  });
  const requests: readonly (readonly [string, Record<string, Content>])[] = [
    ['Bo', { 'signatories/a/bo.yaml': 'name: Bo Chen\n' }],
    ['Cem', { 'signatories/a/cem.yaml': 'name: Cem Demir\n' }],
    ['Ann', { 'signatories/a/ann.yaml': 'name: Ann Lee\nlink: https://ann.example\nrole: Baker\n' }],
    ['Dora', french('Écoutez-nous, s’il vous plaît.')],
    ['Emil', french('Écoutez donc, s’il vous plaît.')],
    ['Fay', { 'signatories/a/ann-lee.yaml': 'name: Ann Lee\nlink: https://ann.example\n' }],
    ['Gus', { 'signatories/a/gus.yml': 'Name: Gus Gray\n' }],
    ['Hal', { 'src/x.js': 'export {};\n' }],
  ];
  for (const [at, [who, files]] of requests.entries()) commit(`refs/pull/${at + 1}/head`, who, files, [tip]);
  commit('refs/heads/later', 'Office', { 'README.md': '# A letter, moved on\n' }, [tip]);
  history.end();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function remote(): string {
  const path = join(newFolder(), 'remote.git');
  git(folder, 'clone', '--quiet', '--mirror', made, path);
  return path;
}

/** Everything that a refused merge must leave as it was. */
const stateOf = (root: string): string =>
  [
    git(root, 'rev-parse', 'main'),
    git(root, 'status', '--porcelain'),
    git(root, 'diff', 'HEAD'),
    existsSync(join(root, '.git/undersigned/review.json')),
  ].join();

test('numbers that are named by themselves are merged also where they are not ready, and others not', async () => {
  const path = remote();
  const root = clone(`file://${path}`);
  const before = stateOf(root);
  const dry = await reviewed(root, ['--merge', '--only', '1-3,4,5,6,7,8', '--dry-run']);
  expect(stateOf(root)).toBe(before);
  const { merge, assumptions } = await reviewed(root, ['--merge', '--only', '1-3,4,5,6,7,8']);
  expect(dry.merge?.merged).toEqual(merge?.merged);
  // 3 is only part of a range, 5 touches the same file as 4.
  expect(merge?.merged).toEqual([1, 2, 4]);
  expect(Object.fromEntries(merge?.left.map(({ number, why }) => [number, why]) ?? [])).toEqual({
    5: expect.stringMatching(/^translations\/fr\/a\.md: Proposal 4 has changed this file, too/),
    6: expect.stringMatching(/^“Ann Lee” is on the list already/),
    7: 'It has problems that --fix fixes.',
    8: expect.stringContaining('on the forge'),
  });
  expect(assumptions).toContain('The requests that were named are taken for open.');
  expect(readFileSync(join(root, 'translations/fr/a.md'), 'utf8')).toContain('Écoutez-nous');
  expect(git(root, 'log', '--format=%s', '--first-parent', '-4')).toBe(
    'Record the day on which 2 signatures were merged\nMerge pull request #4: translations (fr)\nMerge pull request #2: a signature under a\nMerge pull request #1: a signature under a',
  );
  expect(git(path, 'rev-parse', 'main')).not.toBe(git(root, 'rev-parse', 'main'));

  // What is left; then all of it is pushed. Numbers in a file are not numbers that someone has looked at.
  writeFileSync(join(root, '..', 'list'), '#3\n5\n7\n');
  const second = await reviewed(root, ['--merge', '--fix', '--push', '--only-from', '../list']);
  expect(second.merge?.merged).toEqual([7]);
  expect(second.merge?.notes.join()).toContain('that only your branch had');
  expect(git(path, 'rev-parse', 'main')).toBe(git(root, 'rev-parse', 'main'));
  expect(git(path, 'show', 'main:signatories/a/gus.yaml')).toMatch(/^name: Gus Gray\nreceived: \d{4}-\d{2}-\d{2}$/);
  expect(git(path, 'log', '--format=%an: %s', '--first-parent', '-3', 'main')).toBe(
    'Mia Maintainer: Record the day on which a signature was merged\nMia Maintainer: Fix what pull request #7 brought\nMia Maintainer: Merge pull request #7: a signature under a',
  );
  const last = await reviewed(root, ['--merge', '--only', '3']);
  expect(last.merge?.merged).toEqual([3]);
  expect(git(root, 'log', '-1', '--format=%s')).toBe('Merge pull request #3: signatures as they should be');
});

test('where files are changed, in the way or in the middle of something else, nothing is merged', async () => {
  const root = clone(`file://${remote()}`);
  const refused = async (expected: RegExp): Promise<void> => {
    const before = stateOf(root);
    const { code, stderr } = await review(root, ['--merge']);
    expect(stderr).toMatch(expected);
    expect(code).toBe(2);
    expect(stateOf(root)).toBe(before);
  };
  writeFileSync(join(root, 'README.md'), '# Mine\n');
  await refused(/README\.md\. Commit them or put them away \(git stash\)/);
  git(root, 'checkout', '--quiet', '--', '.');

  writeFileSync(join(root, 'signatories/a/bo.yaml'), 'name: Mine\n');
  await refused(/cannot follow: .*bo\.yaml/);
  expect(readFileSync(join(root, 'signatories/a/bo.yaml'), 'utf8')).toBe('name: Mine\n');
  rmSync(join(root, 'signatories/a/bo.yaml'));

  mkdirSync(join(root, '.git/rebase-merge'));
  await refused(/not finished/);
  rmSync(join(root, '.git/rebase-merge'), { recursive: true });

  git(root, 'checkout', '--quiet', '--detach');
  git(root, 'worktree', 'add', '--quiet', '../other', 'main');
  await refused(/checked out in another folder/);
  git(root, 'worktree', 'remove', '--force', '../other');

  git(root, 'checkout', '--quiet', 'main');
  git(root, 'commit', '--quiet', '--allow-empty', '-m', 'Only here');
  git(root, 'fetch', '--quiet', 'origin', 'later');
  git(git(root, 'remote', 'get-url', 'origin').replace('file://', ''), 'update-ref', 'refs/heads/main', 'refs/heads/later');
  await refused(/have diverged/);
});

test('a remote that moves while requests are merged is judged again, and one that takes nothing leaves everything', async () => {
  const path = remote();
  const root = clone(`file://${path}`);
  // Anyone who pushes for the first time comes a moment too late.
  writeFileSync(
    join(path, 'hooks/pre-receive'),
    '#!/bin/sh\ntest -e moved && exit 0\ntouch moved\nunset GIT_QUARANTINE_PATH\ngit update-ref refs/heads/main refs/heads/later\n',
  );
  chmodSync(join(path, 'hooks/pre-receive'), 0o755);
  const { code, stdout, stderr } = await review(root, ['--merge', '--push', '--format', 'json']);
  expect(stderr).toContain('has moved meanwhile. Everything is judged again.');
  expect(code).toBe(1);
  expect((JSON.parse(stdout) as { merge: { merged: number[] } }).merge.merged).toEqual([1, 2]);
  expect(git(root, 'log', '--format=%s', '--first-parent', '-4')).toContain('Sign');
  expect(git(root, 'show', 'main:README.md')).toBe('# A letter, moved on');
  expect(git(path, 'rev-parse', 'main')).toBe(git(root, 'rev-parse', 'main'));

  writeFileSync(join(path, 'hooks/pre-receive'), '#!/bin/sh\necho "the branch is protected" >&2\nexit 1\n');
  const before = stateOf(root);
  const refused = await review(root, ['--merge', '--push', '--only', '3']);
  expect(refused.stderr).toMatch(
    /did not take the branch main: the branch is protected \(pre-receive hook declined\)\. Nothing was merged, here or there\./,
  );
  expect(stateOf(root)).toBe(before);
});

test('a lock that a killed git left is named with what to do, and then the same command merges', async () => {
  const root = clone(`file://${remote()}`);
  const before = stateOf(root);
  const locks = ['HEAD.lock', 'refs/heads/main.lock'].map((lock) => join(root, '.git', lock));
  for (const lock of locks) {
    writeFileSync(lock, '');
    const { code, stderr } = await review(root, ['--merge']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/could not move the branch main: .*File exists\. If no other git .*, delete .*\.lock\. Nothing was merged\.\n/);
    expect(stderr).toContain(`delete ${lock}.`);
    rmSync(lock);
    expect(stateOf(root)).toBe(before);
  }
  expect((await reviewed(root, ['--merge'])).merge?.merged).toEqual([1, 2]);
});

test('files that a run left half written are completed, and what somebody else wrote there stays', async () => {
  const root = clone(`file://${remote()}`);
  const start = git(root, 'rev-parse', 'main');
  await reviewed(root, ['--merge']);
  const end = git(root, 'rev-parse', 'main');
  const interrupt = (): void => {
    // The branch has moved; index and files have not, but for one that is there and one that is half there.
    git(root, 'reset', '--hard', '--quiet', start);
    git(root, 'update-ref', 'refs/heads/main', end);
    new JournalFile(join(root, '.git')).write({
      version: 1,
      branch: 'main',
      from: start,
      to: end,
      hasFiles: true,
      pushing: null,
      numbers: [1, 2],
    });
  };
  interrupt();
  writeFileSync(join(root, 'signatories/a/bo.yaml'), 'name: Bo Chen\n');
  writeFileSync(join(root, 'signatories/a/cem.yaml'), 'name: C');
  writeFileSync(join(root, '.git/index.undersigned-0123'), 'half');
  const { code, stderr } = await review(root, ['--merge']);
  expect(stderr).toContain('What it had done is complete now.');
  expect(code).toBe(1);
  expect(git(root, 'status', '--porcelain')).toBe('');
  expect(existsSync(join(root, '.git/index.undersigned-0123'))).toBe(false);

  interrupt();
  writeFileSync(join(root, 'signatories/a/cem.yaml'), 'name: Somebody else\n');
  const kept = await review(root, ['--merge']);
  expect(kept.stderr).toMatch(/has all merges, but not all files.*cem\.yaml/);
  expect(readFileSync(join(root, 'signatories/a/cem.yaml'), 'utf8')).toBe('name: Somebody else\n');
  rmSync(join(root, 'signatories/a/cem.yaml'));
  await review(root, ['--merge']);
  expect(git(root, 'status', '--porcelain')).toBe('');
  expect(git(root, 'rev-parse', 'main')).toBe(end);
});

test('a repository without files, merge requests, and a campaign in a folder are merged, too', async () => {
  const path = remote();
  for (const number of [1, 2, 3]) {
    git(path, 'update-ref', `refs/merge-requests/${number}/head`, `refs/pull/${number}/head`);
    git(path, 'update-ref', '-d', `refs/pull/${number}/head`);
  }
  const bare = join(newFolder(), 'bare.git');
  git(folder, 'clone', '--quiet', '--bare', `file://${path}`, bare);
  git(bare, 'config', 'user.name', 'Mia Maintainer');
  git(bare, 'config', 'user.email', 'mia@campaign.example');
  const { merge } = await reviewed(bare, ['--merge', '--push']);
  expect(merge?.merged).toEqual([1, 2]);
  expect(git(path, 'log', '--first-parent', '-2', '--format=%s', 'main')).toBe(
    'Record the day on which 2 signatures were merged\nMerge merge request !2: a signature under a',
  );

  const inner = join(newFolder(), 'inner.git');
  const history = new History(inner);
  const files = {
    'site/content/site.yaml': 'name: Inner\nurl: https://campaign.example\ndefaultLanguage: en\n',
    'site/letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
    'code.js': '1;\n',
  };
  const tip = history.commit({ ref: 'refs/heads/main', author: author('Office'), message: 'The campaign', files });
  history.commit({
    ref: 'refs/pull/1/head',
    author: author('Bo'),
    message: 'Sign',
    parents: [tip],
    files: { 'site/signatories/a/bo.yaml': 'name: Bo Chen\n' },
  });
  history.commit({
    ref: 'refs/pull/2/head',
    author: author('Cem'),
    message: 'Sign',
    parents: [tip],
    files: { 'signatories/a/cem.yaml': 'name: Cem Demir\n' },
  });
  history.end();
  const root = clone(`file://${inner}`);
  const data = await reviewed(join(root, 'site'), ['--merge']);
  expect(data.requests.map(({ verdict }) => verdict)).toEqual(['ready', 'engine']);
  expect(readFileSync(join(root, 'site/signatories/a/bo.yaml'), 'utf8')).toMatch(/^name: Bo Chen\nreceived: \d{4}-\d{2}-\d{2}\n$/);
  expect(git(root, 'status', '--porcelain')).toBe('');
});
