// Names of far scripts are told at once, and a glance never says so of a name that is compared by a European letter.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../src/core/text/fold.ts';
import { skeletonOf } from '../../src/core/text/skeleton.ts';
import { isFarFrom, isFarName, isOfFarScripts } from '../../src/signatories/duplicates/far.ts';

test.each([
  ['นภา ศรี', true],
  ['山田太郎', true],
  ['김민준', true],
  ['Ann', false],
  ['é', false],
  // An alef looks like an l, a fullwidth letter is folded to a common one, and “㉐” to “PTE”.
  ['احمد', false],
  ['Ａｎｎ', false],
  ['㉐', false],
  ['', false],
  [' 山', false],
])('%s: %s', (name, isFar) => {
  expect(isFarName(name)).toBe(isFar);
});

const unit = fc.oneof(
  fc.integer({ min: 0x590, max: 0x1dff }),
  fc.integer({ min: 0x2e80, max: 0xd7ff }),
  fc.constantFrom(0x20, 0x61, 0x301, 0x200c),
);

test('whatever is far at a glance is far by all that it is compared by', () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (codes) => {
      const name = String.fromCharCode(...codes).normalize('NFC');
      if (!isFarName(name)) return;
      told++;
      expect(skeletonOf(name)).toMatch(isOfFarScripts);
      expect(foldName(name)).toMatch(isOfFarScripts);
      expect(isFarFrom(name, 'zoe')).toBe(true);
      expect(isFarFrom(name, foldName(name))).toBe(false);
    }),
    { numRuns: 30_000, seed: 11 },
  );
  expect(told).toBeGreaterThan(1000);
});
