// An edited PO file of a letter → its translation, with what was taken and what was not.

import { checkFile } from '../core/check-file.ts';
import { visible } from '../core/text/characters.ts';
import { putFile } from '../core/write.ts';
import { textReport } from '../report/text.ts';
import type { Unused } from '../translation/po/changes.ts';
import type { PoFile } from '../translation/po/file.ts';
import { importLetter } from '../translation/po/import-letter.ts';
import { type ExitCode, type Io, UsageError } from './command.ts';
import type { OpenLetter } from './letter-files.ts';
import { today } from './today.ts';

export function importIntoLetter(po: PoFile, root: string, open: OpenLetter, language: string, isDry: boolean, io: Io): ExitCode {
  if (open.letter.document.facts.language === language)
    throw new UsageError(`“${open.letter.id}” is written in ${language}, and is not translated into it.`);
  const result = importLetter(po, open.letter, language, open.surroundings, today());
  // A comment of a translator goes into the lock, and is held to what texts may hold.
  const faults = result.lock ? checkFile(result.lock.path, Buffer.from(result.lock.text), open.surroundings) : [];
  const errors = [...result.errors, ...faults.filter(({ severity }) => severity === 'error')];
  if (errors.length > 0) {
    io.out(textReport(errors, { colour: io.colour }));
    io.err('\nThis is what the file would have had. Nothing was written.\n');
    return 1;
  }
  if (!isDry) {
    if (result.lock) putFile(root, result.lock.path, result.lock.text);
    if (result.text !== undefined) putFile(root, result.path, result.text);
  }
  const said = [
    ...sentence('New texts', result.edited),
    ...sentence('Right as they are', result.confirmed),
    ...sentence('Comments', result.remarked),
  ];
  io.out(said.length > 0 ? said.join('') : 'Nothing in the file is new.\n');
  return finish(result.path, result.unused, said.length > 0, isDry, io);
}

export function sentence(what: string, contexts: readonly string[]): string[] {
  return contexts.length === 0 ? [] : [`${what}: ${contexts.map(visible).join(', ')}.\n`];
}

export function finish(path: string, unused: readonly Unused[], isChanged: boolean, isDry: boolean, io: Io): ExitCode {
  for (const { context, message } of unused) io.out(`Not taken: “${visible(context)}” ${message}\n`);
  if (isChanged) io.out(isDry ? 'Nothing was written, as asked for.\n' : `Wrote ${path}.\n`);
  return unused.length > 0 ? 1 : 0;
}
