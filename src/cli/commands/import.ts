// undersigned import: a list of somebody else → signatures, with a report row by row. Writes only when told to.

import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { visible } from '../../core/text/characters.ts';
import { type ImportResult, importJsonReport, importTextReport } from '../../report/import.ts';
import { type ExistingSignatures, readExisting } from '../../signatories/existing.ts';
import { type EntrySource, ImportError } from '../../signatories/import/entry.ts';
import { interpret } from '../../signatories/import/interpret.ts';
import { ImportPlan } from '../../signatories/import/plan.ts';
import { previewCsv } from '../../signatories/import/preview.ts';
import { type Format, formatOf, formats, openSource } from '../../signatories/import/read.ts';
import { pathsOf, writeSignatures } from '../../signatories/import/write.ts';
import { signatureSchema, type SignatureFacts } from '../../core/schema/signature.ts';
import { textReport } from '../../report/text.ts';
import { askForColumns } from '../ask-columns.ts';
import { type ColumnMap, mapOption, parseMap } from '../column-map.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { letterOption } from '../letter.ts';
import { progressLine } from '../progress.ts';
import { campaignDirectory } from '../root.ts';

export const command: Command = {
  summary: 'Reads a list of signatories and makes signatures of it; reports row by row.',
  usage: 'FILE --letter ID [--write] [--format FORMAT] [--map FIELD=HEADER,…] [--no-ask] [--kind KIND] [--source-title TEXT] [--root DIR]',
  details: `FILE is a CSV file, YAML, JSON, a Markdown list or table, plain lines, the body of an issue made with a form, or a folder of
signatures. Nothing is written without --write. Whoever signed already, or has withdrawn, is not written again, so a second run
changes nothing. On a terminal it asks which field a column of a CSV file is where the header does not say it for certain. What was guessed is called uncertain; private columns such as e-mail addresses are never written.
Exits 0 where every row could be read, 1 where something was refused or held back.`,
  options: {
    letter: { value: 'ID', help: 'The letter that they signed.' },
    write: { help: 'Writes the new signatures. Without it nothing is written.' },
    format: { value: 'FORMAT', help: `auto (where it is left out), or one of ${formats.join(', ')}.` },
    map: { value: 'FIELD=HEADER,…', help: 'Which column fills which field: name=Full name,affiliation=Where do you work?,skip=Shoe size' },
    'no-ask': { help: 'Asks nothing on a terminal either: each column is read as its header says.' },
    kind: { value: 'KIND', help: 'person or organisation: all in the list are that.' },
    'source-title': { value: 'TEXT', help: 'Where the list is from; recorded in each file. The name of FILE, where it is left out.' },
    'source-url': { value: 'URL', help: 'Its address.' },
    'source-date': { value: 'DATE', help: 'When you looked at it: 2026-11-22.' },
    report: { value: 'FORMAT', help: 'text for people, json for programs.' },
    ...rootOption,
  },
  positionals: 1,
  run: runImport,
};

async function runImport(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const path = sourcePath(args, io);
  const reportFormat = oneOf(stringOption(args, 'report') ?? 'text', ['text', 'json'] as const, '--report');
  const format = oneOf(stringOption(args, 'format') ?? 'auto', ['auto', ...formats] as const, '--format');
  const kindGiven = stringOption(args, 'kind');
  const kind = kindGiven === undefined ? undefined : oneOf(kindGiven, ['person', 'organisation'] as const, '--kind');
  const source = sourceFacts(args, path);
  const given = parseMap(stringOption(args, 'map'));
  const letter = letterOption(args);

  const reading = progressLine(io, 'Reading what is there');
  const existing = readExisting(root, letter, reading.update);
  reading.end();
  refuseUnsound(existing, letter, args.values.write === true, io);

  const columns = await settleColumns(path, format, given, args.values['no-ask'] ? undefined : io.ask, io);
  const plan = new ImportPlan(existing, source);
  const notes = await readInto(plan, { root, path, format, kind, map: columns.map }, io);
  const isWritten = args.values.write === true;
  const result: ImportResult = { notes, rows: plan.rows, paths: pathsOf(plan.rows, letter), isWritten };
  if (isWritten) {
    const writing = progressLine(io, 'Writing');
    writeSignatures(root, letter, plan.rows, source, writing.update);
    writing.end();
  }
  for (const piece of reportFormat === 'json' ? importJsonReport(result) : importTextReport(result)) io.out(piece);
  if (columns.option !== undefined) io.err(`\nThe same without being asked: ${columns.option}\n`);
  return plan.rows.some(({ outcome }) => outcome === 'refused' || outcome === 'held' || outcome === 'withdrawn') ? 1 : 0;
}

interface Reading {
  readonly root: string;
  readonly path: string;
  readonly format: Format | 'auto';
  readonly kind: 'person' | 'organisation' | undefined;
  readonly map: ColumnMap;
}

/** Which column is which, asked for where somebody can be; then with the option that says the same. */
async function settleColumns(
  path: string,
  format: Format | 'auto',
  map: ColumnMap,
  ask: Io['ask'],
  io: Io,
): Promise<{ map: ColumnMap; option?: string }> {
  if (!ask || formatOf(path, format) !== 'csv' || statSync(path).isDirectory()) return { map };
  const columns = await previewCsv(path);
  const settled = await askForColumns(columns, map, ask, io);
  const headers = columns.map(({ header }) => header);
  return settled.size === map.size ? { map } : { map: settled, option: mapOption(settled, headers) };
}

async function readInto(plan: ImportPlan, { root, path, format, kind, map }: Reading, io: Io): Promise<readonly string[]> {
  const progress = progressLine(io, 'Reading', 'bytes');
  let source: EntrySource;
  try {
    source = openSource(path, format, { root, map, onProgress: progress.update });
    for await (const entry of source.entries) plan.add(interpret(entry, kind));
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(visible(`${basename(path)}: ${error.message}`));
    throw error;
  } finally {
    progress.end();
  }
  return source.notes;
}

function sourcePath(args: Arguments, io: Io): string {
  const [given] = args.positionals;
  if (given === undefined)
    throw new UsageError('Name the file to import: undersigned import FILE --letter ID. See “undersigned import --help”.');
  const path = resolve(io.cwd, given);
  if (!statSync(path, { throwIfNoEntry: false })) throw new UsageError(`There is no file ${path}.`);
  return path;
}

function oneOf<Word extends string>(given: string, known: readonly Word[], option: string): Word {
  const found = known.find((word) => word === given);
  if (found === undefined) throw new UsageError(`“${given}” is nothing that ${option} knows. It is one of: ${known.join(', ')}.`);
  return found;
}

function sourceFacts(args: Arguments, path: string): NonNullable<SignatureFacts['source']> {
  const title = stringOption(args, 'source-title') ?? basename(path);
  const url = stringOption(args, 'source-url');
  const checked = stringOption(args, 'source-date');
  const result = signatureSchema.shape.source.safeParse({
    title,
    ...(url === undefined ? {} : { url }),
    ...(checked === undefined ? {} : { checked }),
  });
  if (result.success && result.data) return result.data;
  const issue = result.error?.issues[0];
  throw new UsageError(`The source cannot be recorded: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** Somebody who cannot be read might be imported a second time. */
function refuseUnsound({ letters, errors }: ExistingSignatures, letter: string, wantsToWrite: boolean, io: Io): void {
  if (!letters.includes(letter)) throw new UsageError(`There is no letter “${letter}”. There are: ${letters.join(', ')}.`);
  if (errors.length === 0) return;
  io.err(`${textReport(errors.slice(0, 10), { colour: false })}\n`);
  if (wantsToWrite)
    throw new UsageError(
      `Signatures of this letter cannot be read, so nobody knows whether they are on the list too (${errors.length}, see above). Mend them first: undersigned check.`,
    );
}
