// Taking back what one run merged: all of it that is as it was merged, nothing that was changed since, and whoever fixes theirs gets in.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { undersigned } from '../support/cli.ts';
import { git, type ReviewData, reviewed, startReview } from './remotes.ts';
import { type Change, type Files, remoteWith } from './small-remote.ts';

const signs = (who: string, name: string, more = ''): Change => [
  who,
  { [`signatories/a/${name.toLowerCase().replaceAll(' ', '-')}.yaml`]: `name: ${name}\n${more}` },
];
const undo = (root: string, ...args: string[]) => undersigned(['review', 'undo', ...args, '--root', root]);
const verdicts = ({ requests }: ReviewData): string[] => requests.map(({ number, verdict }) => `${number} ${verdict}`);
const files = (root: string): string[] => git(root, 'ls-tree', '-r', '--name-only', 'main', 'signatories', 'translations').split('\n');

async function merged(root: string, ...args: string[]): Promise<string> {
  const { merge } = await reviewed(root, ['--merge', ...args]);
  return merge?.batch ?? '';
}

/** A new commit of its author on top of the head of a request. */
function pushTo(root: string, number: number, own: Files): void {
  const before = git(root, 'rev-parse', '--abbrev-ref', 'HEAD');
  git(root, 'fetch', '--quiet', 'origin', `refs/pull/${number}/head`);
  git(root, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  for (const [path, content] of Object.entries(own)) writeFileSync(join(root, path), String(content));
  git(root, 'add', '--all');
  const [name, email] = git(root, 'log', '-1', '--format=%an\n%ae').split('\n');
  git(root, '-c', `user.name=${name}`, '-c', `user.email=${email}`, 'commit', '--quiet', '-m', 'Fix');
  git(root, 'push', '--quiet', 'origin', `HEAD:refs/pull/${number}/head`);
  git(root, 'checkout', '--quiet', before);
}

test('a batch goes as one commit, and what was changed since stays and is named', async () => {
  const root = remoteWith([signs('Ann', 'Ann Lee')], [signs('Bo', 'Bo Chen'), signs('Cy', 'Cy Dall'), signs('Di', 'Di Eames')]);
  const start = git(root, 'rev-parse', 'main');
  const first = await merged(root, '--only', '1');
  const second = await merged(root, '--only', '2-3', '--push');
  expect(first).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
  expect(second).not.toBe(first);
  const batches = git(root, 'log', '--first-parent', '--format=%(trailers:key=Batch,valueonly,separator=)', `${start}..main`).split('\n');
  expect(batches).toEqual([second, second, second, first, first]);
  writeFileSync(join(root, 'signatories/a/cy-dall.yaml'), 'name: Cy Dall\nrole: Cook\n');
  git(root, 'commit', '--quiet', '--all', '-m', 'As she asked');
  const tip = git(root, 'rev-parse', 'main');

  const dry = undo(root, second, '--dry-run');
  expect(dry.stdout).toMatch(/^1 request would be taken back from .*main/);
  expect(git(root, 'rev-parse', 'main')).toBe(tip);
  const done = undo(root, second, '--push');
  expect(done.code).toBe(0);
  expect(done.stdout).toMatch(
    /^1 request taken back from .*main.*, and pushed .*\n {2}#3\nKept:\n {2}#2 .*signatories\/a\/cy-dall\.yaml.*: it was changed since\.\n/,
  );
  expect(git(root, 'log', '--format=%s', `${tip}..origin/main`)).toBe('Take back 1 request of a batch');
  expect(git(root, 'diff', '--name-status', tip, 'main')).toBe('D\tsignatories/a/di-eames.yaml');
  expect(git(root, 'status', '--porcelain')).toBe('');
  // The other batch is as it was.
  expect(files(root)).toEqual(['signatories/a/ann-lee.yaml', 'signatories/a/bo-chen.yaml', 'signatories/a/cy-dall.yaml']);

  expect(undo(root, second, '--push').stdout).toMatch(/^Nothing of it is left to take back\.\n {2}#3\n/);
  expect(git(root, 'log', '-1', '--format=%s')).toBe('Take back 1 request of a batch');
});

test('what was taken back does not come in again as it is; who pushes a fix is examined as if for the first time, and merged', async () => {
  const root = remoteWith([], [signs('Bo', 'Bo Chen', 'role: Boss of all\n'), signs('Cy', 'Cy Dall'), signs('Di', 'Di Eames')]);
  const batch = await merged(root, '--push');
  undo(root, batch, '--push');
  expect(git(root, 'ls-tree', '-r', '--name-only', 'main', 'signatories')).toBe('');
  const again = await reviewed(root, ['--merge', '--push']);
  expect([again.requests, again.merge?.merged]).toEqual([[], []]);
  expect(again.assumptions.join()).toContain('3 requests are as when a maintainer took them back');

  pushTo(root, 1, { 'signatories/a/bo-chen.yaml': 'name: Bo Chen\nrole: Baker\n' });
  expect(verdicts(await reviewed(root))).toEqual(['1 ready']);
  // Their authors read the same as for the first time, too.
  for (const [number, name] of [
    [1, 'Bo Chen'],
    [2, 'Cy Dall'],
  ]) {
    git(root, 'fetch', '--quiet', 'origin', `refs/pull/${number}/head`);
    git(root, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    expect(undersigned(['check', '--base', 'main', '--format', 'markdown', '--root', root]).stdout).toMatch(
      new RegExp(`^\\*\\*This is how the signature will appear\\*\\*\\n\\n- Name: \`${name}\`[^]*review and add it\\.\\n$`),
    );
  }
  git(root, 'checkout', '--quiet', 'main');
  const second = await reviewed(root, ['--merge', '--push']);
  expect(second.merge?.merged).toEqual([1]);
  expect(git(root, 'show', 'main:signatories/a/bo-chen.yaml')).toMatch(/^name: Bo Chen\nrole: Baker\nreceived: \S+$/);
  expect(git(root, 'merge-base', '--is-ancestor', 'refs/undersigned/origin/1', 'main')).toBe('');

  // Named, because somebody wants it after all.
  const named = await reviewed(root, ['--merge', '--only', '2']);
  expect(named.merge?.merged).toEqual([2]);
  expect(files(root)).toEqual(['signatories/a/bo-chen.yaml', 'signatories/a/cy-dall.yaml']);
  // The new batches can be taken back as well.
  expect(undo(root, named.merge?.batch ?? '').stdout).toMatch(/^1 request taken back/);
  expect(files(root)).toEqual(['signatories/a/bo-chen.yaml']);
});

test('a fix of a request beside others, of several commits, or on another head of its branch is merged as well', async () => {
  const root = remoteWith([], [signs('Bo', 'Bo Chen'), signs('Cy', 'Cy Dall'), signs('Di', 'Di Eames')]);
  const batch = await merged(root, '--push');
  pushTo(root, 3, { 'signatories/a/di-eames.yaml': 'name: Di Eames\nrole: Cook\n' });
  undo(root, batch, '--push', '--only', '1,3');
  expect(files(root)).toEqual(['signatories/a/cy-dall.yaml']);
  pushTo(root, 1, { 'signatories/a/bo-chen.yaml': 'name: Bo Chen\nlink: https://bo.example\n' });
  pushTo(root, 1, { 'signatories/a/bo-chen.yaml': 'name: Bo Chen\nlink: https://bo.example/me\n' });
  const { merge } = await reviewed(root, ['--merge', '--push']);
  expect(merge?.merged).toEqual([1, 3]);
  expect(git(root, 'show', 'main:signatories/a/bo-chen.yaml')).toContain('https://bo.example/me');
  expect(git(root, 'show', 'main:signatories/a/di-eames.yaml')).toContain('Cook');
});

test('a taken back translation that is fixed is merged with what others have changed meanwhile', async () => {
  const french = (...passages: string[]): Files => ({
    'translations/fr/a.md': `---\ntitle: Une lettre\nrevision: 1\n---\n\n${passages.join('\n\n')}\n`,
    'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n',
  });
  const before = french('Un.', 'Deux.', 'Trois.', 'Quatre.', 'Cinq.');
  const root = remoteWith([['Office', before]], [['Dora', french('Un !', 'Deux.', 'Trois.', 'Quatre.', 'Cinq.')]]);
  const batch = await merged(root, '--push', '--only', '1');
  undo(root, batch);
  expect(git(root, 'show', 'main:translations/fr/a.md')).toContain('Un.\n');
  const path = 'translations/fr/a.md';
  writeFileSync(join(root, path), String(french('Un.', 'Deux.', 'Trois.', 'Quatre.', 'Cinq !')[path]));
  git(root, 'commit', '--quiet', '--all', '-m', 'The last line');
  git(root, 'push', '--quiet', 'origin', 'main');
  pushTo(root, 1, { [path]: String(french('Un !!', 'Deux.', 'Trois.', 'Quatre.', 'Cinq.')[path]) });
  expect(verdicts(await reviewed(root))).toEqual(['1 translation']);
  await merged(root, '--only', '1');
  expect(git(root, 'show', `main:${path}`)).toMatch(/Un !!\n[\s\S]*Cinq !$/);
});

test('who withdrew stays away, and who reverts the commit has everything again', async () => {
  const ann = 'signatories/a/ann-lee.yaml';
  const root = remoteWith([signs('Ann', 'Ann Lee')], [['Ann', { [ann]: null }], signs('Bo', 'Bo Chen', 'date: 2026-01-02\n')]);
  const batch = await merged(root, '--only', '1,2', '--push');
  const { stdout } = undo(root, batch);
  expect(stdout).toMatch(/^1 request taken back[\s\S]*\n {2}#2\n[\s\S]*stay away: #1\./);
  expect(git(root, 'ls-tree', '-r', '--name-only', 'main', 'signatories')).toBe('');
  expect(git(root, 'ls-tree', '-r', '--name-only', 'main', 'content/signatories')).toMatch(/withdrawn/);
  git(root, 'revert', '--no-edit', 'HEAD');
  expect(files(root)).toEqual(['signatories/a/bo-chen.yaml']);
  pushTo(root, 2, { 'signatories/a/bo-chen.yaml': 'name: Bo Chen\ndate: 2026-01-02\nrole: Baker\n' });
  // Whoever put it back is who added it now.
  expect(verdicts(await reviewed(root, ['--only', '2']))).toEqual(['2 edits-others']);
});

test('what was fixed, moved or taken over as one commit goes as well, and the last can be opened again', async () => {
  const root = remoteWith(
    [],
    [
      ['Gus', { 'signatories/a/gus.yml': 'Name: Gus Gray\n' }],
      signs('Bo', 'Bo Chen', 'role: ask bo@home.example\n'),
      signs('Cy', 'Cy Dall'),
    ],
  );
  pushTo(root, 2, { 'signatories/a/bo-chen.yaml': 'name: Bo Chen\n' });
  const batch = await merged(root, '--fix', '--squash', '--push');
  expect(files(root)).toEqual(['signatories/a/bo-chen.yaml', 'signatories/a/cy-dall.yaml', 'signatories/a/gus.yaml']);
  const { stdout } = undo(root, batch, '--push');
  expect(stdout).toMatch(/shows as merged: #1, #3\.[\s\S]*\n {2}#2 can be opened again/);
  expect(git(root, 'ls-tree', '-r', '--name-only', 'main', 'signatories')).toBe('');
  // Also what the history does not have.
  expect((await reviewed(root, ['--merge', '--fix', '--squash'])).merge?.merged).toEqual([]);
});

test('what is no batch, or goes with something else, is named, and nothing is changed', () => {
  const root = remoteWith([], [signs('Ann', 'Ann Lee')]);
  const before = git(root, 'rev-parse', 'main');
  const wrong: readonly [string[], RegExp][] = [
    [[], /Name a batch/],
    [['yesterday'], /is called like/],
    [['2026-01-01-0000000$'], /is called like/],
    [['2026-01-01-00000000'], /has no batch/],
    [['2026-01-01-00000000', '--merge'], /merges nothing/],
  ];
  for (const [args, message] of wrong) expect(undo(root, ...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
  expect(git(root, 'rev-parse', 'main')).toBe(before);
});

test('a request whose commits say that they take something back takes back nothing', async () => {
  const root = remoteWith([], [signs('Bo', 'Bo Chen')]);
  const batch = await merged(root, '--push');
  const lie = `x\n\nBatch: ${batch}\nUndone-batch: ${batch}\nUndone-requests: 1`;
  git(root, 'fetch', '--quiet', 'origin', 'refs/pull/1/head');
  const tree = git(root, 'rev-parse', 'main^{tree}');
  const commit = git(root, 'commit-tree', tree, '-p', 'FETCH_HEAD', '-m', lie);
  git(root, 'merge', '--quiet', '--no-ff', '-m', 'Merge', commit);
  const { assumptions } = await reviewed(root);
  expect(assumptions).toEqual(['1 request is merged already.']);
});

test('killed in the middle, it is done or not begun, and is done when it is run again', async () => {
  const root = remoteWith(
    [],
    ['Ann Lee', 'Bo Chen', 'Cy Dall', 'Di Eames'].map((name) => signs(name.slice(0, 2), name)),
  );
  const start = git(root, 'rev-parse', 'main');
  const batch = await merged(root, '--push');
  const whole = git(root, 'rev-parse', 'main');
  for (const [index, within] of [0, 40].entries()) {
    const running = startReview(root, ['undo', batch, '--push']);
    await running.reaches('Pushing to');
    await wait(within);
    running.kill(index % 2 === 0);
    await running.ended;
    for (const ref of ['main', 'origin/main']) {
      const tree = git(root, 'rev-parse', `${ref}^{tree}`);
      expect([git(root, 'rev-parse', `${whole}^{tree}`), git(root, 'rev-parse', `${start}^{tree}`)]).toContain(tree);
    }
    // What git itself asks people to do when a git was killed.
    git(root, 'fsck', '--strict', '--no-dangling');
  }
  const { code, stdout } = undo(root, batch, '--push');
  expect([code, stdout]).toEqual([0, expect.stringMatching(/#1-4/)]);
  expect(git(root, 'ls-remote', 'origin', 'refs/heads/main').slice(0, 40)).toBe(git(root, 'rev-parse', 'main'));
  expect(git(root, 'rev-parse', 'main^{tree}')).toBe(git(root, 'rev-parse', `${start}^{tree}`));
  expect(git(root, 'status', '--porcelain')).toBe('');
}, 60_000);
