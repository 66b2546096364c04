// What becomes of signatures as they arrive: the benchmark of bench/fix.ts on a small set.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArrivals } from '../../bench/arrivals.ts';
import { defects } from '../../bench/defects.ts';
import { fixFigures } from '../../bench/fix.ts';

test('500 arrivals: what has one right answer is fixed, the rest refused by its rule, nobody lost', () => {
  const root = mkdtempSync(join(tmpdir(), 'undersigned-arrivals-'));
  try {
    const figures = fixFigures(root, makeArrivals(500, 7));
    expect(figures.lost).toEqual([]);
    expect(figures.surprises).toEqual([]);
    expect(figures.were).toEqual(figures.shouldBe);
    expect(figures.secondRun).toBe(0);
    // 13.8 %, and the second file of a pair whose names differ only in case.
    expect(figures.defective).toBe(70);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('the same seed makes the same arrivals, and every defect is among them', () => {
  const arrivals = makeArrivals(500, 3);
  expect(makeArrivals(500, 3)).toEqual(arrivals);
  expect(makeArrivals(500, 4)).not.toEqual(arrivals);
  const seen = new Set(arrivals.flatMap(({ defects: ids }) => ids));
  expect([...seen].sort()).toEqual(defects.map(({ id }) => id).sort());
});
