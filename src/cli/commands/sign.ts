// undersigned sign: writes one valid signature file, from flags or by asking.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadCampaign } from '../../core/load.ts';
import type { Campaign, Letter } from '../../core/model.ts';
import { visible } from '../../core/text/characters.ts';
import { foldLink, foldName } from '../../core/text/fold.ts';
import { addFile } from '../../core/write.ts';
import { textReport } from '../../report/text.ts';
import { signatureId } from '../../signatories/file-name.ts';
import { signaturePath } from '../../signatories/signature-path.ts';
import { revisionOn } from '../../signatories/signed-text.ts';
import { readTyped } from '../../signatories/signed-values.ts';
import { type Arguments, type Command, type ExitCode, formatOption, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { progressLine } from '../progress.ts';
import { campaignDirectory } from '../root.ts';
import { faultWords } from '../fault-words.ts';
import { type Ask, complete, dateOption, fieldOptions, givenOptions, isYes, regionNames } from '../sign-answers.ts';
import { today } from '../today.ts';

export const command: Command = {
  usage:
    '[--letter ID] [--name NAME] [--kind person|organisation] [--role …] [--affiliation …] [--country CC] [--link URL] [--date DAY] … [--yes]',
  details: `Writes signatories/<letter>/<id’s first two letters>/<id>.yaml, shows it first, and never writes over a file. On a terminal it asks for what no
option gives; elsewhere --name and --yes are needed. What is written becomes public, and git keeps its history.

The file says on which day it was signed, today in universal time unless --date names another day, and which revision of the letter’s text
was in force on that day.`,
  options: {
    ...rootOption,
    letter: { value: 'ID', help: 'Which letter is signed. Not needed where just one takes signatures.' },
    ...fieldOptions,
    region: { value: 'REGION', help: `Instead of a country, for those who work in many: ${regionNames.join(', ')}.` },
    date: { value: 'DAY', help: 'When they signed, such as 2026-11-29. Today where it is left out.' },
    yes: { help: 'They agree that all of this becomes public. Asks nothing.' },
    format: { value: 'FORMAT', help: 'text for people, json for programs: the file’s path and its text.' },
  },
  positionals: 0,
  run: runSign,
};

async function runSign(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOption(args, ['text', 'json']);
  const root = campaignDirectory(args, io);
  const ask = args.values.yes ? undefined : io.ask;
  const given = givenOptions(args);
  const date = dateOption(args);
  if (!ask && given.typed.name === undefined) throw new UsageError('Whose signature is it? Say it with --name.');
  if (!ask && !args.values.yes)
    throw new UsageError('A signature becomes public, and git keeps its history. Add --yes where the person has agreed to that.');

  const progress = progressLine(io, 'Reading');
  const { campaign } = loadCampaign(root, { onProgress: progress.update });
  progress.end();
  if (!campaign) {
    io.err('The campaign has problems, so that a new signature could not be checked. “undersigned check” names them.\n');
    return 1;
  }
  const letter = await chooseLetter(campaign, stringOption(args, 'letter'), ask);
  const { typed, region } = ask ? await complete(given, ask, io) : given;
  // Who signs now signs the text as it is now, also on the day of a change.
  const revision = date === undefined ? letter.original.revision : revisionOn(letter, date);
  const result = readTyped(typed, { date: date ?? today(), revision, region });
  if (!('text' in result)) {
    for (const fault of result.faults) {
      const { message, hint } = faultWords(fault);
      io.err(`${fault.field} ${visible(message)}${hint ? ` ${visible(hint)}` : ''}\n`);
    }
    return 1;
  }
  const path = signaturePath(letter.id, signatureId(result.name, new Set(letter.signatories.map(({ id }) => id.toLowerCase()))));
  const isSigned = tellOfOthers(letter, result.name, typed.link, io);
  if (ask) {
    io.out(
      `\n${path}\n\n${indent(result.text)}\nThis becomes public: on the website, in its data and in the repository, which keeps its history.\n`,
    );
    const answer = await ask(isSigned ? 'Write it all the same? (yes or no) [no] ' : 'Write this file? (yes or no) [no] ');
    if (!isYes(answer)) {
      io.out('Nothing was written.\n');
      return 0;
    }
  }
  return write(root, path, result.text, format, io);
}

async function chooseLetter({ letters }: Campaign, wanted: string | undefined, ask: Ask | undefined): Promise<Letter> {
  const open = letters.filter(({ facts }) => facts.status === 'open' && !facts.original);
  const list = open.map(({ id }) => id).join(', ');
  if (open.length === 0) throw new UsageError('No letter of this campaign takes signatures at the moment.');
  const [only] = open;
  const id = wanted ?? (open.length === 1 && only ? only.id : ask ? (await ask(`Which letter? ${list}: `)).trim() : undefined);
  if (id === undefined) throw new UsageError(`Which letter? Say it with --letter: ${list}.`);
  const letter = open.find((candidate) => candidate.id === id);
  if (letter) return letter;
  const other = letters.find((candidate) => candidate.id === id);
  if (!other) throw new UsageError(`There is no letter “${visible(id)}”. These take signatures: ${list}.`);
  throw new UsageError(
    other.facts.original
      ? `“${other.id}” was published elsewhere and is signed there: ${other.facts.original.url}`
      : `“${other.id}” takes no signatures: it is ${other.facts.status}.`,
  );
}

/** Says who may be the same person. Returns whether there is someone. */
function tellOfOthers({ signatories }: Letter, name: string, link: string | undefined, io: Io): boolean {
  const others = signatories.filter(
    (other) => foldName(other.name) === foldName(name) || (link && other.link && foldLink(other.link) === foldLink(link)),
  );
  for (const other of others.slice(0, 5)) io.err(`${visible(other.name)} seems to have signed already: ${other.file}\n`);
  return others.length > 0;
}

/** Writes the file, has the core check the campaign with it, and takes it back where the check refuses it. */
function write(root: string, path: string, text: string, format: string, io: Io): ExitCode {
  const target = join(root, path);
  addFile(root, path, text);
  const problems = loadCampaign(root).problems.filter(({ file, also }) => file === path || also.includes(path));
  if (problems.length > 0) io.err(`${textReport(problems, { colour: false })}\n`);
  if (problems.some(({ severity }) => severity === 'error')) {
    rmSync(target);
    io.err('Nothing was written.\n');
    return 1;
  }
  if (format === 'json') io.out(`${JSON.stringify({ file: path, text })}\n`);
  else io.out(`Wrote ${path}. Propose it to the campaign as a pull request.\n`);
  return 0;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
