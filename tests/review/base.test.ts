// What lies in a commit, and the base that is made of it: checked against git itself, with names and contents that are anything but usual.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ByPath, inOrder } from '../../src/review/base/by-path.ts';
import { loadBase } from '../../src/review/base/load.ts';
import { closeBase, startBase, startLargestLetter } from '../../src/review/base/start.ts';
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
  expect(told.map((_, index) => listing.pathAt(index))).toEqual(told.map(({ path }) => path));
  expect((await listTree(new Git(root), commit, 'nowhere/')).length).toBe(0);
});

test('a base has what its files hold, whichever letter git was asked for first', async () => {
  const root = makeRepository(strange);
  const repository = new Git(root);
  const tree = await listTree(repository, await repository.commitOf('HEAD'));
  const begun = startLargestLetter(repository, tree);
  expect(begun.letter).toBe('a');
  const both = await loadBase(startBase(repository, tree, () => true, begun));
  const plain = await loadBase(startBase(repository, tree));
  const wrong = await loadBase(startBase(repository, tree, (letter) => letter === 'b', startLargestLetter(repository, tree)));
  for (const [path, content] of Object.entries(strange)) {
    if (!path.startsWith('signatories/')) continue;
    const isRefused = path === 'signatories/a/con.yaml' || path === 'signatories/a/Émile.yaml';
    expect(both.contentOf(path)?.bytes?.toString()).toBe(isRefused ? undefined : content);
    expect(plain.contentOf(path)).toEqual(both.contentOf(path));
    expect(wrong.contentOf(path)?.bytes?.toString()).toBe(path.startsWith('signatories/b/') ? content : undefined);
  }
  const namesOf = (list: Iterable<{ name: string }>): string[] => [...list].map(({ name }) => name).sort();
  expect(namesOf(both.signed('a').signatories())).toEqual(['Ann Lee', 'Ann: Lee', 'One', 'Two', 'Zoë']);
  const roster = both.signed('a').rosterWithout(['signatories/a/zoe.yaml']);
  const seen = Array.from({ length: roster.length }, (_, index) => [roster.nameAt(index), roster.linkAt(index), roster.handleAt(index)]);
  for (const [index, fields] of seen.entries())
    expect([roster.at(index).name, roster.at(index).link, roster.at(index).handle]).toEqual(fields);
  expect(seen.map(([name]) => name).sort()).toEqual(['Ann Lee', 'Ann: Lee', 'One', 'Two']);
  expect(both.texts).toEqual(plain.texts);
  expect([...both.others.keys()].sort()).toEqual([...plain.others.keys()].sort());
  closeBase(startBase(repository, tree));
});

test('a letter finds who is put and no longer who is removed, before and after it has sorted them', async () => {
  const root = makeRepository(strange);
  const repository = new Git(root);
  const base = await loadBase(startBase(repository, await listTree(repository, await repository.commitOf('HEAD'))));
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

test('lower case makes nothing shorter, and only İ longer', () => {
  for (let code = 0; code < 0x11_0000; code++) {
    const character = String.fromCodePoint(code);
    const lower = character.toLowerCase();
    if (lower.length !== character.length) expect([character, lower]).toEqual(['İ', 'i̇']);
  }
});

test('things are found by their paths, those that were put later among them', () => {
  const thing = (path: string, mark = 0) => ({ path, mark });
  const things = new ByPath(inOrder(['a', 'b', 'b/c', 'd'].map((path) => thing(path))));
  things.put(thing('b', 1));
  things.remove('d');
  things.remove('nothing');
  things.put(thing('c'));
  expect([...things.values()]).toEqual([thing('a'), thing('b/c'), thing('b', 1), thing('c')]);
  expect(things.paths((path) => path > 'a')).toEqual(['b/c', 'b', 'c']);
  expect(['a', 'b', 'd', 'e'].map((path) => things.get(path)?.mark)).toEqual([0, 1, undefined, undefined]);
  things.put(thing('d', 2));
  expect(things.has('d')).toBe(true);
});
