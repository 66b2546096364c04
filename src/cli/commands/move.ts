// undersigned move: a signature belongs to another letter of the campaign.

import { visible } from '../../core/text/characters.ts';
import { foldName } from '../../core/text/fold.ts';
import { readExisting } from '../../signatories/existing.ts';
import { moveSignatory } from '../../signatories/move.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { unknownLetter } from '../letter.ts';
import { campaignDirectory } from '../root.ts';
import { letterList, namedSignatory, placeInWords } from '../signatory.ts';

export const command: Command = {
  usage: 'ID --letter ID --to ID [--root DIR]',
  details: `Moves a signature to another letter of the campaign, where somebody signed the wrong one and says so. The file, or the row of a
list, becomes a file of the other letter, and other names that are remembered of the signatory go along. The revision that was signed is left
out: it is one of the first letter. An import of the list that the signature came from holds its row, with the day, so that nobody is twice.`,
  options: {
    letter: { value: 'ID', help: 'The letter under which it is.' },
    to: { value: 'ID', help: 'The letter to which it belongs.' },
    ...rootOption,
  },
  positionals: 1,
  run: runMove,
};

async function runMove(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [id] = args.positionals;
  const letter = stringOption(args, 'to');
  if (id === undefined || letter === undefined) throw new UsageError('Say who, and where to: undersigned move ID --letter ID --to ID.');
  const list = letterList(root, args);
  if (letter === list.letter) throw new UsageError('It is under that letter already.');
  if (!list.existing.letters.includes(letter)) throw unknownLetter(letter, list.existing.letters);
  const signatory = namedSignatory(list, id);
  const existing = readExisting(root, letter);
  const name = foldName(signatory.facts.name);
  const there = existing.signatories.find(({ facts }) => foldName(facts.name) === name);
  if (there)
    throw new UsageError(
      `“${visible(there.facts.name)}” has signed “${letter}” already, in ${placeInWords(there)}. If that is the same signatory, remove the one here: git rm, and no withdrawal.`,
    );
  if (existing.withdrawn.match(signatory.facts))
    throw new UsageError(`Somebody who may be “${visible(signatory.facts.name)}” has withdrawn from “${letter}”. Ask them first.`);
  const file = moveSignatory(root, signatory, list.existing, { letter, existing });
  io.out(`Moved to ${file}. Run “undersigned check”, and commit the changes in one commit.\n`);
  return 0;
}
