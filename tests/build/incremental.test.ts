// A build that may take over what earlier ones made has the bytes of one from nothing, whatever was changed in between.

import { expect, test } from 'vitest';
import { compareBuilds } from '../../bench/incremental.ts';

test('six random changes of a campaign, one after the other', async () => {
  expect(await compareBuilds({ changes: 6, seed: 24, bundles: false })).toEqual({ built: 6, differences: [] });
});
