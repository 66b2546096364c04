// undersigned import: a list of someone else → signatures. Writes what is certain, when told to; everything else is held and asked about.

import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { signatureSchema, type SignatureFacts } from '../../core/schema/signature.ts';
import { visible } from '../../core/text/characters.ts';
import { importDecisionsReport } from '../../report/import/decisions.ts';
import { importHtmlReport } from '../../report/import/html.ts';
import { importJsonReport } from '../../report/import/json.ts';
import { heldRows, type ImportResult, totalsOf } from '../../report/import/result.ts';
import { importTextReport } from '../../report/import/text.ts';
import { textReport } from '../../report/text.ts';
import { type ExistingSignatures, readExisting } from '../../signatories/existing.ts';
import { decidedFor, type SourceDecisions, withDecisions } from '../../signatories/import/decided.ts';
import { ImportError } from '../../signatories/import/entry.ts';
import { ImportPlan } from '../../signatories/import/plan.ts';
import { type ReadSource, readSource } from '../../signatories/import/read-source.ts';
import { memoryOf, rememberImport } from '../../signatories/import/remember.ts';
import { type Format, formats } from '../../signatories/import/source/options.ts';
import { takeOff, writeSignatures } from '../../signatories/import/write.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { askForColumns } from '../import/ask-columns.ts';
import { askForRows } from '../import/ask-rows.ts';
import { columnDecisions, mapOption, parseMap } from '../import/column-map.ts';
import { readDecisionsFile } from '../import/decisions-file.ts';
import { type RemovedFinder, removedFinder } from '../import/removed.ts';
import { undoImport } from '../import/undo.ts';
import { letterOption, unknownLetter } from '../letter.ts';
import { progressLine } from '../progress.ts';
import { isRetired } from '../retired-letter.ts';
import { campaignDirectory } from '../root.ts';

const reports = { text: importTextReport, json: importJsonReport, html: importHtmlReport, decisions: importDecisionsReport } as const;

export const command: Command = {
  usage: 'FILE --letter ID [--write] [--decisions FILE] [--format FORMAT] [--map FIELD=HEADER,…] [--kind KIND] [--no-ask] [--root DIR]',
  details: `FILE is a CSV file, an Excel or OpenDocument sheet, YAML, JSON, a list or table in Markdown or HTML, plain lines, e-mails, the body
of an issue made with a form, or a folder of signatures. Nothing is written without --write.

A row becomes a signature only if it is certain that it is one, whose, and that they agree to be named. Other rows are held: written
nowhere, and listed with the question that a person has to answer. Answer on a terminal, in the page that --report html writes, or in the
file that --report decisions writes; with --write the answers are remembered in content/signatories/, so that the same list, longer by ten
rows, asks about ten rows. People who did not agree to be named are counted and never written. Who is listed already and now says no is
taken off with --write, as “withdraw” does. Whoever signed already, or has withdrawn, is not written again: a second run changes
nothing. E-mail addresses, telephone numbers and street addresses are never written.

Exits 0 where nothing is left to decide, 1 where rows are held, refused or have withdrawn, 2 where the file cannot be read.`,
  options: {
    letter: { value: 'ID', help: 'The letter that they signed.' },
    write: { help: 'Writes the new signatures, and remembers what was decided. Without it nothing is written.' },
    undo: {
      value: 'COMMIT',
      help: 'Takes back what this commit imported, and keeps what was changed since. With --write; without it says what would go.',
    },
    'put-back': {
      value: 'COMMIT',
      help: 'Does not ask about those who went with this commit: the one that took an import back, before the right list is imported.',
    },
    decisions: { value: 'FILE', help: 'What you decided about held rows and columns, from --report html or --report decisions.' },
    format: { value: 'FORMAT', help: `auto (the default), or one of ${formats.join(', ')}.` },
    map: { value: 'FIELD=HEADER,…', help: 'Which column fills which field: name=Full name,affiliation=Where do you work?,skip=Shoe size' },
    'header-row': { value: 'NUMBER', help: 'The row with the headers, if it is not found by itself.' },
    encoding: { value: 'NAME', help: 'Such as windows-1250, if the encoding is not found by itself.' },
    sheet: { value: 'NAME', help: 'The sheet of a workbook. All visible sheets by default.' },
    'no-ask': { help: 'Asks nothing on a terminal either: what is not certain is held.' },
    kind: { value: 'KIND', help: 'person or organisation: all in the list are that.' },
    'source-title': { value: 'TEXT', help: 'Where the list is from; recorded in each file. The name of FILE by default.' },
    'source-url': { value: 'URL', help: 'Its address.' },
    'source-date': { value: 'DATE', help: 'When you looked at it: 2026-11-22.' },
    report: { value: 'FORMAT', help: 'text (the default), json, html (a page to decide in) or decisions (a file to fill in).' },
    ...rootOption,
  },
  positionals: 1,
  run: runImport,
};

/** As git log writes a commit. */
function putBack(args: Arguments): string | undefined {
  const commit = stringOption(args, 'put-back')?.toLowerCase();
  if (commit !== undefined && (commit.length < 7 || Array.from(commit).some((digit) => !'0123456789abcdef'.includes(digit))))
    throw new UsageError('--put-back takes the commit that took an import back, as “git log --oneline” writes it: 1a2b3c4.');
  return commit;
}

interface Settings {
  readonly root: string;
  readonly path: string;
  readonly letter: string;
  readonly format: Format | 'auto';
  readonly source: NonNullable<SignatureFacts['source']>;
  readonly headerRow: number | undefined;
  readonly sheet: string | undefined;
  readonly encoding: string | undefined;
  readonly existing: ExistingSignatures;
  readonly findRemoved: RemovedFinder;
}

async function runImport(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const undone = stringOption(args, 'undo');
  if (undone !== undefined) {
    if (args.positionals.length > 0)
      throw new UsageError('--undo takes a commit, and no list: undersigned import --undo COMMIT --letter ID.');
    const letter = letterOption(args);
    const existing = readExisting(root, letter);
    refuseUnsound(existing, letter, true, io);
    return undoImport({ root, letter, revision: undone, isWritten: args.values.write === true }, existing, io);
  }
  const path = sourcePath(args, io);
  const report = oneOf(stringOption(args, 'report') ?? 'text', Object.keys(reports) as (keyof typeof reports)[], '--report');
  const format = oneOf(stringOption(args, 'format') ?? 'auto', ['auto', ...formats] as const, '--format');
  const source = sourceFacts(args, path);
  const letter = letterOption(args);
  const isWritten = args.values.write === true;
  const given = givenDecisions(args, source.title, io);

  const reading = progressLine(io, 'Reading what is there');
  const existing = readExisting(root, letter, reading.update);
  reading.end();
  if (isRetired(root, letter)) throw new UsageError(`The names of “${letter}” were taken down, so nothing is imported any more.`);
  refuseUnsound(existing, letter, isWritten, io);

  const settings = {
    findRemoved: await removedFinder(root, letter, io, putBack(args)),
    root,
    path,
    letter,
    format,
    source,
    existing,
    headerRow: headerRowOf(args),
    sheet: stringOption(args, 'sheet'),
    encoding: encodingOf(args),
  };
  const remembered = decidedFor(source.title, existing.decisions.imports ?? []);
  const ask = args.values['no-ask'] ? undefined : io.ask;
  const { decided, opened, plan } = await decide(settings, withDecisions(remembered, given), ask, io);
  const columns = opened.tables.flatMap((table) => table.columns.columns);
  const result: ImportResult = {
    source: source.title,
    letter,
    notes: opened.notes,
    columns,
    rows: plan.rows,
    isWritten,
  };
  if (isWritten) write(settings, result, decided, remembered, io);
  for (const piece of reports[report](result)) io.out(piece);
  sayHowToRepeat(
    decided,
    given,
    columns.map(({ header }) => header),
    ask !== undefined,
    io,
  );
  const totals = totalsOf(plan.rows);
  const isLeft = totals.held + totals.refused + totals.withdrawn > 0 || (totals.leaves > 0 && !isWritten);
  return isLeft ? 1 : 0;
}

interface Decided {
  readonly decided: SourceDecisions;
  readonly opened: ReadSource;
  readonly plan: ImportPlan;
}

/** Reads the source with what is decided; where someone can be asked, asks about columns, then about rows, and reads it again. */
async function decide(settings: Settings, known: SourceDecisions, ask: Io['ask'], io: Io): Promise<Decided> {
  let decided = known;
  let opened = await open(settings, decided, io);
  if (ask) {
    const columns = await askForColumns(
      opened.tables.flatMap((table) => table.columns.columns),
      ask,
      io,
    );
    if (columns.size > 0) {
      decided = withDecisions(decided, { columns, kind: undefined, rows: new Map() });
      opened = await open(settings, decided, io);
    }
  }
  let plan = await planned(settings, decided, opened);
  const held = heldRows(plan);
  if (ask && held.length > 0) {
    const rows = await askForRows(held, ask, io);
    if (rows.size > 0) {
      decided = withDecisions(decided, { columns: new Map(), kind: undefined, rows });
      plan = await planned(settings, decided, opened);
    }
  }
  return { decided, opened, plan };
}

async function open(settings: Settings, decided: SourceDecisions, io: Io): Promise<ReadSource> {
  const { root, path, format, headerRow, sheet, encoding } = settings;
  const progress = progressLine(io, 'Reading', 'bytes');
  try {
    return await readSource(path, { root, format, decided, headerRow, sheet, encoding, onProgress: progress.update });
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(visible(`${basename(path)}: ${error.message}`));
    throw error;
  } finally {
    progress.end();
  }
}

async function planned(settings: Settings, decided: SourceDecisions, opened: ReadSource): Promise<ImportPlan> {
  const { letter, existing, source, path, findRemoved } = settings;
  const plan = new ImportPlan(existing, source, letter, { decided, findRemoved });
  try {
    for await (const readings of opened.readings()) for (const reading of readings) plan.add(reading);
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(visible(`${basename(path)}: ${error.message}`));
    throw error;
  }
  if (plan.rows.length === 0)
    throw new UsageError(`${visible(basename(path))}: no row could be read. If each line is a name, say --format lines.`);
  return plan;
}

/** First what must not be lost: decisions, then those who ask to go, then the new ones. */
function write(settings: Settings, { rows }: ImportResult, decided: SourceDecisions, remembered: SourceDecisions, io: Io): void {
  const { root, letter, source, existing } = settings;
  const memory = memoryOf(source.title, decided, remembered, rows);
  if (memory) rememberImport(root, letter, memory);
  takeOff(root, letter, rows, existing);
  const writing = progressLine(io, 'Writing');
  writeSignatures(root, letter, rows, source, writing.update);
  writing.end();
}

/** What was answered on the terminal, as options, for anyone who dries the same run again. */
function sayHowToRepeat(decided: SourceDecisions, given: SourceDecisions, headers: readonly string[], wasAsked: boolean, io: Io): void {
  const isNew = [...decided.columns.keys()].some((key) => !given.columns.has(key));
  const isSimple = [...decided.columns.values()].every(({ answers }) => answers === undefined);
  if (!wasAsked || !isNew || !isSimple) return;
  const map = new Map([...decided.columns].map(([key, { is }]) => [key, is]));
  io.err(`\nThe same without being asked: ${mapOption(map, headers)}\n`);
}

function givenDecisions(args: Arguments, title: string, io: Io): SourceDecisions {
  const file = stringOption(args, 'decisions');
  const kindGiven = stringOption(args, 'kind');
  const kind = kindGiven === undefined ? undefined : oneOf(kindGiven, ['person', 'organisation'] as const, '--kind');
  const options: SourceDecisions = { columns: columnDecisions(parseMap(stringOption(args, 'map'))), kind, rows: new Map() };
  if (file === undefined) return options;
  const memory = readDecisionsFile(file, title, io);
  return withDecisions(decidedFor(memory.source, [memory]), options);
}

function headerRowOf(args: Arguments): number | undefined {
  const given = stringOption(args, 'header-row');
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new UsageError(`--header-row: “${given}” is not a row number. The first row is 1.`);
  return Number(given);
}

function encodingOf(args: Arguments): string | undefined {
  const given = stringOption(args, 'encoding');
  if (given === undefined) return undefined;
  try {
    return new TextDecoder(given).encoding;
  } catch {
    throw new UsageError(`--encoding: “${visible(given)}” is no encoding that is known here. Try utf-8, windows-1252 or utf-16le.`);
  }
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
  if (found === undefined) throw new UsageError(`${option}: unknown value “${given}”. Use one of: ${known.join(', ')}.`);
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

/** Someone who cannot be read might be imported a second time. */
function refuseUnsound({ letters, errors }: ExistingSignatures, letter: string, wantsToWrite: boolean, io: Io): void {
  if (!letters.includes(letter)) throw unknownLetter(letter, letters);
  if (errors.length === 0) return;
  io.err(`${textReport(errors.slice(0, 10), { colour: false })}\n`);
  if (wantsToWrite)
    throw new UsageError(
      `Signatures of this letter cannot be read, so they may be on the list too (${errors.length}, see above). Fix them first: undersigned check.`,
    );
}
