// The letters of an index that come along are those of CLDR.

import { expect, test } from 'vitest';
import { neededSets } from '../../scripts/index-sets/data.ts';
import { indexSets } from '../../src/core/languages/index-sets.ts';

test('the index characters in src are those of the CLDR that is installed', () => {
  expect(Object.entries(indexSets), 'run “npm run index-sets”').toEqual([...neededSets()]);
});
