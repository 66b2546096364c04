// What lies in a commit, and the base that is made of it: checked against git itself, with names and contents that are anything but usual.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBase } from '../../src/review/base/load.ts';
import { Git } from '../../src/review/git/git.ts';
import { listTree } from '../../src/review/git/tree.ts';
import { commitAll, git, makeRepository } from './support.ts';

const strange = {
  // Where the path of another entry could be taken to begin, if a tab were looked for behind its first place.
  'public/\tx\ty.txt': 'tabs',
  'public/a\nb.txt': 'a line feed',
  'public/😀.txt': 'behind U+FF5E by bytes, in front of it by UTF-16 units',
  'public/～.txt': 'see there',
  'public/large.bin': 'x'.repeat(12_345_678),
  'signatories/a/con.yaml': 'name: A device\n',
  'signatories/a/Émile.yaml': 'name: Émile\n',
  'signatories/a/zoe.yaml': 'name: Zoë\r\nlink: https://example.org/zoe\r\n',
  'signatories/a/quoted.yaml': 'name: "Ann: Lee"\nhandle: ann\n',
  'signatories/a/some.list.yaml': '- name: One\n- name: Two\n  link: https://example.org/two\n',
  'signatories/b/bo.yaml': 'name: Bo\n',
};

test('every entry of a tree is told as git tells it, in the order of paths', async () => {
  const root = makeRepository(strange);
  symlinkSync('ann.yaml', join(root, 'signatories/a/link.yaml'));
  commitAll(root);
  git(root, 'update-index', '--add', '--cacheinfo', `160000,${git(root, 'rev-parse', 'HEAD').trim()},letters/module`);
  git(root, 'commit', '--quiet', '-m', 'A submodule');
  const commit = git(root, 'rev-parse', 'HEAD').trim();
  const told = git(root, 'ls-tree', '-r', '-l', '-z', commit)
    .split('\0')
    .slice(0, -1)
    .map((entry) => {
      const [head = '', ...path] = entry.split('\t');
      const [mode, kind, oid, size] = head.split(/ +/);
      const type = mode === '120000' ? 'link' : kind === 'commit' ? 'submodule' : 'file';
      return { path: path.join('\t'), mode, oid, size: size === '-' ? 0 : Number(size), type };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const listing = await listTree(new Git(root), commit);
  expect([...listing]).toEqual(told);
  expect((await listTree(new Git(root), commit, 'nowhere/')).length).toBe(0);
});

test('a base has what its files hold, of those letters that are wanted', async () => {
  const root = makeRepository(strange);
  const repository = new Git(root);
  const commit = await repository.commitOf('HEAD');
  const all = await loadBase(repository, commit);
  const some = await loadBase(repository, commit, { wants: (letter) => letter === 'b' });
  for (const [path, content] of Object.entries(strange)) {
    if (!path.startsWith('signatories/')) continue;
    const isRefused = path === 'signatories/a/con.yaml' || path === 'signatories/a/Émile.yaml';
    expect(all.contentOf(path)?.bytes?.toString()).toBe(isRefused ? undefined : content);
    expect(some.contentOf(path)?.bytes?.toString()).toBe(path.startsWith('signatories/b/') ? content : undefined);
  }
  const namesOf = (list: Iterable<{ name: string }>): string[] => [...list].map(({ name }) => name).sort();
  expect(namesOf(all.signed('a').signatories())).toEqual(['Ann Lee', 'Ann: Lee', 'One', 'Two', 'Zoë']);
  expect(namesOf(all.signed('a').signatories(new Set(['signatories/a/zoe.yaml'])))).toEqual(['Ann Lee', 'Ann: Lee', 'One', 'Two']);
  const [two] = [...all.signed('a').signatories()].filter(({ name }) => name === 'Two');
  expect(two).toMatchObject({ file: 'signatories/a/some.list.yaml', row: 1, link: 'https://example.org/two' });
  expect(all.texts).toEqual(some.texts);
  expect([...all.texts.keys()]).toContain('letters/a.md');
  expect([...all.others.keys()].sort()).toEqual([...some.others.keys()].sort());
});

test('a letter finds who is put and no longer who is removed, before and after it has sorted them', async () => {
  const root = makeRepository(strange);
  const repository = new Git(root);
  const base = await loadBase(repository, await repository.commitOf('HEAD'));
  const letter = base.signed('a');
  const filesOf = (name: string): string[] => letter.byName.of(name).map(({ file }) => file);
  for (let round = 0; round < 10; round++) {
    expect(filesOf('zoë')).toEqual(['signatories/a/zoe.yaml']);
    letter.put('signatories/a/zoe-2.yaml', Buffer.from('name: ZOË\n'));
    expect(filesOf('zoë').sort()).toEqual(['signatories/a/zoe-2.yaml', 'signatories/a/zoe.yaml']);
    letter.remove('signatories/a/zoe-2.yaml');
    letter.put('signatories/a/quoted.yaml', Buffer.from('name: Somebody\n'));
    expect(filesOf('ann: lee')).toEqual([]);
    letter.put('signatories/a/quoted.yaml', Buffer.from(strange['signatories/a/quoted.yaml']));
    expect(filesOf('ann: lee')).toEqual(['signatories/a/quoted.yaml']);
  }
  expect(base.twins.of('signatories/a/some.list.yaml')).toEqual(['signatories/a/some.list.yaml']);
  expect(base.ids.of('a/some')).toEqual(['signatories/a/some.list.yaml']);
  expect(base.ids.of('a/émile')).toEqual(['signatories/a/Émile.yaml']);
  expect(base.twins.of('signatories/a/émile.yaml')).toEqual(['signatories/a/Émile.yaml']);
});
