// What is told of a name letter by letter is what the whole name becomes, and so are the quick answers of a search that rest on it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRandom } from '../../bench/random.ts';
import { makeSignatures } from '../../bench/signatures.ts';
import { foldName } from '../../src/core/text/fold.ts';
import { skeletonOf } from '../../src/core/text/skeleton.ts';
import { isLone, isLoneByItself } from '../../src/signatories/duplicates/lone-letters.ts';
import { hasOtherLooks, hasOtherName } from '../../src/signatories/duplicates/names.ts';
import { nearnessTo } from '../../src/signatories/duplicates/near.ts';
import { withoutMarks, wordsOf } from '../../src/signatories/duplicates/plain.ts';
import { isNearAny, sketchOf } from '../../src/signatories/duplicates/sketch.ts';
import { wordGlance } from '../../src/signatories/duplicates/word-counts.ts';

test.each([
  ['a', true],
  ['İ', true],
  ['ጸ', true],
  ['山', true],
  [' ', true],
  // A mark, a part of a syllable, a vowel that begins with a mark, a sigma that depends on what follows.
  ['\u0301', false],
  ['\u1161', false],
  ['\u0e33', false],
  ['Σ', false],
  ['\n', false],
])('%j: %s', (letter, isAlone) => {
  expect(isLone(letter.charCodeAt(0))).toBe(isAlone);
});

test('what is taken for lone without a look at it is so', () => {
  const codes = [...Array.from({ length: 0x5200 }, (_, at) => 0x4e00 + at), ...Array.from({ length: 0x2ba4 }, (_, at) => 0xac00 + at)];
  expect(codes.filter((code) => !isLoneByItself(code))).toEqual([]);
});

const letters = Array.from({ length: 0x10000 }, (_, code) => code).filter(isLone);
const anyLetter = fc.oneof(
  fc.constantFrom(...letters),
  fc.constantFrom(...letters.filter((code) => code < 0x250)),
  fc.constantFrom(0x20, 0x2e, 0x301, 0x93e, 0x3a3),
);
const anyName = fc.array(anyLetter, { minLength: 1, maxLength: 14 }).map((codes) => String.fromCharCode(...codes).normalize('NFC'));

test('a name is never told to be another one than it is', () => {
  fc.assert(
    fc.property(anyName, anyName, (name, other) => {
      expect(hasOtherName(name, foldName(name))).toBe(false);
      expect(hasOtherLooks(name, skeletonOf(name))).toBe(false);
      if (hasOtherName(name, foldName(other))) expect(foldName(name)).not.toBe(foldName(other));
      if (hasOtherLooks(name, skeletonOf(other))) expect(skeletonOf(name)).not.toBe(skeletonOf(other));
    }),
    { numRuns: 8000, seed: 3 },
  );
});

test('who is near is told letter by letter as by the whole sketch', () => {
  const source = makeSignatures(makeRandom(5));
  const real = Array.from({ length: 600 }, () => String(source.next().value.fields.name));
  const near = new Set<string>();
  const skeletons = new Map(real.map((name) => [name, skeletonOf(name)]));
  const compare = (wanted: readonly string[], others: readonly string[]): void => {
    const isNear = nearnessTo(wanted);
    const sketches = wanted.map((name) => sketchOf(name, skeletonOf(name)));
    const told = others.filter(isNear);
    expect(told, `beside ${wanted}`).toEqual(others.filter((name) => isNearAny(name, skeletons.get(name) ?? skeletonOf(name), sketches)));
    for (const name of told) near.add(name);
  };
  for (const name of real.slice(0, 60)) compare([name], real);
  compare(real.slice(0, 12), real);
  fc.assert(
    fc.property(anyName, fc.array(anyName, { minLength: 1, maxLength: 5 }), (wanted, others) => compare([wanted], others)),
    { numRuns: 1500, seed: 4 },
  );
  expect(near.size).toBeGreaterThan(200);
  // A letter that is two, in a name of which little else can be told.
  compare(['noe', 'noeline'], ['ااااا\u064eœ', 'ااااا\u064eß', 'ااااا\u064e㎏', 'ااااا\u064eа']);
});

test('who has a word in their name is never passed over', () => {
  const source = makeSignatures(makeRandom(6));
  const real = Array.from({ length: 1500 }, () => String(source.next().value.fields.name));
  const words = new Set(real.flatMap((name) => wordsOf(foldName(name)).flatMap((word) => [word, withoutMarks(word)])));
  let told = 0;
  const formsOf = (name: string): Set<string> => new Set(wordsOf(foldName(name)).flatMap((word) => [word, withoutMarks(word)]));
  const compare = (word: string, name: string, forms: ReadonlySet<string>): void => {
    const mayHave = wordGlance(word)(name);
    if (forms.has(word)) expect(mayHave, `${name} has ${word}`).toBe(true);
    if (!mayHave) told++;
  };
  const named = real.map((name) => [name, formsOf(name)] as const);
  for (const word of [...words].filter((_, index) => index % 12 === 0)) for (const [name, forms] of named) compare(word, name, forms);
  expect(told).toBeGreaterThan(real.length);
  fc.assert(
    fc.property(anyName, (name) => {
      const forms = formsOf(name);
      for (const form of forms) compare(form, name, forms);
    }),
    { numRuns: 5000, seed: 5 },
  );
});
