// undersigned import --undo: takes back what one commit imported, and keeps what somebody has corrected since.

import { visible } from '../../core/text/characters.ts';
import { GitError } from '../../review/git/git.ts';
import { type ImportedFiles, importedFiles } from '../../review/imported-files.ts';
import type { ExistingSignatures } from '../../signatories/existing.ts';
import { removeSignatures } from '../../signatories/withdraw.ts';
import { type ExitCode, type Io, UsageError } from '../command.ts';
import { placeInWords } from '../signatory.ts';

/** So many are listed by name. */
const maxListed = 50;

export interface Undo {
  readonly root: string;
  readonly letter: string;
  readonly revision: string;
  readonly isWritten: boolean;
}

export async function undoImport({ root, letter, revision, isWritten }: Undo, existing: ExistingSignatures, io: Io): Promise<ExitCode> {
  const { commit, unchanged, changed, lists } = await read(root, letter, revision, existing);
  const all = unchanged.length + changed.length;
  if (all === 0) {
    io.err(`Nothing that commit ${commit} imported is on the list of “${letter}”.${lists.length > 0 ? listsInWords(lists) : ''}\n`);
    return 1;
  }
  if (isWritten) removeSignatures(root, unchanged, existing);
  const count = unchanged.length;
  io.out(`Of what commit ${commit} imported, ${count} ${isWritten ? (count === 1 ? 'was' : 'were') : 'will be'} removed.\n`);
  if (changed.length > 0) {
    io.out(
      `${changed.length} ${changed.length === 1 ? 'stays' : 'stay'}, because somebody has changed ${changed.length === 1 ? 'it' : 'them'} since:\n`,
    );
    for (const one of changed.slice(0, maxListed)) io.out(`  ${visible(one.facts.name)}  ${placeInWords(one)}\n`);
    if (changed.length > maxListed) io.out(`  and ${changed.length - maxListed} more\n`);
  }
  if (lists.length > 0) io.out(`${listsInWords(lists).trim()}\n`);
  io.out(
    isWritten
      ? 'None of them counts as withdrawn, and what was decided about the list stays. Run “undersigned check”, and commit the changes. To import\nthe right list after that, add --put-back with the number of your commit: else each who went is asked about.\n'
      : 'Nothing was removed. Run it again with --write.\n',
  );
  return 0;
}

async function read(root: string, letter: string, revision: string, existing: ExistingSignatures): Promise<ImportedFiles> {
  try {
    return await importedFiles(root, letter, revision, existing);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(
      `git has no commit “${visible(revision)}”. “git log --oneline -- signatories/${letter}” lists them; what is not committed yet, “git clean” and “git restore” take back.`,
    );
  }
}

function listsInWords(lists: readonly string[]): string {
  return ` It also added ${lists.join(', ')}, which only git can take back: git rm.`;
}
