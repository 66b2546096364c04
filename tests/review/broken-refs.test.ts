// A ref that the remote cannot give, because objects of it are gone there, keeps no other request from its verdict.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { History, git as gitWith } from '../../bench/fast-import.ts';
import { clone, git, newFolder, type ReviewData, review } from './remotes.ts';

const gone = '89abcdef0123456789abcdef0123456789abcdef';
const who = { name: 'Tor', email: 'tor@users.example' };
const signed = `${who.name} <${who.email}> 1790000000 +0000`;

test('commits, trees and files that are gone at the remote', async () => {
  const folder = newFolder();
  const remote = join(folder, 'remote.git');
  const history = new History(remote);
  const tip = history.commit({
    ref: 'refs/heads/main',
    author: who,
    message: 'Begin',
    files: {
      'content/site.yaml': 'name: Minimal\nurl: https://minimal.example\ndefaultLanguage: en\n',
      'letters/a.md': '---\ntitle: A letter\nlanguage: en\nstatus: open\n---\n\nPlease listen.\n',
      'signatories/a/bob.yaml': 'name: Bob\n',
    },
  });
  for (const [number, name] of [
    [1, 'Siv Moen'],
    [9, 'Liv Dahl'],
  ] as const)
    history.commit({
      ref: `refs/pull/${number}/head`,
      author: { name, email: `${number}@users.example` },
      message: 'Sign',
      parents: [tip],
      files: { [`signatories/a/${name.toLowerCase().replace(' ', '-')}.yaml`]: `name: ${name}\n` },
    });
  history.end();

  const write = (type: string, bytes: string | Buffer): string =>
    gitWith(remote, ['hash-object', '-t', type, '--literally', '-w', '--stdin'], bytes).trim();
  const commit = (tree: string, parent: string): string =>
    write('commit', `tree ${tree}\nparent ${parent}\nauthor ${signed}\ncommitter ${signed}\n\nSign\n`);
  const treeOf = (mode: string, name: string): string =>
    write('tree', Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(gone, 'hex')]));
  const [main, tree] = [git(remote, 'rev-parse', 'main'), git(remote, 'rev-parse', 'main^{tree}')];
  const broken = [
    commit(tree, gone),
    commit(tree, commit(tree, gone)),
    commit(gone, main),
    commit(treeOf('40000', 'signatories'), main),
    commit(treeOf('100644', 'README.md'), main),
    commit(tree, commit(gone, main)),
  ];
  for (const [at, oid] of broken.entries()) git(remote, 'update-ref', `refs/pull/${at + 2}/head`, oid);

  const { stdout, code } = await review(clone(`file://${remote}`, 'clone', folder), ['--format', 'json']);
  const { requests } = JSON.parse(stdout) as ReviewData;
  expect([code, requests.map(({ number, verdict }) => [number, verdict])]).toEqual([
    1,
    [[1, 'ready'], ...broken.map((_, at) => [at + 2, 'invalid']), [9, 'ready']],
  ]);
  for (const { verdict, questions } of requests)
    if (verdict === 'invalid') expect(questions.join()).toMatch(/^git did not take what it brings: /);
});
