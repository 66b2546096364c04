// One campaign of a seed: made, checked, built and compared, with what came out.

import { join } from 'node:path';
import { loadCampaign } from '../../src/core/load.ts';
import { type FuzzCampaign, type Size, writeCampaign } from './campaigns.ts';
import { compare } from './compare.ts';
import type { Files } from './mutations.ts';

export interface Outcome {
  readonly number: number;
  readonly isGreen: boolean;
  readonly rules: readonly string[];
  readonly disagreements: readonly string[];
  readonly changes: readonly string[];
}

/** Asks the check in a folder of its own, which is the last campaign still where it is asked again. */
export function makeIsRed(folder: string): (files: Files) => boolean {
  let there: Files | undefined;
  return (files) => {
    try {
      const before = there;
      there = undefined;
      writeCampaign(folder, files, before);
      there = new Map(files);
      return loadCampaign(folder).campaign === undefined;
    } catch {
      // No such file can be, or the check throws: the comparison will say.
      return false;
    }
  };
}

/** Every second campaign has everything that one can have. */
export const sizeOf = (number: number): Size => (number % 2 === 0 ? 'whole' : 'small');

export async function outcomeOf(number: number, campaign: FuzzCampaign, folder: string, documents: boolean): Promise<Outcome> {
  const root = join(folder, 'campaign');
  try {
    writeCampaign(root, campaign.files);
  } catch (error) {
    // A file where a folder must be, or a name that the system has not: no one can have such a campaign here.
    return {
      number,
      isGreen: false,
      rules: [(error as NodeJS.ErrnoException).code ?? 'unwritable'],
      disagreements: [],
      changes: campaign.changes,
    };
  }
  return { number, ...(await compare({ root, out: join(folder, 'site'), documents })), changes: campaign.changes };
}
