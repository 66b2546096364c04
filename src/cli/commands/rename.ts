// undersigned rename: a signatory has another name, or a letter or a language another address; what was before is remembered.

import { signedFields } from '../../core/schema/signed-fields.ts';
import { visible } from '../../core/text/characters.ts';
import { planLanguage } from '../../renaming/language.ts';
import { linkingTexts, planLetter } from '../../renaming/letter.ts';
import { renameSignatory } from '../../signatories/rename.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { rename } from '../renaming.ts';
import { campaignDirectory } from '../root.ts';
import { letterList, namedSignatory, placeInWords } from '../signatory.ts';

export const command: Command = {
  usage: 'signatory ID --name NAME --letter ID [--show-former] | letter OLD NEW | language OLD NEW  [--dry-run] [--yes] [--root DIR]',
  details: `signatory: ID is the name of the signature’s file without its ending, or of a row of a list (list-3). A file of one signature is
called by the name, so it moves; decisions about the signatory follow. The former name is remembered as a salted hash in
content/signatories/<letter>/: a list that still has it is found to be “already there”. “rename ID --name NAME” is the same.
letter: its text, revisions, translations, signatures and decisions move, news and pages that name it follow, and “aliases” in its front
matter makes the old addresses lead to the new ones. language: the same for a folder of translations (pt → pt-BR). Both show first what
they do, and go on where a run was stopped. Open pull requests to the old folders are judged as if they were to the new ones.`,
  options: {
    name: { value: 'NAME', help: 'Of a signatory: the name as it is now.' },
    letter: { value: 'ID', help: 'Of a signatory: the letter that was signed.' },
    'show-former': { help: 'Of a signatory: the list says beside the name what it was before.' },
    'dry-run': { help: 'Of a letter or a language: says what would be done, and writes nothing.' },
    yes: { help: 'Of a letter or a language: does not ask before it writes.' },
    ...rootOption,
  },
  positionals: 3,
  run: runRename,
};

async function runRename(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [what, old, now] = args.positionals;
  const isSignatory = stringOption(args, 'name') !== undefined;
  if (isSignatory || (what !== 'letter' && what !== 'language'))
    return runSignatory(root, what === 'signatory' && old ? old : what, args, io);
  if (old === undefined || now === undefined)
    throw new UsageError(`Say which ${what}, and what it is called from now on: undersigned rename ${what} OLD NEW.`);
  const then = 'Then run “undersigned check”, commit all of it in one commit, and publish.\n';
  if (what === 'language')
    return rename(
      root,
      () => planLanguage(root, old, now),
      () => `Pages of “${old}” lead to “${now}”. ${then}`,
      args,
      io,
    );
  const after = (): string => {
    const links = linkingTexts(root, old);
    const named = links.length > 0 ? `These link to the old address, which leads on, and may stay: ${visible(links.join(', '))}.\n` : '';
    return `The addresses of “${old}” lead to “${now}”. ${then}${named}`;
  };
  return rename(root, () => planLetter(root, old, now), after, args, io);
}

function runSignatory(root: string, id: string | undefined, args: Arguments, io: Io): ExitCode {
  const given = stringOption(args, 'name');
  if (id === undefined || given === undefined)
    throw new UsageError(
      'Say who, and the new name: undersigned rename signatory ID --name NAME --letter ID. Or: undersigned rename letter OLD NEW.',
    );
  const list = letterList(root, args);
  const signatory = namedSignatory(list, id);
  const name = signedFields.name.safeParse(given.normalize('NFC'));
  if (!name.success) throw new UsageError(`This name cannot be written: ${visible(name.error.issues[0]?.message ?? '')}`);
  if (name.data === signatory.facts.name) {
    io.out('That is the name already. Nothing was changed.\n');
    return 0;
  }
  const isShown = args.values['show-former'] === true;
  const { record, file } = renameSignatory(root, list.letter, signatory, name.data, list.existing, isShown);
  io.out(
    `“${visible(name.data)}” is the name in ${placeInWords({ ...signatory, file })} now. The former one is remembered in ${record}, as a hash.\n`,
  );
  io.out(
    isShown
      ? 'The list says what it was before. Run “undersigned check”, and commit the changes.\n'
      : 'Run “undersigned check”, and commit the changes without the former name in the message.\n',
  );
  return 0;
}
