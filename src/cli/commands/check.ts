// undersigned check: every problem of every file, at once.

import { relative, resolve, sep } from 'node:path';
import { loadCampaign } from '../../core/load.ts';
import type { Campaign } from '../../core/model.ts';
import { compareProblems, type Problem } from '../../core/problem.ts';
import { rules } from '../../core/rules.ts';
import { githubReport } from '../../report/github.ts';
import { jsonReport } from '../../report/json.ts';
import { summarise, summaryLine } from '../../report/summary.ts';
import { textReport } from '../../report/text.ts';
import { addedPaths, changedPaths, checkChange } from '../../review/change.ts';
import { checkNewSignatures } from '../../signatories/duplicates/new-signatures.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { progressLine } from '../progress.ts';
import { campaignDirectory } from '../root.ts';

const formats = ['text', 'json', 'github'] as const;
type Format = (typeof formats)[number];

export const command: Command = {
  summary: 'Names every problem of every file, with line, column and remedy.',
  usage: '[PATH…] [--root DIR] [--base REV] [--format text|json|github]',
  details: `Reads the whole campaign and prints its problems. With PATHs only the problems of those files and folders.
Exits 0 where nothing is wrong (warnings do not count), 1 where something is.`,
  options: {
    ...rootOption,
    base: {
      value: 'REV',
      help: 'Only problems of what changed since this revision, what that breaks elsewhere, and what the change as such may not touch.',
    },
    format: { value: 'FORMAT', help: 'text for people, json for programs, github for annotations of a pull request.' },
  },
  positionals: Number.POSITIVE_INFINITY,
  run: runCheck,
};

async function runCheck(args: Arguments, io: Io): Promise<ExitCode> {
  const format = (stringOption(args, 'format') ?? 'text') as Format;
  if (!formats.includes(format)) throw new UsageError(`“${format}” is no format. The formats are: ${formats.join(', ')}.`);
  const root = campaignDirectory(args, io);
  const progress = progressLine(io, 'Checking');
  const { campaign, problems: all, fileCount } = loadCampaign(root, { onProgress: progress.update });
  progress.end();
  const problems = select(all, campaign, args, root, io);
  if (format === 'json') io.out(`${jsonReport(problems, fileCount)}\n`);
  else {
    io.out(format === 'github' ? githubReport(problems) : textReport(problems, { colour: io.colour }));
    if (format === 'text' && problems.length > 0) io.out('\n');
    // Standard error, so that the lines of a report are nothing but problems.
    (format === 'text' ? io.out : io.err)(`${summaryLine(summarise(problems, fileCount))}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function select(all: readonly Problem[], campaign: Campaign | undefined, args: Arguments, root: string, io: Io): Problem[] {
  const base = stringOption(args, 'base');
  let problems = [...all];
  if (base !== undefined) {
    const changed = readChange(root, base, changedPaths);
    const touched = new Set(changed);
    problems = problems
      .filter(({ file, also, rule }) => rules[rule].isAcrossFiles || [file, ...also].some((path) => touched.has(path)))
      .concat(checkChange(changed))
      .concat(campaign ? checkNewSignatures(campaign, readChange(root, base, addedPaths)) : [])
      .sort(compareProblems);
  }
  if (args.positionals.length === 0) return problems;
  const wanted = args.positionals.map((path) => relative(root, resolve(io.cwd, path)).split(sep).join('/'));
  const outside = wanted.findIndex((path) => path.startsWith('..'));
  if (outside !== -1) throw new UsageError(`${args.positionals[outside]} is not in the campaign’s directory ${root}.`);
  return problems.filter(({ file }) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`)));
}

function readChange(root: string, base: string, read: (root: string, base: string) => string[]): string[] {
  try {
    return read(root, base);
  } catch (error) {
    const reason = String((error as { stderr?: string }).stderr ?? (error as Error).message)
      .trim()
      .split('\n')[0];
    throw new UsageError(`git could not tell what changed since “${base}”: ${reason}`);
  }
}
