// Every known case of an attack has hostile requests that stand for it, and each set that is measured has all of these.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostileCases } from '../../bench/hostile-cases.ts';
import { hostileKinds } from '../../bench/hostile-kinds.ts';
import { inEach, manyOf, setsOf, waysOf } from '../../bench/hostile-sets.ts';
import { engineRoot } from '../../src/core/engine.ts';

const kinds = hostileKinds('a', { path: 'signatories/a/ann.yaml', text: 'name: Ann Lee\nlink: https://ann.example\n' });
const ways = new Set(kinds.map(({ about }) => about));
const cases = Object.entries(hostileCases);

test('each of the cases has one way at least, and every way that is named is there', () => {
  expect(cases.map(([number]) => Number(number))).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  for (const [number, { ways: own }] of cases) {
    expect(own.length, number).toBeGreaterThan(0);
    for (const way of own) expect(ways, number).toContain(way);
  }
});

test('bench/README.md has the same table', () => {
  const readme = readFileSync(join(engineRoot, 'bench/README.md'), 'utf8');
  for (const [number, { what, ways: own }] of cases) expect(readme).toContain(`| ${number} | ${what} | ${own.join('; ')} |`);
});

test('each set of fifty has a way of every case, and together they have all ways', () => {
  const sets = setsOf(kinds, 50);
  for (const set of sets) {
    expect(set.length).toBe(50);
    const about = new Set(set.map((kind) => kind.about));
    expect(about.size).toBe(50);
    for (const way of cases.flatMap(([, one]) => inEach(one))) expect(about).toContain(way);
  }
  expect(new Set(sets.flat().map(({ about }) => about))).toEqual(new Set(waysOf(kinds).map(({ about }) => about)));
});

test('many of one way are in files of their own', () => {
  for (const way of ['a folder pt_BR', 'two thousand names, 0', 'forty slow texts']) {
    const one = kinds.find(({ about }) => about === way);
    const paths = one ? manyOf(one, 30).flatMap(({ files }) => Object.keys(files)) : [];
    expect(paths.length).toBeGreaterThanOrEqual(30);
    expect(new Set(paths).size).toBe(paths.length);
  }
});
