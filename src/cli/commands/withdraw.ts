// undersigned withdraw: removes a signature and remembers, as a salted hash, that no import may bring it back.

import { visible } from '../../core/text/characters.ts';
import { foldName } from '../../core/text/fold.ts';
import { adviceAfterWithdrawal } from '../../signatories/withdrawal-advice.ts';
import { findSignatory, withdrawSignatories } from '../../signatories/withdraw.ts';
import { findMentions } from '../../signatories/mentions.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, UsageError } from '../command.ts';
import { campaignDirectory } from '../root.ts';
import { letterList, placeInWords } from '../signatory.ts';

export const command: Command = {
  usage: 'ID --letter ID [--yes] [--root DIR]',
  details: `ID is the name of the signature’s file without its ending, or of a row of a list (list-3). Works whether the letter is open or
closed. Removes the file or the row, and adds a record with salted hashes of who it was to content/signatories/<letter>/. Commit the
change yourself, without the name in the message. Then it says what stays in git and elsewhere.`,
  options: {
    letter: { value: 'ID', help: 'The letter from which they withdraw.' },
    yes: { help: 'Does not ask before it writes.' },
    ...rootOption,
  },
  positionals: 1,
  run: runWithdraw,
};

async function runWithdraw(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [id] = args.positionals;
  if (id === undefined)
    throw new UsageError('Name the signature: undersigned withdraw ID --letter ID. Its ID is the name of its file without .yaml.');
  const { letter, existing } = letterList(root, args);
  const { signatory, nearest } = findSignatory(existing, id);
  if (!signatory) {
    io.err(`There is no signature “${visible(id)}” under this letter.${nearest ? ` Did you mean “${nearest}”?` : ''}\n`);
    return 1;
  }
  const where = signatory.row === undefined ? `the file ${signatory.file}` : placeInWords(signatory);
  io.out(`“${visible(signatory.facts.name)}” withdraws: ${where} will be removed.\n`);
  if (args.values.yes !== true && !(await isConfirmed(io))) {
    io.out('Nothing was changed.\n');
    return 0;
  }
  const { record } = withdrawSignatories(root, letter, [signatory], existing);
  io.out(`Removed. Salted hashes of who it was are in ${record}, so that no import brings the signature back.\n\n`);
  const namesakes = existing.signatories.filter((one) => one !== signatory && foldName(one.facts.name) === foldName(signatory.facts.name));
  if (namesakes.length > 0)
    io.out(
      `Others of that name stay on the list: ${namesakes.map((one) => one.id).join(', ')}. If one of them is the same person, withdraw it, too.\n\n`,
    );
  io.out(adviceAfterWithdrawal(signatory, findMentions(root, signatory.facts.name)));
  return 0;
}

async function isConfirmed(io: Io): Promise<boolean> {
  if (!io.ask) throw new UsageError('Nobody is at a terminal to be asked, so nothing was changed. Say --yes to withdraw this signature.');
  const answer = await io.ask('Withdraw this signature? (y/N) ');
  return /^y(es)?$/i.test(answer.trim());
}
