// undersigned check: every problem of every file, at once.

import { relative, resolve, sep } from 'node:path';
import { loadCampaign } from '../../core/load.ts';
import type { Campaign } from '../../core/model.ts';
import { compareProblems, type Problem } from '../../core/problem.ts';
import { rules } from '../../core/rules.ts';
import { fixCampaign } from '../../fix/fix.ts';
import { fixesReport } from '../../report/fixes.ts';
import { githubReport } from '../../report/github.ts';
import { jsonReport } from '../../report/json.ts';
import { summarise, summaryLine } from '../../report/summary.ts';
import { textReport } from '../../report/text.ts';
import { type ChangedFile, changedFiles, checkChange, checkKinds, fileBefore } from '../../review/change.ts';
import { checkHistory } from '../../review/history.ts';
import { checkNewSignatures } from '../../signatories/duplicates/new-signatures.ts';
import { checkNewVerifications } from '../../signatories/new-verifications.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { progressLine } from '../progress.ts';
import { campaignDirectory } from '../root.ts';

const formats = ['text', 'json', 'github'] as const;
type Format = (typeof formats)[number];

export const command: Command = {
  summary: 'Names every problem of every file, with line, column and remedy.',
  usage: '[PATH…] [--root DIR] [--base REV] [--fix [--dry-run]] [--format text|json|github]',
  details: `Reads the whole campaign and prints its problems. With PATHs only the problems of those files and folders.
With --fix it first mends what has one right answer, says what it did, and prints what is left for a person.
Exits 0 where nothing is wrong (warnings do not count), 1 where something is.`,
  options: {
    ...rootOption,
    base: {
      value: 'REV',
      help: 'Only problems of what changed since this revision, what that breaks elsewhere, and what the change as such may not touch.',
    },
    fix: {
      help: 'Mends endings and names of files, code fences, keys, links without a scheme, country codes, quotation marks and the like.',
    },
    'dry-run': { help: 'With --fix: says what would be mended, and writes nothing.' },
    format: { value: 'FORMAT', help: 'text for people, json for programs, github for annotations of a pull request.' },
  },
  positionals: Number.POSITIVE_INFINITY,
  run: runCheck,
};

async function runCheck(args: Arguments, io: Io): Promise<ExitCode> {
  const format = (stringOption(args, 'format') ?? 'text') as Format;
  if (!formats.includes(format)) throw new UsageError(`“${format}” is no format. The formats are: ${formats.join(', ')}.`);
  const isDryRun = args.values['dry-run'] === true;
  if (isDryRun && args.values.fix !== true) throw new UsageError('--dry-run goes with --fix. Without --fix nothing is ever written.');
  const root = campaignDirectory(args, io);
  const selection = selectionOf(args, root, io);
  const first = load(root, selection, io);
  const mended =
    args.values.fix === true ? fixCampaign(root, first.problems, { isDryRun, isWanted: (path) => isSelected(path, selection) }) : undefined;
  // Checked again as a whole: a file that could not be read before may be about somebody who signed already.
  const moved = mended?.fixed.flatMap(({ newFile }) => newFile ?? []) ?? [];
  const { problems, fileCount } = mended && mended.fixed.length > 0 && !isDryRun ? load(root, withFiles(selection, moved), io) : first;
  if (format === 'json') io.out(`${jsonReport(problems, fileCount, mended)}\n`);
  else {
    // Standard error where the lines of the report are for a program, as below.
    if (mended) (format === 'text' ? io.out : io.err)(`${fixesReport(mended, { isDryRun })}\n`);
    io.out(format === 'github' ? githubReport(problems) : textReport(problems, { colour: io.colour }));
    if (format === 'text' && problems.length > 0) io.out('\n');
    // Standard error, so that the lines of a report are nothing but problems.
    (format === 'text' ? io.out : io.err)(`${summaryLine(summarise(problems, fileCount))}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function load(root: string, selection: Selection, io: Io): { problems: readonly Problem[]; fileCount: number } {
  const progress = progressLine(io, 'Checking');
  const { campaign, problems, fileCount } = loadCampaign(root, { onProgress: progress.update });
  progress.end();
  return { problems: select(problems, campaign, selection, root), fileCount };
}

/** What a run is about, as paths from the root; undefined where that is everything. */
interface Selection {
  /** The revision that was asked for. */
  readonly base: string | undefined;
  /** Files that differ from the base. */
  readonly changed: ReadonlyMap<string, ChangedFile> | undefined;
  /** What a file held before the change. */
  readonly before: (path: string) => Buffer | undefined;
  /** Files and folders that were named. */
  readonly named: readonly string[] | undefined;
}

function selectionOf(args: Arguments, root: string, io: Io): Selection {
  const base = stringOption(args, 'base');
  const changed = base === undefined ? undefined : new Map(readChange(root, base).map((file) => [file.path, file]));
  const before = (path: string): Buffer | undefined =>
    base === undefined || changed?.get(path)?.isNew ? undefined : fileBefore(root, base, path);
  if (args.positionals.length === 0) return { base, changed, before, named: undefined };
  const named = args.positionals.map((path) => relative(root, resolve(io.cwd, path)).split(sep).join('/'));
  const outside = named.findIndex((path) => path.startsWith('..'));
  if (outside !== -1) throw new UsageError(`${args.positionals[outside]} is not in the campaign’s directory ${root}.`);
  return { base, changed, before, named };
}

function withFiles({ base, changed, before, named }: Selection, paths: readonly string[]): Selection {
  return {
    base,
    before,
    changed: changed && new Map([...changed, ...paths.map((path) => [path, { path, kind: 'file', isNew: true }] as const)]),
    named: named?.concat(paths),
  };
}

/** Whether a file itself is among what the run is about. */
function isSelected(path: string, { changed, named }: Selection): boolean {
  return (changed?.has(path) ?? true) && (named?.some((other) => other === '' || isIn(path, other)) ?? true);
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function select(
  all: readonly Problem[],
  campaign: Campaign | undefined,
  { base, changed, before, named }: Selection,
  root: string,
): Problem[] {
  let problems = [...all];
  if (changed && base !== undefined) {
    // A folder with a bad name is reported itself, and nothing below it: whoever adds a file there has to hear of it.
    const touched = new Set([...changed.keys()].flatMap((path) => [path, ...foldersAbove(path)]));
    const files = [...changed.values()];
    const added = files.filter(({ isNew }) => isNew).map(({ path }) => path);
    problems = problems
      .filter(({ file, also, rule }) => rules[rule].isAcrossFiles || [file, ...also].some((path) => touched.has(path)))
      .concat(checkChange([...changed.keys()]), checkKinds(files), checkHistory(root, base, files))
      .concat(campaign ? [...checkNewSignatures(campaign, added), ...checkNewVerifications(campaign, [...changed.keys()], before)] : [])
      .sort(compareProblems)
      .filter((problem, index, sorted) => index === 0 || compareProblems(problem, sorted[index - 1] as Problem) !== 0);
  }
  if (!named) return problems;
  return problems.filter(({ file }) => named.some((path) => path === '' || isIn(file, path) || isIn(path, file)));
}

function foldersAbove(path: string): string[] {
  return path
    .split('/')
    .slice(0, -1)
    .map((_, index, folders) => folders.slice(0, index + 1).join('/'));
}

function readChange(root: string, base: string): ChangedFile[] {
  try {
    return changedFiles(root, base);
  } catch (error) {
    const reason = String((error as { stderr?: string }).stderr ?? (error as Error).message)
      .trim()
      .split('\n')[0];
    throw new UsageError(`git could not tell what changed since “${base}”: ${reason}`);
  }
}
