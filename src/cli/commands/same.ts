// undersigned same: another name, or another signature, is the same signatory.

import { visible } from '../../core/text/characters.ts';
import { mergeSignatories, rememberSame } from '../../signatories/rename.ts';
import { findSignatory } from '../../signatories/withdraw.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, UsageError } from '../command.ts';
import { campaignDirectory } from '../root.ts';
import { letterList, namedSignatory, placeInWords } from '../signatory.ts';

export const command: Command = {
  usage: 'ID OTHER --letter ID [--yes] [--root DIR]',
  details: `ID is the signatory who stays. OTHER is the ID of a signature that is the same one (a duplicate, an organisation that merged into
ID): it is removed and its name remembered. Or OTHER is a name, in quotation marks: a former name, another spelling; then it is only
remembered. What is remembered are salted hashes in content/signatories/<letter>/. An import finds such a row to be “already there”.`,
  options: {
    letter: { value: 'ID', help: 'The letter that was signed.' },
    yes: { help: 'Does not ask before a signature is removed.' },
    ...rootOption,
  },
  positionals: 2,
  run: runSame,
};

async function runSame(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [id, other] = args.positionals;
  if (id === undefined || other === undefined || other.trim() === '')
    throw new UsageError('Say who stays, and who is the same: undersigned same ID OTHER --letter ID.');
  const list = letterList(root, args);
  const kept = namedSignatory(list, id);
  const { signatory } = findSignatory(list.existing, other);
  if (signatory === kept) throw new UsageError('These are one signature already.');
  if (!signatory) {
    // An ID has no blanks and no capitals; who mistypes one must not have it remembered as a name.
    if (/^[a-z0-9-]+$/.test(other)) namedSignatory(list, other);
    const record = rememberSame(root, list.letter, { id: kept.id, name: kept.facts.name }, [{ name: other }], list.existing);
    io.out(`Remembered in ${record}: “${visible(other)}” is “${visible(kept.facts.name)}”. Commit this file.\n`);
    return 0;
  }
  io.out(`“${visible(signatory.facts.name)}” is “${visible(kept.facts.name)}”: ${placeInWords(signatory)} will be removed.\n`);
  if (args.values.yes !== true) {
    if (!io.ask) throw new UsageError('Nobody is at a terminal to be asked, so nothing was changed. Say --yes to remove it.');
    if (!/^y(es)?$/i.test((await io.ask('Remove it? (y/N) ')).trim())) {
      io.out('Nothing was changed.\n');
      return 0;
    }
  }
  const record = mergeSignatories(root, list.letter, kept, signatory, list.existing);
  io.out(`Removed, and remembered in ${record}. Look whether the one that stays should say something that the other said.\n`);
  return 0;
}
