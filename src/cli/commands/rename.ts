// undersigned rename: a signatory has another name now; the former one is remembered, and no import brings it back.

import { signedFields } from '../../core/schema/signed-fields.ts';
import { visible } from '../../core/text/characters.ts';
import { renameSignatory } from '../../signatories/rename.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { campaignDirectory } from '../root.ts';
import { letterList, namedSignatory, placeInWords } from '../signatory.ts';

export const command: Command = {
  usage: 'ID --name NAME --letter ID [--root DIR]',
  details: `ID is the name of the signature’s file without its ending, or of a row of a list (list-3). A file of one
signature is called by the name, so it moves; decisions about the signatory follow. The former name is remembered as a salted hash in
content/signatories/<letter>/: a list that still has it is found to be “already there”.`,
  options: {
    name: { value: 'NAME', help: 'The name as it is now.' },
    letter: { value: 'ID', help: 'The letter that was signed.' },
    ...rootOption,
  },
  positionals: 1,
  run: runRename,
};

async function runRename(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [id] = args.positionals;
  const given = stringOption(args, 'name');
  if (id === undefined || given === undefined)
    throw new UsageError('Say who, and the new name: undersigned rename ID --name NAME --letter ID.');
  const list = letterList(root, args);
  const signatory = namedSignatory(list, id);
  const name = signedFields.name.safeParse(given.normalize('NFC'));
  if (!name.success) throw new UsageError(`This name cannot be written: ${visible(name.error.issues[0]?.message ?? '')}`);
  if (name.data === signatory.facts.name) {
    io.out('That is the name already. Nothing was changed.\n');
    return 0;
  }
  const { record, file } = renameSignatory(root, list.letter, signatory, name.data, list.existing);
  io.out(
    `“${visible(name.data)}” is the name in ${placeInWords({ ...signatory, file })} now. The former one is remembered in ${record}, as a hash.\n`,
  );
  io.out('Run “undersigned check”, and commit the changes without the former name in the message.\n');
  return 0;
}
