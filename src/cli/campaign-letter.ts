// A letter of a campaign without errors, for commands that count its signatories.

import { loadCampaign } from '../core/load.ts';
import type { Letter } from '../core/model.ts';
import { isCalendarDay } from '../core/text/date.ts';
import { visible } from '../core/text/characters.ts';
import { textReport } from '../report/text.ts';
import { type Arguments, type Io, stringOption, UsageError } from './command.ts';
import { unknownLetter } from './letter.ts';
import { today } from './today.ts';

/** Undefined, with the problems printed, where the campaign has errors: a number of it could be wrong. */
export function openCampaignLetter(root: string, id: string | undefined, usage: string, io: Io): Letter | undefined {
  if (id === undefined) throw new UsageError(`Name the letter: ${usage}. Its ID is the name of its file in letters/, without .md.`);
  const { campaign, problems } = loadCampaign(root);
  if (!campaign) {
    io.out(
      textReport(
        problems.filter(({ severity }) => severity === 'error'),
        { colour: io.colour },
      ),
    );
    io.err('\nThese have to be fixed first. Nothing was changed.\n');
    return undefined;
  }
  const letter = campaign.letters.find((one) => one.id === id);
  if (!letter)
    throw unknownLetter(
      id,
      campaign.letters.map((one) => one.id),
    );
  return letter;
}

/** The day of --date, or today. */
export function givenDay(args: Arguments): string {
  const day = stringOption(args, 'date') ?? today();
  if (!isCalendarDay(day)) throw new UsageError(`“${visible(day)}” is not a day. Write it as 2026-11-22.`);
  return day;
}
