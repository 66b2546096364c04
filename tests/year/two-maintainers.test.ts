// Two maintainers as two clones of one remote, in sequences that seeds decide. `node bench/two-maintainers.ts 100` runs a hundred.

import { expect, it } from 'vitest';
import { twoMaintainers } from '../../bench/two-maintainers.ts';

// Those seeds in which something went wrong once, and some others.
it.each([1, 2, 3, 11, 21, 33])('nobody who withdrew is back, and no decision is lost: sequence %i', async (seed) => {
  const { deeds, faults } = await twoMaintainers(seed);
  expect(deeds.length).toBeGreaterThan(6);
  expect(faults, deeds.join('\n')).toEqual([]);
});
