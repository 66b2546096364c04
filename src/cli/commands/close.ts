// undersigned close: a letter takes no more signatures, and how many it has is kept with the day.

import { keepNumber } from '../../signatories/closing/close.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, UsageError } from '../command.ts';
import { openCampaignLetter } from '../campaign-letter.ts';
import { campaignDirectory } from '../root.ts';
import { givenDay, today } from '../today.ts';

const usage = 'undersigned close LETTER';

export const command: Command = {
  usage: 'LETTER [--count-only] [--date DAY] [--root DIR]',
  details: `Writes “status: closed” and the number of signatories with its day, as a milestone, into letters/LETTER.md. With --count-only
the letter stays as it is and only the number is kept: on the day on which it is handed over, for instance. For a day that is past, it counts who is on the list now and signed by then.`,
  options: {
    'count-only': { help: 'Keeps the number, and does not close the letter.' },
    date: {
      value: 'DAY',
      help: 'The day, as 2026-11-22. Where it is left out, the last day for signatures if that is over, otherwise today.',
    },
    ...rootOption,
  },
  positionals: 1,
  run: runClose,
};

async function runClose(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const letter = openCampaignLetter(root, args.positionals[0], usage, io);
  if (!letter) return 1;
  const isClosing = args.values['count-only'] !== true;
  const { status, original, namesTakenDown } = letter.facts;
  if (original || namesTakenDown || status === 'draft')
    throw new UsageError(`The list of “${letter.id}” is not kept here, or not public yet, so there is no number to keep.`);
  if (isClosing && !letter.hasEnded && (status === 'closed' || status === 'archived')) {
    io.out(`“${letter.id}” is ${status} already. Nothing was changed.\n`);
    return 0;
  }
  const day = letter.hasEnded && args.values.date === undefined ? (letter.facts.deadline ?? today()) : givenDay(args);
  const { date, count, later, undated } = keepNumber(root, letter, { date: day, isPast: day < today() }, isClosing);
  io.out(`${isClosing ? `“${letter.id}” is closed. ` : ''}Kept in ${letter.original.file}: ${count} on ${date}.\n`);
  if (later > 0) io.out(`${later} on the list signed after that day and ${later === 1 ? 'is' : 'are'} not counted.\n`);
  if (undated > 0)
    io.out(`${undated} on the list ${undated === 1 ? 'says' : 'say'} no day and ${undated === 1 ? 'is' : 'are'} not counted.\n`);
  io.out('Run “undersigned check”, and commit the file.\n');
  return 0;
}
