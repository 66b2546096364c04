// What maintainers hold and refuse: remembered, shared with the other maintainers, and never merged, whoever asks for it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { undersigned } from '../support/cli.ts';
import { clone, git, type ReviewData, review, reviewed, startReview } from './remotes.ts';
import { type Change, once, remoteWith } from './small-remote.ts';

const signs = (who: string, name: string, more = ''): Change => [
  who,
  { [`signatories/a/${name.toLowerCase().replaceAll(' ', '-')}.yaml`]: `name: ${name}\n${more}` },
];

/** Two maintainers of one remote. */
function maintainers(...changes: Change[]): [mia: string, ben: string] {
  const mia = remoteWith([], changes);
  const ben = clone(git(mia, 'remote', 'get-url', 'origin'), 'second', join(mia, '..'));
  git(ben, 'config', 'user.name', 'Ben Maintainer');
  return [mia, ben];
}

const say = (root: string, ...args: string[]) => undersigned(['review', ...args, '--root', root]);
const verdicts = ({ requests }: ReviewData): string[] => requests.map(({ number, verdict }) => `${number} ${verdict}`);

test('what one maintainer holds, the other does not merge either, by its number or with all others, until it is released', async () => {
  const [mia, ben] = maintainers(signs('Ann', 'Ann Lee'), signs('Bo', 'Bo Chen', 'role: Some slur\n'), signs('Cy', 'Cy Dall'));
  const held = say(mia, 'hold', '2', '--reason', 'Is that a role? I have asked.');
  expect(held).toMatchObject({ code: 0, stderr: '' });
  expect(held.stdout).toContain('undersigned review release 2');

  const seen = await reviewed(ben);
  expect(verdicts(seen)).toEqual(['1 ready', '2 held', '3 ready']);
  expect(seen.requests[1]?.questions[0]).toMatch(/^Held by Mia Maintainer on \d{4}-\d\d-\d\d: Is that a role\? I have asked\.$/);

  const all = await reviewed(ben, ['--merge', '--push']);
  expect(all.merge?.merged).toEqual([1, 3]);
  const named = await reviewed(ben, ['--merge', '--only', '2']);
  expect(named.merge?.merged).toEqual([]);
  expect(named.merge?.left[0]?.why).toMatch(/^Held by Mia Maintainer .* undersigned review release 2$/);
  expect((await reviewed(ben, ['--merge', '--fix', '--squash', '--only', '2'])).merge?.merged).toEqual([]);

  expect(say(ben, 'release', '2').code).toBe(0);
  expect(verdicts(await reviewed(mia))).toEqual(['2 ready']);
});

test('what is refused is not examined, does not count for others, and comes back where it changes', async () => {
  const [mia, ben] = maintainers(signs('Mal', 'Ann Lee', 'link: https://casino.example\n'), signs('Ann', 'Ann Lee'));
  expect(verdicts(await reviewed(mia))).toEqual(['1 likely-duplicate', '2 likely-duplicate']);
  expect(say(mia, 'refuse', '#1', '--reason', 'Not her').code).toBe(0);
  const after = await reviewed(ben);
  expect(verdicts(after)).toEqual(['1 refused', '2 ready']);
  expect(after.requests[0]?.questions).toEqual([expect.stringMatching(/^Refused by Mia Maintainer on .*: Not her\.$/)]);
  expect(after.requests[0]?.title).toBe('Change');

  const text = (await review(ben)).stdout;
  expect(text).toContain('Refused: 1\n');

  // Its author sends something else.
  const address = git(mia, 'remote', 'get-url', 'origin');
  git(mia, 'fetch', '--quiet', 'origin', 'refs/pull/1/head');
  git(mia, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  git(mia, 'mv', 'signatories/a/ann-lee.yaml', 'signatories/a/mal-day.yaml');
  git(mia, 'commit', '--quiet', '--amend', '-m', 'Sign as myself');
  git(mia, 'push', '--quiet', '--force', address, 'HEAD:refs/pull/1/head');
  const changed = await reviewed(ben);
  expect(changed.requests[0]?.verdict).not.toBe('refused');
  expect(changed.requests[0]?.verdict).not.toBe('ready');
  expect(changed.requests[0]?.questions[0]).toContain('It has changed since.');
});

test('whoever builds on what is held or refused does not bring it in', async () => {
  const [mia, ben] = maintainers(signs('Ann', 'Ann Lee'));
  const address = git(mia, 'remote', 'get-url', 'origin');
  git(mia, 'fetch', '--quiet', 'origin', 'refs/pull/1/head');
  git(mia, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  git(mia, 'mv', 'signatories/a/ann-lee.yaml', 'signatories/a/bo-chen.yaml');
  git(mia, 'commit', '--quiet', '-m', 'Sign');
  git(mia, 'push', '--quiet', address, 'HEAD:refs/pull/2/head');
  git(mia, 'checkout', '--quiet', 'main');
  for (const word of ['hold', 'refuse']) {
    expect(say(mia, word, '1', '--reason', 'No').code).toBe(0);
    for (const only of [[], ['--only', '2']]) {
      const seen = await reviewed(ben, only);
      const above = seen.requests.find(({ number }) => number === 2);
      expect(above?.verdict, `${word} ${only}`).not.toBe('ready');
      expect(above?.questions.join(' ')).toContain('It holds the commits of request #1, which is held or refused.');
    }
  }
});

test('two who decide at once both keep what they have decided', async () => {
  const [mia, ben] = maintainers(signs('Ann', 'Ann Lee'), signs('Bo', 'Bo Chen'), signs('Cy', 'Cy Dall'));
  expect(say(mia, 'hold', '1,3', '--reason', 'Later').code).toBe(0);
  // Ben has not seen that.
  expect(say(ben, 'refuse', '2', '--reason', 'Spam').code).toBe(0);
  expect(say(ben, 'release', '3').code).toBe(0);
  for (const root of [mia, ben]) expect(verdicts(await reviewed(root))).toEqual(['1 held', '2 refused', '3 ready']);
  const log = git(mia, 'log', '--format=%an: %s', 'refs/undersigned/origin/set-aside').split('\n');
  expect(log).toEqual(['Ben Maintainer: Release #3', 'Ben Maintainer: Refuse #2', 'Mia Maintainer: Hold #1, #3']);
});

test('at the same moment, too', async () => {
  const [mia, ben] = maintainers(...['Ann Lee', 'Bo Chen', 'Cy Dall', 'Di Eames'].map((name) => signs(name.slice(0, 2), name)));
  const decide = (root: string, number: string) => startReview(root, ['hold', number, '--reason', 'Later']).ended;
  const ended = await Promise.all([decide(mia, '1'), decide(ben, '2'), decide(mia, '3'), decide(ben, '4')]);
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(Array(4).fill([0, '']));
  expect(verdicts(await reviewed(mia))).toEqual(['1 held', '2 held', '3 held', '4 held']);
});

test('a record that is broken or hostile holds, and is shown as text', async () => {
  const [mia, ben] = maintainers(signs('Ann', 'Ann Lee'), signs('Bo', 'Bo Chen'), signs('Cy', 'Cy Dall'));
  say(mia, 'hold', '1', '--reason', 'Later');
  await reviewed(mia);
  const write = (text: string): string => {
    const file = join(mia, '..', 'record');
    writeFileSync(file, text);
    return git(mia, 'hash-object', '-w', file);
  };
  const broken = write('{"is":"merged"');
  const hostile = write(`{"is":"held","reason":"\\u001b[2J\\u202e<b>","by":"Mal","on":"2026-01-01","head":"${'0'.repeat(40)}"}\n`);
  const index = { one: `100644,${broken},2`, two: `100644,${hostile},3` };
  git(mia, 'read-tree', '--empty');
  git(mia, 'update-index', '--add', '--cacheinfo', index.one, '--cacheinfo', index.two);
  const commit = git(mia, 'commit-tree', git(mia, 'write-tree'), '-p', 'refs/undersigned/origin/set-aside', '-m', 'x');
  git(mia, 'push', '--quiet', 'origin', `${commit}:refs/undersigned/set-aside`);
  expect(verdicts(await reviewed(ben))).toEqual(['1 ready', '2 held', '3 held']);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for.
  expect((await review(ben)).stdout).not.toMatch(/[\u001b\u202e]/);
  expect((await review(ben, ['--format', 'html'])).stdout).not.toContain('<b>');
});

test('a record that somebody has replaced by a file is named, and put back from a clone that knows it', async () => {
  const [mia, ben] = maintainers(signs('Ann', 'Ann Lee'), signs('Bo', 'Bo Chen'));
  say(mia, 'hold', '1', '--reason', 'Later');
  await reviewed(mia);
  writeFileSync(join(mia, '..', 'record'), 'x');
  git(
    mia,
    'push',
    '--quiet',
    '--force',
    'origin',
    `${git(mia, 'hash-object', '-w', join(mia, '..', 'record'))}:refs/undersigned/set-aside`,
  );
  for (const [root, who] of [
    [mia, 'This clone has it'],
    [ben, 'Another maintainer'],
  ] as const) {
    const { code, stderr } = await review(root);
    expect(code).not.toBe(0);
    expect(stderr).toContain('refs/undersigned/set-aside is no commit there');
    expect(stderr).toContain(who);
  }
  git(mia, 'push', '--quiet', 'origin', '+refs/undersigned/origin/set-aside:refs/undersigned/set-aside');
  expect(verdicts(await reviewed(ben))).toEqual(['1 held', '2 ready']);
});

const folder = mkdtempSync(join(tmpdir(), 'undersigned-set-aside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const unchanged = once(async () => remoteWith([], [signs('Ann', 'Ann Lee')], '', folder));

test.each<[string, string[], RegExp]>([
  ['no number', ['hold'], /Name requests/],
  ['no reason', ['hold', '1'], /Say why/],
  ['an empty reason', ['refuse', '1', '--reason', '  '], /Say why/],
  ['two lines', ['hold', '1', '--reason', 'a\nb'], /one line/],
  ['an address', ['hold', '1', '--reason', 'ask ann@lee.example'], /e-mail address/],
  ['a long reason', ['hold', '1', '--reason', 'a'.repeat(400)], /300/],
  ['a request that is not there', ['hold', '1,77', '--reason', 'No'], /#77 is no request/],
  ['a range with nothing in it', ['hold', '40-60', '--reason', 'No'], /None of these/],
  ['what is not held', ['release', '1'], /#1 is neither held nor refused/],
  ['merging at once', ['hold', '1', '--reason', 'No', '--merge'], /no --merge/],
  ['another word', ['wait', '1'], /“hold”/],
  ['a reason alone', ['--reason', 'No'], /goes with/],
])('%s is told, and nothing is changed', async (_, args, message) => {
  const root = await unchanged();
  const { code, stderr } = say(root, ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(git(root, 'ls-remote', 'origin', 'refs/undersigned/*')).toBe('');
});

test('where the remote takes no such ref, nothing is decided and the reason is said', () => {
  const root = remoteWith([], [signs('Ann', 'Ann Lee')]);
  const bare = git(root, 'remote', 'get-url', 'origin').replace('file://', '');
  git(bare, 'config', 'receive.hideRefs', 'refs/undersigned');
  const { code, stderr } = say(root, 'hold', '1', '--reason', 'No');
  expect(code).toBe(2);
  expect(stderr).toMatch(/did not take it: .*\. Nothing was changed\./);
});
