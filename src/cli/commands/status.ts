// undersigned status: how every translation is, language by language and letter by letter; or how many had signed on a day.

import { readEngineStrings, loadReferenceStrings } from '../../core/interface/reference.ts';
import { type LoadedTexts, loadTexts } from '../../core/load-texts.ts';
import type { Problem } from '../../core/problem.ts';
import { visible } from '../../core/text/characters.ts';
import { statusBadge } from '../../report/status/badge.ts';
import { statusJson } from '../../report/status/json.ts';
import { statusText } from '../../report/status/text.ts';
import { textReport } from '../../report/text.ts';
import { unfilledAmong } from '../../translation/unfilled.ts';
import { type Selection, translationStatus } from '../../translation/status.ts';
import { type Arguments, type Command, type ExitCode, formatOption, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { unknownLetter } from '../letter.ts';
import { campaignDirectory } from '../root.ts';
import { statusAt } from '../status-at.ts';

export const command: Command = {
  usage: '[--at DATE] [--letter ID] [--lang TAG] [--verbose] [--format text|json|svg] [--root DIR]',
  details: `For each language and letter: its state, and which share of the words is current, changed in the original since, missing, or a
machine’s and read by nobody. All of it comes from the files; dates of commits count for nothing, so every clone says the same.
A machine draft is not done. “undersigned confirm LANG LETTER --reviewer NAME” makes it a reviewed edition.
With --at DATE it says instead how many signatories each letter had at the end of that day: on the list, by git, and by the days in the files.
With one letter or one language the table also says who confirmed a translation last, and when.
A scaffold in which no one has written anything is “begun”. The exit code is 1 where other files have errors that keep them from being
read; what can be read is told all the same.`,
  options: {
    letter: { value: 'ID', help: 'Only this letter.' },
    at: { value: 'DATE', help: 'How many signatories there were at the end of a day, as 2026-05-03.' },
    lang: { value: 'TAG', help: 'Only this language.' },
    verbose: { help: 'Names passages, missing and unused strings of ui.yaml, pages, news and problems.' },
    format: { value: 'FORMAT', help: 'text, json (docs/status.md), or svg: a badge with the share that is done.' },
    ...rootOption,
  },
  positionals: 0,
  run: runStatus,
};

async function runStatus(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const format = formatOption(args, ['text', 'json', 'svg']);
  const day = stringOption(args, 'at');
  if (day !== undefined) {
    if (format === 'svg' || args.values.lang !== undefined)
      throw new UsageError('--at goes with --letter, and with --format text or json: it is about signatories and not about translations.');
    return statusAt(root, day, stringOption(args, 'letter'), format, io);
  }
  const texts = loadTexts(root);
  const begun = unfilledAmong(root, texts.unread);
  const errors = texts.problems.filter(({ severity, file }) => severity === 'error' && texts.unread.has(file) && !begun.has(file));
  const selection = select(args, texts, errors);
  const status = translationStatus({ ...texts, begun, reference: loadReferenceStrings(), engine: readEngineStrings }, selection);
  if (format === 'json') io.out(`${statusJson(status, texts.problems, errors)}\n`);
  else if (format === 'svg')
    io.out(statusBadge(status.words, [selection.letter, selection.language].filter(Boolean).join(', ') || undefined));
  else io.out(statusText(status, { isVerbose: args.values.verbose === true, problems: texts.problems, begun }));
  if (errors.length === 0) return 0;
  if (format !== 'json') io.err(`\n${textReport(errors, { colour: false })}\nThese files could not be read, so the above is not all.\n`);
  return 1;
}

/** What --letter and --lang name. A name that is nowhere is wrong usage, except where the letter itself cannot be read. */
function select(args: Arguments, { letters, languages }: LoadedTexts, errors: readonly Problem[]): Selection {
  const ids = letters.map(({ id }) => id);
  const letter = stringOption(args, 'letter');
  if (letter !== undefined && !ids.includes(letter) && !errors.some(({ file }) => file.startsWith(`letters/${letter}.`)))
    throw unknownLetter(letter, ids);
  const given = stringOption(args, 'lang');
  const language = languages.find((tag) => tag.toLowerCase() === given?.toLowerCase());
  if (given !== undefined && language === undefined)
    throw new UsageError(`Nothing is in ${visible(given)} yet. The languages are: ${languages.join(', ')}.`);
  return { letter, language };
}
