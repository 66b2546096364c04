// Every text that machines and other sites get from a build: data, feeds, badges, the index of names.

import type { Campaign } from '../core/model.ts';
import { badgeFiles } from './badge/files.ts';
import { dataFiles } from './data/files.ts';
import { feedFiles } from './feed/files.ts';
import { movedFiles } from './moved/files.ts';
import { nameFiles } from './names/files.ts';
import type { OutputFile } from './output.ts';

/** Needs a campaign that is shared (src/site/campaign.ts): feeds and badges have words of the interface. */
export function textOutputs(campaign: Campaign): OutputFile[] {
  return [...dataFiles(campaign), ...feedFiles(campaign), ...badgeFiles(campaign), ...nameFiles(campaign), ...movedFiles(campaign)];
}
