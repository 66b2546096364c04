// --squash: what is left of a request becomes one commit of its author, and nothing else of it becomes a part of the history.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Content, History, type Person } from '../../bench/fast-import.ts';
import { clone, git, newFolder, review, reviewed } from './remotes.ts';

type Files = Readonly<Record<string, Content>>;

const office: Person = { name: 'Office', email: 'office@campaign.example' };
const person = (name: string): Person => ({ name, email: `${name.toLowerCase()}@users.example` });
const german = (words: string): string => `---\ntitle: Der Brief\nrevision: 1\n---\n\n${words}\n`;

/**
 * 1 is ready; 2 changed and restored someone's signature; 3 had an e-mail address; 4 has a file name that a fix corrects, and its first
 * commit another text; 5 is a translation with an earlier e-mail address; 6 is doubtful on its own; 7 closes an issue.
 */
function makeRemote(): string {
  const path = join(newFolder(), 'remote.git');
  const history = new History(path);
  const commit = (ref: string, author: Person, files: Files, parents: number[], message = 'Sign'): number =>
    history.commit({ ref, author, message, parents, files });
  const tip = commit(
    'refs/heads/main',
    office,
    {
      'content/site.yaml': 'name: Squashed\nurl: https://campaign.example\ndefaultLanguage: en\n',
      'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
      'translations/de/a.md': german('Bitte hört zu.'),
      'signatories/a/ida.yaml': 'name: Ida Falk\n',
    },
    [],
  );
  const request = (number: number, who: string, ...steps: readonly (readonly [Files, string?])[]): void => {
    let last = tip;
    for (const [files, message] of steps) last = commit(`refs/pull/${number}/head`, person(who), files, [last], message);
  };
  request(1, 'Per', [{ 'signatories/a/per.yaml': 'name: Per Lund\n' }]);
  request(
    2,
    'Eve',
    [{ 'signatories/a/ida.yaml': 'name: Ida Fake\n' }],
    [{ 'signatories/a/ida.yaml': 'name: Ida Falk\n', 'signatories/a/eve.yaml': 'name: Eve Moe\n' }],
  );
  request(
    3,
    'Kim',
    [{ 'signatories/a/kim.yaml': 'name: Kim Dahl\nemail: kim@home.example\n' }],
    [{ 'signatories/a/kim.yaml': 'name: Kim Dahl\n' }],
  );
  request(
    4,
    'Tor',
    [{ 'signatories/a/tor.yml': 'name: Tor Vik\nstatement: Something else\n' }],
    [{ 'signatories/a/tor.yml': 'name: Tor Vik\n' }],
  );
  request(
    5,
    'Uwe',
    [{ 'translations/de/a.md': german('Schreibt an uwe@home.example.') }],
    [{ 'translations/de/a.md': german('Bitte hört uns zu.') }],
  );
  request(6, 'Ria', [{ 'signatories/a/ria.yaml': 'name: Ria Berg\nsource: {title: Elsewhere}\n' }]);
  request(7, 'Lea', [{ 'signatories/a/lea.yaml': 'name: Lea Strand\n' }, 'Sign\n\nCloses #3']);
  history.end();
  return path;
}

test('one option takes over all that is ready but for its commits, with its authors, and without the rest', async () => {
  const remote = makeRemote();
  const root = clone(`file://${remote}`);
  const before = await reviewed(root);
  expect(before.requests.map(({ verdict }) => verdict)).toEqual([
    'ready',
    'doubtful',
    'doubtful',
    'invalid',
    'translation',
    'doubtful',
    'doubtful',
  ]);
  const text = await review(root);
  expect(text.stdout).toMatch(/Ready as one commit: 3\n[\s\S]*npx undersigned review --merge --only 2-3,7 --squash\n/);
  const plain = await reviewed(root, ['--merge', '--dry-run']);
  expect(plain.merge?.merged).toEqual([1]);

  const { merge } = await reviewed(root, ['--merge', '--squash', '--push']);
  expect(merge).toMatchObject({ merged: [1, 2, 3, 7], squashed: [2, 3, 7] });
  const log = git(remote, 'log', '--reverse', '--format=%an <%ae> / %cn / %s', '--first-parent', 'main').split('\n');
  expect(log.slice(1)).toEqual([
    'Mia Maintainer <mia@campaign.example> / Mia Maintainer / Merge pull request #1: a signature under a',
    'Eve <eve@users.example> / Mia Maintainer / Take over pull request #2 as one commit: a signature under a',
    'Kim <kim@users.example> / Mia Maintainer / Take over pull request #3 as one commit: a signature under a',
    'Lea <lea@users.example> / Mia Maintainer / Take over pull request #7 as one commit: a signature under a',
    'Mia Maintainer <mia@campaign.example> / Mia Maintainer / Record the day on which 4 signatures were merged',
  ]);
  for (const number of [2, 3, 7])
    expect(git(remote, 'rev-list', 'main')).not.toContain(git(remote, 'rev-parse', `refs/pull/${number}/head`));
  expect(git(remote, 'log', '--format=%B', '-p', 'main')).not.toMatch(/home\.example|Ida Fake|Closes/);
  expect(git(remote, 'fsck', '--strict', '--no-dangling')).toBe('');

  // What was taken over is nothing new, although the day of the merge was added to it.
  const after = await reviewed(root);
  expect(Object.fromEntries(after.requests.map(({ number, verdict }) => [number, verdict]))).toEqual({
    2: 'empty',
    3: 'empty',
    4: 'invalid',
    5: 'translation',
    6: 'doubtful',
    7: 'empty',
  });
});

test('with a number and with --fix it takes over what is named, and the wrong name never comes into the history', async () => {
  const remote = makeRemote();
  const root = clone(`file://${remote}`);
  const { merge } = await reviewed(root, ['--merge', '--squash', '--fix', '--push', '--only', '4,5,6']);
  expect(merge).toMatchObject({ merged: [4, 5, 6], squashed: [4, 5] });
  expect(git(remote, 'log', '--format=%B', '--name-only', '-p', 'main')).not.toMatch(/home\.example|Something else|tor\.yml/);
  expect(git(remote, 'log', '--format=%an', '-1', 'main', '--', 'translations/de/a.md')).toBe('Uwe');
  expect(git(remote, 'show', 'main:signatories/a/tor.yaml')).toMatch(/^name: Tor Vik\nreceived: /);
  // 6 has nothing to leave out, and is shown as merged.
  expect(git(remote, 'rev-list', 'main')).toContain(git(remote, 'rev-parse', 'refs/pull/6/head'));
});

test('--squash goes with --merge', async () => {
  const { code, stderr } = await review(clone(`file://${makeRemote()}`), ['--squash']);
  expect(code).toBe(2);
  expect(stderr).toContain('--squash goes with --merge');
});
