// undersigned sign: writes one valid signature file, from flags or by asking.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isCountryCode, type Region, regions, suggestCountry, suggestRegion } from '../../core/languages/countries.ts';
import { loadCampaign } from '../../core/load.ts';
import type { Campaign, Letter } from '../../core/model.ts';
import type { SignedField } from '../../core/schema/signed-fields.ts';
import { visible } from '../../core/text/characters.ts';
import { isCalendarDay } from '../../core/text/date.ts';
import { foldLink, foldName } from '../../core/text/fold.ts';
import { addFile } from '../../core/write.ts';
import { textReport } from '../../report/text.ts';
import { signatureId } from '../../signatories/file-name.ts';
import { revisionOn } from '../../signatories/signed-text.ts';
import { readTyped, type TypedSignature } from '../../signatories/signed-values.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { progressLine } from '../progress.ts';
import { campaignDirectory } from '../root.ts';
import { today } from '../today.ts';

const regionNames = Object.keys(regions);

export const command: Command = {
  summary: 'Writes one signature file, from flags or by asking.',
  usage: '[--letter ID] [--name NAME] [--kind person|organisation] [--role …] [--affiliation …] [--country CC] [--link URL] [--date DAY] … [--yes]',
  details: `Writes signatories/<letter>/<id>.yaml, shows it first, and never writes over a file. On a terminal it asks for what no
option gives; elsewhere --name and --yes are needed. What is written becomes public, and git keeps its history.

The file says on which day it was signed, today in universal time unless --date names another day, and which revision of the letter’s text
was in force on that day.`,
  options: {
    ...rootOption,
    letter: { value: 'ID', help: 'Which letter is signed. Not needed where just one takes signatures.' },
    name: { value: 'NAME', help: 'The name as it shall be shown, in any script.' },
    kind: { value: 'KIND', help: 'person, or organisation. person where it is left out.' },
    role: { value: 'ROLE', help: 'What the person does.' },
    affiliation: { value: 'TEXT', help: 'Where they work, or what they belong to.' },
    country: { value: 'CC', help: 'Two letters of ISO 3166-1, or the country’s name.' },
    region: { value: 'REGION', help: `Instead of a country, for those who work in many: ${regionNames.join(', ')}.` },
    link: { value: 'URL', help: 'A page of theirs.' },
    'personal-capacity': { help: 'They sign for themselves and not for the affiliation.' },
    statement: { value: 'TEXT', help: 'One or two sentences that are shown with the name.' },
    date: { value: 'DAY', help: 'When they signed, such as 2026-11-29. Today where it is left out.' },
    yes: { help: 'They agree that all of this becomes public. Asks nothing.' },
    format: { value: 'FORMAT', help: 'text for people, json for programs: the file’s path and its text.' },
  },
  positionals: 0,
  run: runSign,
};

type Ask = (question: string) => Promise<string>;

const questions: readonly (readonly [field: SignedField, question: string])[] = [
  ['name', 'Name, as it shall be shown: '],
  ['kind', 'A person or an organisation? [person] '],
  ['role', 'Role, such as professor or nurse (Enter leaves it out): '],
  ['affiliation', 'Affiliation (Enter leaves it out): '],
  ['personalCapacity', 'Do you sign for yourself and not for the affiliation? [no] '],
  ['country', 'Country (Enter leaves it out): '],
  ['link', 'A web page (Enter leaves it out): '],
  ['statement', 'A sentence to be shown with the name (Enter leaves it out): '],
];

async function runSign(args: Arguments, io: Io): Promise<ExitCode> {
  const format = stringOption(args, 'format') ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError(`“${visible(format)}” is no format. The formats are: text, json.`);
  const root = campaignDirectory(args, io);
  const ask = args.values.yes ? undefined : io.ask;
  const given = fromOptions(args);
  const region = regionOption(args, given);
  const date = dateOption(args);
  if (!ask && given.name === undefined) throw new UsageError('Whose signature is it? Say it with --name.');
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
  const typed = ask ? await complete(given, ask, io, region !== undefined) : given;
  const result = readTyped(typed, { date, revision: revisionOn(letter, date), region });
  if (!('text' in result)) {
    for (const { field, message, hint } of result.faults) io.err(`${field} ${visible(message)}${hint ? ` ${visible(hint)}` : ''}\n`);
    return 1;
  }
  const path = `signatories/${letter.id}/${signatureId(result.name, new Set(letter.signatories.map(({ id }) => id.toLowerCase())))}.yaml`;
  const isSigned = tellOfOthers(letter, result.name, typed.link, io);
  if (ask) {
    io.out(
      `\n${path}\n\n${indent(result.text)}\nThis becomes public: on the website, in its data and in the repository, which keeps its history.\n`,
    );
    const answer = await ask(isSigned ? 'Write it all the same? [no] ' : 'Write this file? [no] ');
    if (!isYes(answer)) {
      io.out('Nothing was written.\n');
      return 0;
    }
  }
  return write(root, path, result.text, format, io);
}

function fromOptions(args: Arguments): TypedSignature {
  const entries = questions.flatMap(([field]) => {
    const value = field === 'personalCapacity' ? (args.values['personal-capacity'] ? 'yes' : undefined) : stringOption(args, field);
    return value === undefined ? [] : [[field, mend(field, value)] as const];
  });
  return Object.fromEntries(entries) as TypedSignature;
}

function regionOption(args: Arguments, { country }: TypedSignature): Region | undefined {
  const written = stringOption(args, 'region');
  if (written === undefined) return undefined;
  if (country !== undefined) throw new UsageError('--country and --region are two ways to say where somebody is. Give one of them.');
  const region = suggestRegion(written);
  if (!region) throw new UsageError(`“${visible(written)}” is not a region. Use one of: ${regionNames.join(', ')}.`);
  return region;
}

/** A day: whoever knows only the month or the year can write it into the file. */
function dateOption(args: Arguments): string {
  const date = stringOption(args, 'date') ?? today();
  if (!isCalendarDay(date)) throw new UsageError(`“${visible(date)}” is not a day. Write it as ${today()}.`);
  if (date > today()) throw new UsageError(`${date} is still to come. Give the day on which they signed, ${today()} at the latest.`);
  return date;
}

/** What has one right reading: a country by its name, an answer by its first letter, a link without its scheme. */
function mend(field: SignedField, value: string): string {
  const text = value.trim();
  if (field === 'country') return isCountryCode(text) ? text : (suggestCountry(text) ?? text);
  if (field === 'kind' && text !== '') {
    const word = text.toLowerCase().replace('z', 's');
    return ['person', 'organisation'].find((kind) => kind.startsWith(word)) ?? word;
  }
  if (field === 'personalCapacity') return isYes(text) ? 'yes' : '';
  if (field === 'link' && /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(text)) return `https://${text}`;
  return value;
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

/** Asks for every field that no option gave, again until the answer will do. */
async function complete(given: TypedSignature, ask: Ask, io: Io, hasRegion: boolean): Promise<TypedSignature> {
  const typed: TypedSignature = { ...given };
  for (const [field, question] of questions) {
    if (given[field] !== undefined || (field === 'country' && hasRegion)) continue;
    if (field === 'personalCapacity' && (!typed.affiliation?.trim() || typed.kind === 'organisation')) continue;
    for (;;) {
      typed[field] = mend(field, await ask(question));
      const fault = readTyped(typed).faults.find((found) => found.field === field);
      if (!fault) break;
      io.err(
        fault.kind === 'missing'
          ? 'A signature needs a name.\n'
          : `That ${visible(fault.message)}${fault.hint ? ` ${visible(fault.hint)}` : ''}\n`,
      );
    }
  }
  return typed;
}

/** Says who may be the same person. Returns whether there is somebody. */
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

function isYes(answer: string): boolean {
  return /^y(?:es)?$/i.test(answer.trim());
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
