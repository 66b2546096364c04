// A letter of a campaign without errors, for commands that count its signatories.

import { loadCampaign } from '../core/load.ts';
import type { Letter } from '../core/model.ts';
import type { Io } from './command.ts';
import { namedLetter, unknownLetter } from './letter.ts';
import { refuseUnfixed } from './unfixed.ts';

/** Undefined, with the problems printed, where the campaign has errors: a number of it could be wrong. */
export function openCampaignLetter(root: string, id: string | undefined, usage: string, io: Io): Letter | undefined {
  const named = namedLetter(id, usage);
  const { campaign, problems } = loadCampaign(root);
  if (!campaign) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    refuseUnfixed(errors, io);
    return undefined;
  }
  const letter = campaign.letters.find((one) => one.id === named);
  if (!letter)
    throw unknownLetter(
      named,
      campaign.letters.map((one) => one.id),
    );
  return letter;
}
