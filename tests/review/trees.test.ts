// Commits that are written beside the history, and what differs between two trees: held against git itself, on trees made by chance.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { git as gitWith } from '../../bench/fast-import.ts';
import { diffTrees, emptyTreeLike } from '../../src/review/changes/tree-diff.ts';
import { Git } from '../../src/review/git/git.ts';
import { FastImport, type PathChange } from '../../src/review/merge/fast-import.ts';
import { git, newFolder } from './remotes.ts';

const names = ['a', 'a.yaml', 'a-b', 'a0', 'b', 'é', 'z'.repeat(130), '10', '9', '"q"', 'back\\slash', 'two\nlines', 'tab\there', ' x '];
const anyPath = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

/** Without paths that would be a file and a folder at once. */
function sound(paths: readonly string[]): string[] {
  return [...new Set(paths)].filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
}

/** A bare repository with a commit of nothing. */
function emptyRepository(format: 'sha1' | 'sha256' = 'sha1'): { root: string; base: string } {
  const root = newFolder();
  git(root, 'init', '--quiet', '--bare', `--object-format=${format}`);
  const tree = gitWith(root, ['hash-object', '-t', 'tree', '-w', '--stdin'], '').trim();
  return { root, base: git(root, '-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit-tree', '-m', 'Nothing', tree) };
}

const who = 'Mia Maintainer <mia@example.org> 1700000000 +0100';
const commitOf = (changes: readonly PathChange[], merged: readonly string[] = []) => ({
  changes,
  merged,
  author: who,
  committer: who,
  message: 'Change',
});

/** As lines of mode, id and path. */
function filesIn(root: string, tree: string): string[] {
  const parts = gitWith(root, ['ls-tree', '-r', '-z', tree]).split('\0');
  return parts.flatMap((part) => (part === '' ? [] : [part.replace(/^(\d+) \w+ ([0-9a-f]+)\t/, '$1 $2 ')])).sort();
}

test('commits that are written one after the other hold what git makes of their changes, and no ref points to them', async () => {
  const { root, base } = emptyRepository();
  const blobs = ['one', 'two'].map((text) => gitWith(root, ['hash-object', '-w', '--stdin'], text).trim());
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyPath, { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(99), { minLength: 20, maxLength: 90 }),
      async (drawn, picks) => {
        const paths = sound(drawn);
        const made = new FastImport('sha1', base);
        const now = new Map<string, string>();
        const states: string[][] = [];
        for (const pick of picks) {
          const path = paths[pick % paths.length] ?? 'x';
          const to =
            pick % 3 === 0 && now.has(path) ? undefined : { mode: pick % 7 === 0 ? '100755' : '100644', oid: blobs[pick % 2] ?? '' };
          if (to) now.set(path, `${to.mode} ${to.oid}`);
          else now.delete(path);
          made.commit(commitOf([{ path, to }]));
          states.push([...now].map(([key, value]) => `${value} ${key}`).sort());
        }
        const told: number[] = [];
        const tip = await made.run(new Git(root), (done) => told.push(done));
        expect(made.commits).toBe(picks.length);
        expect(told.at(-1)).toBe(picks.length);
        const commits = git(root, 'rev-list', '--reverse', `${base}..${tip}`).split('\n');
        expect(commits.length).toBe(picks.length);
        for (const at of [0, 1, Math.floor(commits.length / 2), commits.length - 1])
          expect(filesIn(root, commits[at] ?? '')).toEqual(states[at]);
      },
    ),
    { numRuns: 12, seed: 3 },
  );
  expect(git(root, 'fsck', '--strict', '--full')).not.toMatch(/error|missing/);
  expect(git(root, 'for-each-ref')).toBe('');
});

test.each(['sha1', 'sha256'] as const)(
  'merges in a repository of %s: parents, authors, messages and new files, in one pack',
  async (format) => {
    const { root, base } = emptyRepository(format);
    const blob = gitWith(root, ['hash-object', '-w', '--stdin'], 'text').trim();
    const head = git(
      root,
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@example.org',
      'commit-tree',
      '-p',
      base,
      '-m',
      'Sign',
      git(root, 'rev-parse', `${base}^{tree}`),
    );
    const made = new FastImport(format, base);
    made.commit(commitOf([{ path: 'a', to: { mode: '100644', oid: blob } }], [head]));
    // A file gives way to a folder of its name, and the other way round.
    const fresh = made.blob(Buffer.from('fresh\n\0bytes'));
    made.commit({
      ...commitOf([
        { path: 'a/b', to: { mode: '120000', oid: blob } },
        { path: 'a', to: undefined },
        { path: 'c', to: { mode: '100755', oid: fresh } },
      ]),
      author: 'Émile 3 <e@example.org> 1600000000 -0330',
      message: 'Zwei\n\nZeilen “…”\n\n',
    });
    made.commit(
      commitOf([
        { path: 'a/b', to: undefined },
        { path: 'a', to: { mode: '100644', oid: blob } },
      ]),
    );
    const tip = await made.run(new Git(root), () => {});
    expect(git(root, 'log', '--first-parent', '--format=%P|%an <%ae> %ad|%cn|%B', '--date=raw', `${base}..${tip}^`).split('|')).toEqual([
      git(root, 'rev-parse', `${tip}~2`),
      'Émile 3 <e@example.org> 1600000000 -0330',
      'Mia Maintainer',
      expect.stringMatching(/^Zwei\n\nZeilen “…”\n+/),
      'Mia Maintainer <mia@example.org> 1700000000 +0100',
      'Mia Maintainer',
      expect.stringMatching(/^Change\s*$/),
    ]);
    expect(filesIn(root, `${tip}^`)).toEqual([`100755 ${fresh} c`, `120000 ${blob} a/b`]);
    expect(filesIn(root, tip)).toEqual([`100644 ${blob} a`, `100755 ${fresh} c`]);
    expect(gitWith(root, ['cat-file', 'blob', fresh])).toBe('fresh\n\0bytes');
    git(root, 'fsck', '--strict');
    const endings = readdirSync(join(root, 'objects/pack')).map((name) => name.replace(/.*\./, ''));
    expect(endings.filter((ending) => ending === 'pack')).toHaveLength(1);
    expect(git(root, 'for-each-ref')).toBe('');
  },
);

test('what names an object that is not there is refused, and no ref points to what was written before it', async () => {
  const { root, base } = emptyRepository();
  const made = new FastImport('sha1', base);
  made.commit(commitOf([{ path: 'a', to: { mode: '100644', oid: made.blob(Buffer.from('x')) } }]));
  made.commit(commitOf([{ path: 'b', to: { mode: '100644', oid: '1'.repeat(40) } }]));
  await expect(made.run(new Git(root), () => {})).rejects.toThrow();
  expect(git(root, 'for-each-ref')).toBe('');
});

type Entries = ReadonlyMap<string, readonly [mode: string, oid: string]>;

/** Writes trees as no tool of git would: of any entries, in git's order. */
function treeWriter(root: string): (entries: Entries) => string {
  const known = new Map<string, string>();
  return (entries) => {
    const keyed = [...entries].map(([name, [mode, oid]]) => ({
      key: Buffer.from(mode === '40000' ? `${name}/` : name).toString('latin1'),
      bytes: Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]),
    }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    const bytes = Buffer.concat(keyed.map((one) => one.bytes));
    const key = bytes.toString('latin1');
    const oid = known.get(key) ?? gitWith(root, ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], bytes).trim();
    known.set(key, oid);
    return oid;
  };
}

test('a tree that holds itself a million times is counted and not unfolded', async () => {
  const { root } = emptyRepository();
  const treeOf = treeWriter(root);
  const bomb = (leaf: readonly [mode: string, oid: string]): string => {
    let entry = leaf;
    for (let level = 0; level < 12; level++) entry = ['40000', treeOf(new Map([...'0123456789'].map((name) => [name, entry])))];
    return entry[1];
  };
  const blob = gitWith(root, ['hash-object', '-w', '--stdin'], 'x').trim();
  const after = bomb(['100644', blob]);
  const before = emptyTreeLike(after);
  // One of files, and one in which there is nothing but folders.
  const hollow = bomb(['40000', before]);
  expect(
    await diffTrees(
      new Git(root),
      [
        { before, after },
        { before, after: hollow },
      ],
      { most: 2000 },
    ),
  ).toEqual([{ tooMany: 2001 }, { tooMany: 2001 }]);
});

test('folders in folders deeper than any path are counted as too many', async () => {
  const { root } = emptyRepository();
  const treeOf = treeWriter(root);
  const blob = gitWith(root, ['hash-object', '-w', '--stdin'], 'x').trim();
  let after = treeOf(new Map([['x', ['100644', blob]]]));
  for (let level = 0; level < 80; level++) after = treeOf(new Map([['a', ['40000', after]]]));
  expect(await diffTrees(new Git(root), [{ before: emptyTreeLike(after), after }], { most: 2000 })).toEqual([{ tooMany: 2001 }]);
});

test('many trees that differ from one are compared at once, and differ in what git says', async () => {
  const { root } = emptyRepository();
  const treeOf = treeWriter(root);
  const repository = new Git(root);
  const blobs = ['x', 'y', 'z'].map((text) => gitWith(root, ['hash-object', '-w', '--stdin'], text).trim());
  const some = ['a', 'a.b', 'b', ':100644 100644', 'with\nlines', 'with  spaces', '-r', 'c', 'é'];
  const folders = blobs.map((blob) => treeOf(new Map([['inside', ['100644', blob]]])));
  const deep = treeOf(new Map([['below', ['40000', folders[0] ?? '']]]));
  const things = [
    ...blobs.flatMap((blob) => [['100644', blob] as const, ['120000', blob] as const]),
    ...[...folders, deep].map((folder) => ['40000', folder] as const),
  ];
  const drawn = fc.sample(fc.array(fc.tuple(fc.constantFrom(...some), fc.constantFrom(...things)), { maxLength: 8 }), {
    numRuns: 150,
    seed: 7,
  });
  const [before = '', ...trees] = [...new Set(drawn.map((entries) => treeOf(new Map(entries))))];
  const pairs = trees.map((after) => ({ before, after }));
  expect(pairs.length).toBeGreaterThan(100);
  const together = await diffTrees(repository, pairs, { most: 2000 });
  for (const [index, { after }] of pairs.entries()) {
    const difference = together[index];
    if (!difference || 'tooMany' in difference) throw new Error('it was not compared');
    const [old, now] = [filesIn(root, before), filesIn(root, after)];
    const lines = (side: 0 | 1): string[] =>
      difference.differences.flatMap(({ path, modes, oids }) => (modes[side] === '000000' ? [] : [`${modes[side]} ${oids[side]} ${path}`]));
    expect(lines(0).sort()).toEqual(old.filter((line) => !now.includes(line)));
    expect(lines(1).sort()).toEqual(now.filter((line) => !old.includes(line)));
    expect(difference.emptyFolders).toEqual([]);
  }

  // Larger than what comes at once, too many, an empty folder, and such as cannot be compared: none of them takes another with it.
  const wide = (count: number, blob = blobs[0] ?? ''): string =>
    treeOf(new Map(Array.from({ length: count }, (_, index) => [`name-${index}`, ['100644', blob]])));
  const [larger, other] = [wide(100_000), wide(100_000, blobs[1])];
  const cut = gitWith(root, ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], '100644 a\0short').trim();
  const oneMore = treeOf(
    new Map([
      ...Array.from({ length: 100_000 }, (_, index) => [`name-${index}`, ['100644', blobs[0] ?? '']] as const),
      ['x', ['100644', blobs[0] ?? '']],
    ]),
  );
  const hollow = treeOf(new Map([['nothing', ['40000', emptyTreeLike(before)]]]));
  const strange = [
    { before: larger, after: oneMore },
    { before: larger, after: other },
    { before, after: '0'.repeat(40) },
    { before: '1'.repeat(40), after: before },
    { before, after: blobs[0] ?? '' },
    { before, after: cut },
    { before: emptyTreeLike(before), after: hollow },
    { before, after: trees[0] ?? '' },
    // Git has said all of it, and has come to its end, before anybody could stop it.
    { before: emptyTreeLike(before), after: wide(2001) },
    { before, after: trees[1] ?? '' },
  ];
  const found = await diffTrees(repository, strange, { most: 2000 });
  expect(found[0]).toMatchObject({ differences: [{ path: 'x' }] });
  for (const index of [1, 2, 3, 4, 5]) expect(found[index], `${index}`).toEqual({ tooMany: 2001 });
  expect(found[6]).toEqual({ differences: [], emptyFolders: ['nothing'] });
  expect(found[7]).toEqual(together[0]);
  expect(found[8]).toEqual({ tooMany: 2001 });
  expect(found[9]).toEqual(together[1]);
});
