// undersigned retire: the names of a closed letter are taken down, and the numbers stay.

import { removeNames, retireNames } from '../../signatories/closing/retire.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, UsageError } from '../command.ts';
import { openCampaignLetter } from '../campaign-letter.ts';
import { campaignDirectory } from '../root.ts';
import { givenDay } from '../today.ts';
import { isRetired } from '../retired-letter.ts';

const usage = 'undersigned retire LETTER';

export const command: Command = {
  usage: 'LETTER [--date DAY] [--yes] [--root DIR]',
  details: `Writes the numbers and the day into letters/LETTER.md (namesTakenDown), and removes the signatures below
signatories/LETTER/ and what was decided about single names. Who withdrew stays remembered, as salted hashes. Page, frame, badge, card,
PDF and data then say how many had signed and when the names were taken down.`,
  options: {
    date: { value: 'DAY', help: 'The day that is shown, as 2026-11-22. Today, where it is left out.' },
    yes: { help: 'Does not ask before it writes.' },
    ...rootOption,
  },
  positionals: 1,
  run: runRetire,
};

async function runRetire(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [id] = args.positionals;
  if (id !== undefined && isRetired(root, id)) {
    const files = removeNames(root, id);
    io.out(
      files.length === 0
        ? `The names of “${id}” are taken down already. Nothing was changed.\n`
        : `The names of “${id}” were taken down before. ${files.length} file${files.length === 1 ? '' : 's'} that came since ${files.length === 1 ? 'was' : 'were'} removed.\n`,
    );
    return 0;
  }
  const letter = openCampaignLetter(root, id, usage, io);
  if (!letter) return 1;
  const { status } = letter.facts;
  if (letter.hasEnded || (status !== 'closed' && status !== 'archived'))
    throw new UsageError(
      `“${letter.id}” is ${letter.hasEnded ? 'open in its file' : status}. First close it, which keeps the number: undersigned close ${letter.id}`,
    );
  const { length } = letter.signatories;
  if (length === 0) throw new UsageError(`“${letter.id}” has no signatures, so there are no names to take down.`);
  io.out(`The names of ${length} signator${length === 1 ? 'y' : 'ies'} of “${letter.id}” will be removed. The number stays.\n`);
  if (args.values.yes !== true && !(await isConfirmed(io))) {
    io.out('Nothing was changed.\n');
    return 0;
  }
  const { counts, files } = retireNames(root, letter, givenDay(args));
  io.out(
    `Removed ${files.length} file${files.length === 1 ? '' : 's'}. ${letter.original.file} keeps: ${counts.all} signatories.\n\n${advice(letter.id)}`,
  );
  return 0;
}

function advice(letter: string): string {
  return `What to do now:
  1. Look at letters/${letter}.md: drafters and initiators are named there, as facts of the letter, and stay until you remove them.
  2. Run “undersigned check”, commit, and publish. After the next build no page, PDF, search or data file has the names.
  3. The history of git still holds them, and so do clones, forks and web archives. docs/maintainers.md says what rewriting it takes.
`;
}

async function isConfirmed(io: Io): Promise<boolean> {
  if (!io.ask) throw new UsageError('Nobody is at a terminal to be asked, so nothing was changed. Say --yes to take the names down.');
  return /^y(es)?$/i.test((await io.ask('Take the names down? (y/N) ')).trim());
}
