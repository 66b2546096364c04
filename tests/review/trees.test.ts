// Trees as packs have them, and what differs between two: checked against git itself, on trees made by chance.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { git as gitWith } from '../../bench/fast-import.ts';
import { compareTrees } from '../../src/review/changes/compare-trees.ts';
import { diffMany } from '../../src/review/changes/diff-many.ts';
import { diffTrees } from '../../src/review/changes/tree-diff.ts';
import { Git } from '../../src/review/git/git.ts';
import { ObjectReader } from '../../src/review/git/objects.ts';
import { parseTree } from '../../src/review/git/tree-state.ts';
import { Pack } from '../../src/review/merge/pack.ts';
import { packIndex } from '../../src/review/merge/pack-index.ts';
import { TreeEditor } from '../../src/review/merge/tree-editor.ts';
import { git, newFolder } from './remotes.ts';

const names = ['a', 'a.yaml', 'a-b', 'a0', 'b', 'é', 'z'.repeat(130), '10', '9'];
const anyPath = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

/** Without paths that would be a file and a folder at once. */
function sound(paths: readonly string[]): string[] {
  return [...new Set(paths)].filter((path) => !paths.some((other) => other.startsWith(`${path}/`)));
}

test('states of a tree that are written one after the other are those that git makes', async () => {
  const root = newFolder();
  git(root, 'init', '--quiet');
  const reader = new ObjectReader(new Git(root));
  const blobs = ['one', 'two'].map((text) => gitWith(root, ['hash-object', '-w', '--stdin'], text).trim());
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyPath, { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(99), { minLength: 20, maxLength: 90 }),
      async (drawn, picks) => {
        const paths = sound(drawn);
        const pack = new Pack('sha1');
        const empty = git(root, 'hash-object', '-t', 'tree', '-w', '/dev/null');
        const editor = await TreeEditor.open(reader, pack, empty);
        const now = new Map<string, string>();
        const roots: string[] = [];
        const states: string[] = [];
        for (const pick of picks) {
          const path = paths[pick % paths.length] ?? 'x';
          const to =
            pick % 3 === 0 && now.has(path) ? undefined : { mode: pick % 7 === 0 ? '100755' : '100644', oid: blobs[pick % 2] ?? '' };
          if (to) now.set(path, `${to.mode} ${to.oid}`);
          else now.delete(path);
          roots.push(await editor.apply([{ path, to }]));
          states.push(
            [...now]
              .map(([key, value]) => `${value} ${key}`)
              .sort()
              .join('\n'),
          );
        }
        await pack.store(reader);
        for (const at of [0, 1, Math.floor(roots.length / 2), roots.length - 1]) {
          const listed = git(
            root,
            '-c',
            'core.quotePath=false',
            'ls-tree',
            '-r',
            '--format=%(objectmode) %(objectname) %(path)',
            roots[at] ?? '',
          );
          expect(listed.split('\n').sort().join('\n')).toBe(states[at]);
        }
      },
    ),
    { numRuns: 12, seed: 3 },
  );
  expect(git(root, 'fsck', '--strict', '--full')).not.toMatch(/error|missing/);
  reader.close();
});

test('what differs between two trees is what differs, wherever it lies', () => {
  const entry = fc.record({
    name: fc.constantFrom(...names, 'k', 'l', 'm', 'n'),
    mode: fc.constantFrom('100644', '40000', '120000'),
    oid: fc.nat(3),
  });
  const tree = fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 12 });
  const bytesOf = (entries: readonly { name: string; mode: string; oid: number }[]): Buffer => {
    const keyed = entries.map((one) => ({ ...one, key: Buffer.from(one.mode === '40000' ? `${one.name}/` : one.name).toString('latin1') }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    // Ids are full of bytes that look like the beginning of an entry.
    return Buffer.concat(
      keyed.flatMap(({ mode, name, oid }) => [Buffer.from(`${mode} ${name}\0`), Buffer.alloc(20, ['4 \0', ' ', '\0', '1'][oid])]),
    );
  };
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const found = compareTrees(parseTree(bytesOf(before), 20), bytesOf(after), 20);
      const lines = (entries: typeof before): string[] => entries.map(({ name, mode, oid }) => `${name} ${mode.padStart(6, '0')} ${oid}`);
      const [old, now] = [lines(before), lines(after)];
      const told = (found ?? []).flatMap(({ name, before: a, after: b }) => [
        ...(a ? [`-${name} ${a.mode}`] : []),
        ...(b ? [`+${name} ${b.mode}`] : []),
      ]);
      const expected = [
        ...old.filter((line) => !now.includes(line)).map((line) => `-${line.replace(/ \d$/, '')}`),
        ...now.filter((line) => !old.includes(line)).map((line) => `+${line.replace(/ \d$/, '')}`),
      ];
      expect(told.sort()).toEqual(expected.sort());
    }),
    { seed: 5 },
  );
});

test.each(['sha1', 'sha256'] as const)(
  'a pack of %s has the index that git makes of it, and what its differences are told to',
  async (format) => {
    const root = newFolder();
    git(root, 'init', '--quiet', '--bare', `--object-format=${format}`);
    const repository = new Git(root);
    const reader = new ObjectReader(repository);
    const blob = gitWith(root, ['hash-object', '-w', '--stdin'], 'text').trim();
    const lines = Array.from({ length: 300 }, (_, index) => `100644 blob ${blob}\tname-${index}`);
    const start = gitWith(root, ['mktree'], `${lines.join('\n')}\n`).trim();
    const pack = new Pack(format);
    const editor = await TreeEditor.open(reader, pack, start);
    const trees: string[] = [];
    for (let index = 0; index < 40; index++)
      trees.push(
        await editor.apply([{ path: `name-${index * 7}x`, to: { mode: '100644', oid: pack.add('blob', Buffer.from(`${index}`)) } }]),
      );
    // Back to what the repository has: that is told by nothing that is told by it.
    const back = await editor.apply(Array.from({ length: 40 }, (_, index) => ({ path: `name-${index * 7}x`, to: undefined })));
    expect(back).toBe(start);
    await pack.store(reader);
    await pack.store(reader);
    expect(git(root, 'ls-tree', '-r', trees.at(-1) ?? '').split('\n').length).toBe(340);
    git(root, 'fsck', '--strict');
    const folder = join(root, 'objects/pack');
    const files = readdirSync(folder).sort();
    expect(files.map((name) => name.replace(/[0-9a-f]{20,}/, '…'))).toEqual(['pack-….idx', 'pack-….pack']);
    git(root, 'index-pack', '-o', join(root, 'other.idx'), join(folder, files[1] ?? ''));
    expect(readFileSync(join(folder, files[0] ?? '')).equals(readFileSync(join(root, 'other.idx')))).toBe(true);
    reader.close();
  },
);

test('an index has room for a pack of more than two gigabytes', () => {
  const root = newFolder();
  const sum = createHash('sha1').digest();
  const objects = [1, 0x7fff_ffff, 0x8000_0000, 0x1_2345_6789].map((offset, index) => ({
    oid: `${index}0`.repeat(20),
    offset,
    sum: index,
  }));
  writeFileSync(join(root, 'large.idx'), packIndex(objects, sum, 'sha1'));
  const told = gitWith(root, ['show-index'], readFileSync(join(root, 'large.idx')));
  expect(told.trim().split('\n')).toEqual(objects.map(({ oid, offset, sum }) => `${offset} ${oid} (${sum.toString(16).padStart(8, '0')})`));
});

test('a tree that holds itself a million times is counted and not unfolded', async () => {
  const root = newFolder();
  git(root, 'init', '--quiet', '--bare');
  const reader = new ObjectReader(new Git(root));
  const pack = new Pack('sha1');
  let oid = pack.add('blob', Buffer.from('x'));
  let mode = '100644';
  for (let level = 0; level < 12; level++) {
    const id = Buffer.from(oid, 'hex');
    oid = pack.add('tree', Buffer.concat([...'0123456789'].flatMap((name) => [Buffer.from(`${mode} ${name}\0`), id])));
    mode = '40000';
  }
  const empty = pack.add('tree', Buffer.alloc(0));
  await pack.store(reader);
  expect(await diffTrees(reader, [{ before: empty, after: oid }], { most: 2000 })).toEqual([{ tooMany: 2001 }]);
  reader.close();
});

test('many trees that differ from one are compared at once, and differ in the same', async () => {
  const root = newFolder();
  git(root, 'init', '--quiet', '--bare');
  const reader = new ObjectReader(new Git(root));
  const pack = new Pack('sha1');
  const blobs = ['x', 'y', 'z'].map((text) => pack.add('blob', Buffer.from(text)));
  const treeOf = (entries: ReadonlyMap<string, readonly [mode: string, oid: string]>): string => {
    const keyed = [...entries].map(([name, [mode, oid]]) => ({ key: mode === '40000' ? `${name}/` : name, name, mode, oid }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    return pack.add(
      'tree',
      Buffer.concat(keyed.flatMap(({ name, mode, oid }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')])),
    );
  };
  const names = ['a', 'a.b', 'b', ':100644 100644', 'with\nlines', 'with  spaces', '-r', 'c'];
  const folders = blobs.map((blob) => treeOf(new Map([['inside', ['100644', blob]]])));
  const things = [
    ...blobs.flatMap((blob) => [['100644', blob] as const, ['120000', blob] as const]),
    ...folders.map((folder) => ['40000', folder] as const),
  ];
  const some = fc.sample(fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...things)), { maxLength: 8 }), {
    numRuns: 150,
    seed: 7,
  });
  const [before = '', ...trees] = [...new Set(some.map((entries) => treeOf(new Map(entries))))];
  await pack.store(reader);
  const pairs = trees.map((after) => ({ before, after }));
  expect(pairs.length).toBeGreaterThan(100);
  const together = await diffTrees(reader, pairs, { most: 2000 });
  for (const [index, pair] of pairs.entries()) expect(together[index]).toEqual((await diffTrees(reader, [pair], { most: 2000 }))[0]);
  // Larger than what is read at once, and such as cannot be compared: none of them takes another with it.
  const more = new Pack('sha1');
  const [larger = '', largest = ''] = ['x', 'y'].map((last) => {
    const entries = [...Array.from({ length: 200_000 }, (_, index) => `name-${index}`), last].sort();
    const id = Buffer.from(blobs[0] ?? '', 'hex');
    return more.add('tree', Buffer.concat(entries.flatMap((name) => [Buffer.from(`100644 ${name}\0`), id])));
  });
  const broken = git(root, 'hash-object', '-t', 'blob', '-w', '/dev/null');
  const strange = [
    { before: larger, after: largest },
    { before, after: '0'.repeat(40) },
    { before: '1'.repeat(40), after: before },
    { before, after: broken },
    { before, after: trees[0] ?? '' },
  ];
  await more.store(reader);
  const found: unknown[] = [];
  await diffMany(reader.git, strange, 32 * 1024 * 1024, (index, differences) => {
    found[index] = differences?.map(({ name }) => name).sort();
  });
  expect(found.slice(0, 4)).toEqual([['x', 'y'], undefined, undefined, undefined]);
  expect(found[4]).toBeDefined();
  reader.close();
});
