// undersigned translate LANG LETTER --from FILE: a document that a translator sent becomes the file of a translation.

import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { visible } from '../../core/text/characters.ts';
import { loadTexts } from '../../core/load-texts.ts';
import { TooComplex } from '../../core/markdown/guard.ts';
import { isTextOf, lastRevision, revisionNumbered } from '../../core/translation/revisions.ts';
import { addFile } from '../../core/write.ts';
import { textReport } from '../../report/text.ts';
import { OfficeError, type OfficeDocument } from '../../translation/office/document.ts';
import { openOffice } from '../../translation/office/open.ts';
import { columnsIn } from '../../translation/office/columns/read.ts';
import { type TakenIn, takeIn } from '../../translation/office/take-in.ts';
import { entriesFor, isEntriesFile, readEntries } from '../../translation/office/entries.ts';
import { PoError } from '../../translation/po/guard.ts';
import { type Arguments, type ExitCode, formatOption, type Io, stringOption, UsageError } from '../command.ts';
import type { OpenLetter } from '../letter-files.ts';
import { importIntoLetter } from '../po-letter.ts';
import { takeColumns } from './columns.ts';
import { takenInJson, takenInText } from './report.ts';

/** A larger file is not read at all. */
const maxBytes = 64 * 1024 * 1024;

export function translateFrom(root: string, open: OpenLetter, language: string, args: Arguments, io: Io): ExitCode {
  const given = stringOption(args, 'from') ?? '';
  const path = resolve(io.cwd, given);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no file ${visible(path)}.`);
  if (!stats.isFile()) throw new UsageError(`${visible(path)} is no ordinary file.`);
  const refuse = (message: string): ExitCode => {
    io.err(`${visible(basename(path))}: ${message}\n`);
    return 1;
  };
  if (stats.size > maxBytes) return refuse('This file is larger than 64 MiB. Take its pictures out, and save it again.');
  if (isEntriesFile(path)) return takeEntries(root, open, language, path, args.values.print === true, io, refuse);
  let document: OfficeDocument;
  try {
    document = openOffice(basename(path), readFileSync(path));
  } catch (error) {
    if (error instanceof OfficeError) return refuse(error.message);
    throw error;
  }
  const columns = columnsIn(document);
  if (columns)
    return takeColumns(
      { root, language, columns, translators: translatorsIn(args), isPrinted: args.values.print === true },
      open,
      io,
      refuse,
    );
  return takeNew(root, open, language, document, args, io, refuse);
}

function takeEntries(
  root: string,
  open: OpenLetter,
  language: string,
  path: string,
  isDry: boolean,
  io: Io,
  refuse: (message: string) => ExitCode,
): ExitCode {
  try {
    const entries = entriesFor(path, readEntries(path, readFileSync(path)), open.letter, language);
    return importIntoLetter(entries, root, open, language, isDry, io);
  } catch (error) {
    if (!(error instanceof PoError || error instanceof OfficeError)) throw error;
    return refuse(error.message);
  }
}

function takeNew(
  root: string,
  { letter, surroundings }: OpenLetter,
  language: string,
  document: OfficeDocument,
  args: Arguments,
  io: Io,
  refuse: (message: string) => ExitCode,
): ExitCode {
  const isPrinted = args.values.print === true;
  const format = formatOption(args, ['text', 'json']);
  const existing = letter.translations.find((translation) => translation.language === language);
  if (existing && !isPrinted)
    return refuse(
      `${existing.document.file.path} is there already, and is not written over. To see what would be made of the document, add --print. ` +
        `For changes of what is there, send this document around: npx undersigned translate ${language} ${letter.id} --docx`,
    );
  const translators = translatorsIn(args);
  const options = { language, revision: revisionAsked(args, letter), translators, surroundings };
  let taken: TakenIn;
  try {
    taken = takeIn(document, letter, options);
  } catch (error) {
    if (error instanceof TooComplex) return refuse('This text takes too long to read. Send the letter alone.');
    throw error;
  }
  if (taken.passages.found === 0 && taken.title === undefined && document.text === undefined)
    return refuse('There is no text in it that could be a letter.');
  if (isPrinted) io.out(taken.text);
  else {
    addFile(root, taken.path, taken.text);
    if (taken.lock) addFile(root, taken.lock.path, taken.lock.text);
  }
  // What is missing and what is in doubt is in the report itself.
  const problems = isPrinted
    ? taken.problems
    : loadTexts(root).problems.filter(({ file, rule }) => file === taken.path && !/^translation-(?:unaligned|passages)$/.test(rule));
  const say = isPrinted ? io.err : io.out;
  if (format === 'json') say(takenInJson({ ...taken, problems }));
  else {
    if (!isPrinted) say(`Wrote ${taken.path}.\n`);
    say(takenInText(taken, { id: letter.id, language }));
    if (letter.isRecorded && !isTextOf(lastRevision(letter.revisions), letter.blocks))
      io.err(`The text of “${letter.id}” was edited and not recorded; a maintainer does that with “undersigned revise”.\n`);
    if (translators.length === 0 && document.text === undefined)
      say('No translator is named: add “translators:” as docs/translators.md says, or give --translator “Name” next time.\n');
    if (problems.length > 0) say(`\nLeft to do by a person:\n${textReport(problems, { colour: io.colour })}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

export function translatorsIn(args: Arguments): string[] {
  return (stringOption(args, 'translator') ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function revisionAsked(args: Arguments, { revisions }: OpenLetter['letter']): number {
  const last = lastRevision(revisions).number;
  const given = stringOption(args, 'revision');
  if (given === undefined) return last;
  if (!/^\d{1,6}$/.test(given) || !revisionNumbered(revisions, Number(given)))
    throw new UsageError(`“${visible(given)}” is no revision of this letter. There are 1 to ${last}.`);
  return Number(given);
}
