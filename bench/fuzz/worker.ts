// Compares some campaigns of a seed in a process of its own, which may crash, and tells of each what came out.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzzCampaign } from './campaigns.ts';
import { makeIsRed, outcomeOf, sizeOf } from './outcome.ts';

export interface WorkerTask {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
}

process.once('message', async ({ seed, first, count }: WorkerTask) => {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-fuzz-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const isRed = makeIsRed(join(folder, 'asked'));
  for (let number = first; number < first + count; number++) {
    process.send?.({ begun: number });
    const campaign = fuzzCampaign(seed, number, { size: sizeOf(number), isRed });
    process.send?.({ outcome: await outcomeOf(number, campaign, folder, true) });
  }
  process.exit(0);
});
