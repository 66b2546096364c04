// The simplified characters that come along are those of OpenCC.

import { expect, test } from 'vitest';
import { simplifiedModule } from '../../scripts/simplified/data.ts';
import { simplifiedPairs } from '../../src/core/text/simplified.ts';

test('the simplified characters in src are those of the dictionaries that are installed', () => {
  expect(simplifiedModule(), 'run “npm run simplified”').toContain(`'${simplifiedPairs}'`);
});
