// undersigned duplicates: likely duplicates, with reasons and a score; and what a person decided about them.

import { writeFileSync } from 'node:fs';
import { loadCampaign } from '../../core/load.ts';
import type { Campaign, Letter } from '../../core/model.ts';
import { visible } from '../../core/text/characters.ts';
import { distinctNow, SignatoryIndex } from '../../core/decisions.ts';
import { NotWritten } from '../../core/write.ts';
import { duplicatesHtml } from '../../report/duplicates/html.ts';
import { duplicatesJson } from '../../report/duplicates/json.ts';
import type { LetterDuplicates } from '../../report/duplicates/pairs.ts';
import { duplicatesText } from '../../report/duplicates/text.ts';
import { summarise, summaryLine } from '../../report/summary.ts';
import { textReport } from '../../report/text.ts';
import { countSignatories } from '../../signatories/count.ts';
import { rememberDistinct } from '../../signatories/decisions.ts';
import { defaultThreshold, duplicatesOf } from '../../signatories/duplicates/find.ts';
import { type Arguments, type Command, type ExitCode, formatOption, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { unknownLetter } from '../letter.ts';
import { outFile } from '../out-file.ts';
import { progressLine } from '../progress.ts';
import { campaignDirectory } from '../root.ts';

export const command: Command = {
  usage: '[--letter ID] [--format text|json|html] [--out FILE] | --distinct ID ID… [--letter ID] [--by NAME] [--note TEXT]',
  details: `Compares the signatures of each letter and prints the pairs that look like one signatory, the likeliest first. It never deletes.
With --distinct it adds a record in content/signatories/LETTER/ that these signatures are different people or organisations; those
pairs are not shown again. An ID is the name of a signature’s file without “.yaml”.
Exits 0 where there is nothing to decide, 1 where pairs are shown.`,
  options: {
    ...rootOption,
    letter: { value: 'ID', help: 'Only this letter. All letters, where it is left out.' },
    score: { value: 'N', help: `The lowest score to show, 0 to 1. ${defaultThreshold} where it is left out.` },
    format: { value: 'FORMAT', help: 'text for people, json for programs, html for a page to look at.' },
    out: { value: 'FILE', help: 'Writes the report to this file and prints only how many pairs there are.' },
    distinct: { help: 'Remembers that the signatures with these IDs are different people or organisations.' },
    by: { value: 'NAME', help: 'With --distinct: who decided it.' },
    note: { value: 'TEXT', help: 'With --distinct: why.' },
  },
  positionals: 50,
  run: runDuplicates,
};

async function runDuplicates(args: Arguments, io: Io): Promise<ExitCode> {
  const isDecision = args.values.distinct === true;
  const misplaced = isDecision ? ['score', 'format', 'out'] : ['by', 'note'];
  const wrong = misplaced.find((name) => args.values[name] !== undefined);
  if (wrong) throw new UsageError(`--${wrong} ${isDecision ? 'has no meaning together with' : 'is only for'} --distinct.`);
  if (!isDecision && args.positionals[0] !== undefined)
    throw new UsageError(`“${visible(args.positionals[0])}” is one argument too many. A letter is named with --letter.`);
  const ids = [...new Set(args.positionals)];
  if (isDecision && ids.length < 2) throw new UsageError('--distinct takes the IDs of two or more signatures: --distinct ann ann-2.');
  const format = formatOption(args, ['text', 'json', 'html']);
  const threshold = scoreOption(args);
  const root = campaignDirectory(args, io);
  const out = outFile(args, root, io);

  const progress = progressLine(io, 'Reading');
  const { campaign, problems, fileCount } = loadCampaign(root, { onProgress: progress.update });
  progress.end();
  if (!campaign) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    io.err(`${textReport(errors.slice(0, 20), { colour: false })}\n${summaryLine(summarise(problems, fileCount))}\n`);
    io.err('Signatures are compared when these errors are fixed. “undersigned check” lists all of them.\n');
    return 1;
  }
  const letters = lettersOf(campaign, stringOption(args, 'letter'));
  if (isDecision) return decide(ids, letters, campaign, args, io);

  const found = letters.map(
    (letter): LetterDuplicates => ({
      letter: letter.id,
      signatures: countSignatories(letter).all,
      duplicates: duplicatesOf(letter, { threshold }),
    }),
  );
  const count = found.reduce((sum, { duplicates }) => sum + duplicates.length, 0);
  const report =
    format === 'json'
      ? `${duplicatesJson(found)}\n`
      : format === 'html'
        ? duplicatesHtml(found)
        : duplicatesText(found, { colour: io.colour && out === undefined });
  if (out === undefined) io.out(report);
  else {
    writeFileSync(out, report);
    io.out(`${count.toLocaleString('en')} likely duplicate${count === 1 ? '' : 's'}, written to ${visible(out)}.\n`);
  }
  return count > 0 ? 1 : 0;
}

function scoreOption(args: Arguments): number {
  const given = stringOption(args, 'score');
  if (given === undefined) return defaultThreshold;
  const score = /^[01]?(\.\d+)?$/.test(given) && given !== '' ? Number(given) : Number.NaN;
  if (score >= 0 && score <= 1) return score;
  throw new UsageError(`--score takes a number from 0 to 1, such as ${defaultThreshold}, and “${visible(given)}” is none.`);
}

function lettersOf({ letters }: Campaign, wanted: string | undefined): readonly Letter[] {
  if (wanted === undefined) return letters;
  const letter = letters.find(({ id }) => id === wanted);
  if (letter) return [letter];
  throw unknownLetter(
    wanted,
    letters.map(({ id }) => id),
  );
}

function decide(ids: readonly string[], letters: readonly Letter[], campaign: Campaign, args: Arguments, io: Io): ExitCode {
  const having = letters.filter(({ signatories }) => ids.every((id) => signatories.some((signatory) => signatory.id === id)));
  const [letter, another] = having;
  if (!letter) {
    const known = new Set(letters.flatMap(({ signatories }) => signatories.map(({ id }) => id)));
    const unknown = ids.find((id) => !known.has(id));
    throw new UsageError(
      unknown === undefined
        ? 'These signatures belong to different letters, so nobody takes them for one.'
        : `There is no signature “${visible(unknown)}”${letters.length === 1 ? ` under the letter ${letters[0]?.id}` : ''}. An ID is the name of its file without “.yaml”.`,
    );
  }
  if (another) throw new UsageError(`Several letters have these signatures. Add --letter ${letter.id} or --letter ${another.id}.`);
  const decided = distinctNow(letter.decisions, new SignatoryIndex(letter.signatories, letter.decisions.same)).some((known) =>
    ids.every((id) => known.includes(id)),
  );
  if (decided) {
    io.out('This was remembered before. Nothing was changed.\n');
    return 0;
  }
  const meant = letter.signatories.filter(({ id }) => ids.includes(id));
  let path: string;
  try {
    path = rememberDistinct(campaign.root, letter.id, meant, {
      by: stringOption(args, 'by'),
      date: new Date().toISOString().slice(0, 10),
      note: stringOption(args, 'note'),
    });
  } catch (error) {
    if (error instanceof NotWritten) throw new UsageError(`Nothing was written. ${visible(error.message)}`);
    throw error;
  }
  const people = meant.map(({ name }) => `“${visible(name)}”`);
  io.out(`Remembered in ${path}: ${people.join(' and ')} are different. Commit this file.\n`);
  return 0;
}
