// undersigned import-po: brings the work of translators' programs back into the campaign's files.

import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { visible } from '../../core/text/characters.ts';
import { OfficeError } from '../../translation/office/document.ts';
import { entriesFor, languageIn, readEntries } from '../../translation/office/entries.ts';
import type { PoFile } from '../../translation/po/file.ts';
import { PoError } from '../../translation/po/guard.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { newLanguage, openLetterAnd } from '../letter-files.ts';
import { intoInterface } from '../office/interface.ts';
import { importIntoLetter } from '../po-letter.ts';
import { campaignDirectory } from '../root.ts';
import { intoTranslatedSite } from '../translated-site.ts';

const usage = 'undersigned import-po FILE';

export const command: Command = {
  usage: 'FILE [--language LANG] [--dry-run] [--root DIR]',
  details: `FILE comes from “undersigned export”. Only passages that were edited change, each in its place; the others stay byte for byte.
A passage that is no longer fuzzy counts as current, one that still is stays out of date. Blank and guessed entries change nothing.
What cannot be taken is named, and what the check would refuse is not written.
Exits 0 where everything was taken, 1 where something was not.`,
  options: {
    language: { value: 'LANG', help: 'The language, where the file’s header does not name it.' },
    'dry-run': { help: 'Says what would change, and writes nothing.' },
    ...rootOption,
  },
  positionals: 1,
  run: runImportPo,
};

async function runImportPo(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [given] = args.positionals;
  if (given === undefined) throw new UsageError(`Name the file: ${usage}.`);
  const path = resolve(io.cwd, given);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${path}.`);
  try {
    const po = readEntries(path, readFileSync(path));
    const language = languageOf(po, stringOption(args, 'language'));
    const id = subjectOf(po);
    const isDry = args.values['dry-run'] === true;
    if (id === 'site') return intoTranslatedSite(po, root, language, isDry, io);
    return id === 'ui' ? intoInterface(po, root, language, isDry, io) : letterFrom({ po, path }, root, id, language, isDry, io);
  } catch (error) {
    if (!(error instanceof PoError || error instanceof OfficeError)) throw error;
    io.err(`${visible(basename(path))}: ${error.message}\n`);
    return 1;
  }
}

function languageOf(po: PoFile, given: string | undefined): string {
  const tag = given ?? languageIn(po);
  if (tag === undefined) throw new UsageError('The header of the file names no language. Say it with --language.');
  return newLanguage(tag);
}

/** The one letter that a file is about, or `ui`. */
function subjectOf({ entries }: PoFile): string {
  const subjects = new Set(entries.map(({ context }) => /^([^#]*)#/.exec(context)?.[1] ?? ''));
  subjects.delete('');
  const [first, ...others] = subjects;
  if (first === undefined) throw new PoError('No entry has a msgctxt such as “letter#b3”, so this file is not from “undersigned export”.');
  if (others.length > 0)
    throw new PoError(`The file is about several letters: ${[...subjects].map(visible).join(', ')}. Import one at a time.`);
  return first;
}

function letterFrom(
  { po, path }: { po: PoFile; path: string },
  root: string,
  id: string,
  language: string,
  isDry: boolean,
  io: Io,
): ExitCode {
  const open = openLetterAnd(root, id, usage, io, language);
  return open ? importIntoLetter(entriesFor(path, po, open.letter, language), root, open, language, isDry, io) : 1;
}
