// undersigned check: every problem of every file, at once.

import { relative, resolve, sep } from 'node:path';
import { findTagFault } from '../../core/languages/tags.ts';
import type { Campaign } from '../../core/model.ts';
import type { Problem } from '../../core/problem.ts';
import { visible } from '../../core/text/characters.ts';
import { githubChanges, githubReport } from '../../report/github.ts';
import { jsonReport } from '../../report/json.ts';
import { summarise, summaryLine } from '../../report/summary.ts';
import { changesText, textReport } from '../../report/text.ts';
import type { CheckedTree } from '../../review/check/check-base.ts';
import { readChange } from '../../review/check/read-change.ts';
import { Git, GitError } from '../../review/git/git.ts';
import { type Arguments, type Command, type ExitCode, formatOption, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { progressLine } from '../progress.ts';
import { campaignDirectory } from '../root.ts';

export const command: Command = {
  usage:
    '[PATH…] [--root DIR] [--base REV | --since COMMIT] [--fix [--dry-run]] [--format text|json|github|markdown] [--comment] [--language TAG] [--timeout SECONDS]',
  details: `Reads the whole campaign and prints its problems. With PATHs only the problems of those files and folders.
With --base REV only what the change since REV adds, breaks or touches, as it would be merged into REV as it is now.
With --since COMMIT, a commit at which all was well, which commits broke what is committed now, and how to take each back.
With --fix it first fixes what has one right answer, says what it did, and prints what is left for a person.
Exits 0 where nothing is wrong (warnings do not count), 1 where something is.`,
  options: {
    ...rootOption,
    base: {
      value: 'REV',
      help: 'Only problems of what changed since this revision, with what is not committed yet: of the changed files, of what they break elsewhere, and of what a change may not touch.',
    },
    since: {
      value: 'COMMIT',
      help: 'Looks for the commits since this one that brought the errors of today, by their authors, and says how to take them back.',
    },
    fix: {
      help: 'Fixes endings and names of files, code fences, keys, links without a scheme, country codes, quotation marks and the like.',
    },
    'dry-run': { help: 'With --fix: says what would be fixed, and writes nothing.' },
    format: {
      value: 'FORMAT',
      help: 'text for people, json for programs, github for annotations of a pull request, markdown for a comment on one.',
    },
    comment: { help: 'With --format json: the comment on the pull request beside the problems, as --format markdown makes it.' },
    timeout: {
      value: 'SECONDS',
      help: 'The check is ended after so many. 300 with --base, where it is left out, and 3600 without.',
    },
    language: {
      value: 'TAG',
      help: 'With --format markdown or --comment: the language of the comment, where the signature names none of its own. That of the site, where it is left out.',
    },
  },
  positionals: Number.POSITIVE_INFINITY,
  run: runCheck,
};

async function runCheck(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOption(args, ['text', 'json', 'github', 'markdown']);
  const language = stringOption(args, 'language');
  const hasComment = args.values.comment === true;
  if (hasComment && format !== 'json') throw new UsageError('--comment goes with --format json. For the comment alone: --format markdown.');
  if (language !== undefined && ((format !== 'markdown' && !hasComment) || findTagFault(language)))
    throw new UsageError('--language takes a tag such as en or pt-BR, and goes with --format markdown or --comment.');
  // See supervise.js, which has acted on it by now.
  const timeout = stringOption(args, 'timeout');
  if (timeout !== undefined && !/^[1-9]\d{0,4}$/.test(timeout)) throw new UsageError('--timeout takes whole seconds, from 1 to 99999.');
  const isDryRun = args.values['dry-run'] === true;
  if (isDryRun && args.values.fix !== true) throw new UsageError('--dry-run goes with --fix. Without --fix nothing is ever written.');
  const root = campaignDirectory(args, io);
  const since = stringOption(args, 'since');
  if (since !== undefined) {
    if (
      args.positionals.length > 0 ||
      args.values.fix === true ||
      stringOption(args, 'base') !== undefined ||
      hasComment ||
      (format !== 'text' && format !== 'json')
    )
      throw new UsageError('--since goes with --format text or json, and with nothing else.');
    return (await import('../check-since.ts')).checkSince(root, since, format, io);
  }
  const selection = selectionOf(args, root, io);
  const first = await check(root, selection, io);
  const isWanted = (path: string): boolean => isSelected(path, first, selection);
  // Loaded when it is needed, here and below: what a check does not need costs it as much time as its rules.
  const fixing = args.values.fix === true ? await import('../../fix/fix.ts') : undefined;
  const fixed = fixing?.fixCampaign(root, first.problems, { isDryRun, isWanted });
  // Checked again as a whole: a file that could not be read before may be about someone who signed already.
  const moved = fixed?.fixed.flatMap(({ newFile }) => newFile ?? []) ?? [];
  const isFixed = fixed !== undefined && fixed.fixed.length > 0 && !isDryRun;
  const last = isFixed ? await check(root, { ...selection, named: selection.named?.concat(moved) }, io) : first;
  const { problems, fileCount } = last;
  const comment = format === 'markdown' || hasComment ? (await import('../comment.ts')).commentOn(last, language) : undefined;
  if (format === 'markdown') io.out(comment ?? '');
  else if (format === 'json') io.out(`${jsonReport(problems, fileCount, { fixed, changes: last.tree?.changes, comment })}\n`);
  else {
    // Standard error where the lines of the report are for a program, as below.
    if (fixed) {
      const { fixesReport } = await import('../../report/fixes.ts');
      (format === 'text' ? io.out : io.err)(`${fixesReport(fixed, { isDryRun })}\n`);
    }
    if (last.tree) io.out((format === 'github' ? githubChanges : changesText)(last.tree.changes));
    if (last.tree && last.tree.fewer.length > 0) {
      const { fewerNamesText } = await import('../../report/fewer-names.ts');
      (format === 'text' ? io.out : io.err)(`${fewerNamesText(last.tree.fewer, selection.base ?? '')}${format === 'text' ? '\n' : ''}`);
    }
    io.out(format === 'github' ? githubReport(problems) : textReport(problems, { colour: io.colour }));
    if (format === 'text' && problems.length > 0) io.out('\n');
    if (format === 'text' && last.campaign && selection.named === undefined) {
      const { interfaceNotes } = await import('../../core/interface/source.ts');
      io.out(
        interfaceNotes(last.campaign.languages, last.campaign.interfaces)
          .map((note) => `${note}\n\n`)
          .join(''),
      );
    }
    // Standard error, so that the lines of a report are nothing but problems.
    (format === 'text' ? io.out : io.err)(`${summaryLine(summarise(problems, fileCount))}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

interface Checked {
  readonly problems: readonly Problem[];
  readonly fileCount: number;
  /** The change, where a base was named. */
  readonly tree?: CheckedTree;
  /** Where it is sound, and everything was checked. */
  readonly campaign?: Campaign | undefined;
}

async function check(root: string, { base, named }: Selection, io: Io): Promise<Checked> {
  const progress = progressLine(io, 'Checking');
  try {
    if (base === undefined) {
      const { loadCampaign } = await import('../../core/load.ts');
      const { problems, fileCount, campaign } = loadCampaign(root, { onProgress: progress.update, isThorough: true });
      return { problems: amongNamed(problems, named), fileCount, campaign };
    }
    // Git is at work while the rules are loaded, in two parts, which let nothing else be done meanwhile.
    const [listing, reading] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const change = readChange(new Git(root), base, { onListing: listing.resolve, onReading: reading.resolve });
    await Promise.race([change, listing.promise]);
    await import('../../core/schema/signature.ts');
    await Promise.race([change, reading.promise]);
    const { checkRead } = await import('../../review/check/check-base.ts');
    const tree = await checkRead(await change, progress.update);
    return { problems: amongNamed(tree.problems, named), fileCount: tree.files.length, tree };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(`git could not tell what changed since “${base}”: ${visible(error.message)}`);
  } finally {
    progress.end();
  }
}

/** What a run is about; undefined where that is everything. */
interface Selection {
  /** The revision that was asked for. */
  readonly base: string | undefined;
  /** Files and folders that were named, as paths from the root. */
  readonly named: readonly string[] | undefined;
}

function selectionOf(args: Arguments, root: string, io: Io): Selection {
  const base = stringOption(args, 'base');
  if (args.positionals.length === 0) return { base, named: undefined };
  const named = args.positionals.map((path) => relative(root, resolve(io.cwd, path)).split(sep).join('/'));
  const outside = named.findIndex((path) => path.startsWith('..'));
  if (outside !== -1) throw new UsageError(`${args.positionals[outside]} is not in the campaign’s directory ${root}.`);
  return { base, named };
}

/** Whether a file itself is among what the run is about. */
function isSelected(path: string, { tree }: Checked, { named }: Selection): boolean {
  return (tree?.files.some((file) => file.path === path) ?? true) && (named?.some((other) => other === '' || isIn(path, other)) ?? true);
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function amongNamed(problems: readonly Problem[], named: Selection['named']): readonly Problem[] {
  if (!named) return problems;
  return problems.filter(({ file }) => named.some((path) => path === '' || isIn(file, path) || isIn(path, file)));
}
