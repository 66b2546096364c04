// What `init` learns about the campaign that begins: from options, or by asking.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { interfaceNotes } from '../../core/interface/source.ts';
import { languageOf } from '../../core/languages/language.ts';
import { languageByWords } from '../../core/languages/by-words.ts';
import { languageOfLetters, tagsMeant } from '../../core/languages/meant.ts';
import { canonicalTag, findTagFault } from '../../core/languages/tags.ts';
import { siteAddress } from '../../core/schema/fields.ts';
import { visible } from '../../core/text/characters.ts';
import { repositoryPage } from '../../core/text/git-address.ts';
import { type ForgeKind, forgeKinds } from '../../forge/kinds.ts';
import { forgeOf } from '../../forge/pages.ts';
import { type Answers, isSpelt, letterId, usualAddress } from '../../starter/answers.ts';
import type { Licence } from '../../starter/around.ts';
import { letterFile, type ReadLetter, readLetter } from '../../starter/letter.ts';
import { OfficeError } from '../../translation/office/document.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { namedTags } from '../letter-files.ts';
import { fromHome } from '../paths.ts';
import { today } from '../today.ts';
import { type Dialogue, type Learn, MeantError } from './questions.ts';

export const answerOptions: Command['options'] = {
  letter: { value: 'FILE', help: 'The letter’s text: Markdown, .docx, .odt, .html or plain text.' },
  title: { value: 'TITLE', help: 'The letter’s title. The one in FILE, where it is left out.' },
  id: { value: 'ID', help: 'What the letter is called in addresses: of its title, where it is left out.' },
  name: { value: 'NAME', help: 'The campaign’s name. The letter’s title, where it is left out.' },
  url: { value: 'URL', help: 'Where the site will be. The usual place of the forge’s pages, where it is left out.' },
  language: { value: 'TAG', help: 'The letter’s language, such as en, fr or pt-BR. English, where it is left out.' },
  languages: { value: 'TAGS', help: 'Other languages in which the site speaks, such as de,fr.' },
  email: { value: 'ADDRESS', help: 'Where people reach you, and where signatures by e-mail go.' },
  responsible: {
    value: 'TEXT',
    help: 'Who is responsible for the site, with a postal address where the law asks for one: for the imprint.',
  },
  repository: { value: 'URL', help: 'The repository’s page on GitHub, GitLab, Codeberg or another forge.' },
  forge: { value: 'KIND', help: `Whose software it is, where its address does not say it: ${forgeKinds.join(', ')}.` },
  accent: { value: 'COLOUR', help: 'The one colour of the site, such as "#8a1c4a".' },
  licence: { value: 'NAME', help: 'Under which others may use the campaign’s texts: CC BY 4.0, where it is left out, or none.' },
  yes: { help: 'Asks nothing. What no option says is what is said above, or left out.' },
};

/** `folder` is the name of the new folder, of which a title is made where there is none. */
export async function answersFor(talk: Dialogue, folder: string, isSilent: boolean, io: Io): Promise<Answers> {
  const learn = talk.begin();
  const read = await learn('letter', 'A file with the letter’s text (.docx, .odt, .html, .md). Empty: you write it later.', {
    label: 'Text of the letter',
    read: (path) => letterAt(path, io),
  });
  const usualTitle = read?.title ?? fromFolder(folder) ?? 'Our letter';
  const title = (await learn('title', 'The letter’s title:', { label: 'Title of the letter', usual: usualTitle })) ?? usualTitle;
  const name = (await learn('name', 'The campaign’s name:', { label: 'Name of the campaign', usual: title })) ?? title;
  const language = await letterLanguage(read, learn, isSilent, io);
  const languages = await learn('languages', 'Other languages of the site, such as de, ar. Empty: none.', {
    label: 'Other languages',
    read: (given) => tags(given, io),
  });
  const email = await learn('email', 'Your public e-mail address, where signatures can be sent, too. Empty: none.', {
    label: 'E-mail address',
    read: emailAddress,
  });
  const responsible = await learn(
    'responsible',
    'Who is responsible for the site, by name and postal address, as the imprint says it in public. Empty: you write it there later.',
    { label: 'Who is responsible' },
  );
  const repository = await repositoryOf(learn, io);
  const usualId = letterId(title, [repository?.url.split('/').at(-1), folder]);
  const id = await learn('id', 'What the letter is called in addresses (letters a to z, digits, hyphens):', {
    label: 'Letter in addresses',
    usual: usualId,
    isAsked: !isSpelt(title),
    read: addressName,
  });
  const usualUrl = usualAddress(repository?.url, id ?? usualId);
  const url = await learn('url', 'Where the site will be:', { label: 'Address of the site', usual: usualUrl, read: webAddress });
  const accent = await learn('accent', 'Its colour, # and six digits such as #8a1c4a. Empty: the usual one.', {
    label: 'Colour',
    read: colour,
  });
  const usualLicence: Licence = 'CC BY 4.0';
  const question = 'Under which licence others may use your texts: CC BY 4.0 (whoever names you may use and change them), or none:';
  const licence = await learn('licence', question, { label: 'Licence of the texts', usual: usualLicence, read: licenceNamed });
  const isMade = (option: string): boolean => isSilent && !talk.isSaid(option);
  return {
    name,
    made: [
      ...(isMade('title') && read?.title === undefined ? (['title'] as const) : []),
      ...(isMade('url') && usualUrl === usualAddress(undefined, id ?? usualId) ? (['url'] as const) : []),
    ],
    url: url ?? usualUrl,
    language,
    languages: [...new Set(languages ?? [])],
    email,
    responsible,
    repository,
    accent,
    licence: licence ?? usualLicence,
    letter: { id: id ?? usualId, title, file: letterFile({ title, language, date: today(), email }, read), isWritten: read !== undefined },
  };
}

/** English is what is taken for granted only where there is no text yet. */
async function letterLanguage(read: LetterWithLanguage | undefined, learn: Learn, isSilent: boolean, io: Io): Promise<string> {
  const usual = read === undefined ? 'en' : read.language;
  const found = await learn('language', 'The letter’s language, such as en, fr, pt-BR, ar or zh-Hans:', {
    label: 'Its language',
    usual,
    isNeeded: !isSilent,
    read: (given) => saidOf(languageTag(given), io),
  });
  const taken = found ?? 'en';
  if (isSilent && (found === undefined || (read?.isGuessed && found === usual)))
    io.err(`The letter is taken to be in ${languageOf(taken).englishName}. If it is not, say its language with --language.\n`);
  return taken;
}

/** Whoever names a language learns in which one the site will speak to its readers, before anything is written. */
function saidOf(tag: string, io: Io): string {
  for (const note of interfaceNotes([tag], new Map())) io.err(`${note}\n`);
  return tag;
}

async function repositoryOf(learn: Learn, io: Io): Promise<Answers['repository']> {
  const page = await learn('repository', 'The repository’s page on GitHub, GitLab, Codeberg or another forge. Empty: there is none yet.', {
    label: 'Repository',
    read: (given) => repositoryAddress(given, io),
  });
  if (page === undefined) return undefined;
  const known = forgeOf({ url: page });
  const { host } = new URL(page);
  const kind = await learn('forge', `Whose software runs at ${visible(host)} (${forgeKinds.join(', ')}):`, {
    label: 'Software of its forge',
    usual: known,
    isAsked: known === undefined,
    isNeeded: true,
    read: forgeKind,
  });
  if (kind === undefined) throw new UsageError(`Whose software runs at ${visible(host)}? Say it with --forge: ${forgeKinds.join(', ')}.`);
  return { url: page, forge: kind };
}

interface LetterWithLanguage extends ReadLetter {
  /** What the file says of itself, what its letters leave no doubt of, or what its words speak for. */
  readonly language: string | undefined;
  readonly isGuessed: boolean;
}

function letterAt(path: string, io: Io): LetterWithLanguage {
  const files = [path, unquoted(path)].map((one) => fromHome(one, io.cwd));
  const file = files.find((one) => existsSync(one)) ?? files[1] ?? path;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile())
    throw new UsageError(
      stats
        ? `${visible(file)} is a folder. Name the file in it.`
        : `There is no file ${visible(file)}. Name one from ${visible(io.cwd)}, or with its whole path.`,
    );
  try {
    const read = readLetter(basename(file), readFileSync(file));
    for (const loss of read.losses) io.err(`${visible(basename(file))}: left out: ${visible(loss)}\n`);
    const certain = /^language: *(\S+)/m.exec(read.front ?? '')?.[1] ?? languageOfLetters(read.body);
    return { ...read, language: certain ?? languageByWords(read.body), isGuessed: certain === undefined };
  } catch (error) {
    if (error instanceof OfficeError) throw new UsageError(`${visible(basename(file))}: ${error.message}`);
    throw error;
  }
}

/** As terminals write the path of a file that somebody drags there. */
function unquoted(path: string): string {
  const quoted = /^'([^']*)'$|^"([^"]*)"$/.exec(path);
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : path.replace(/\\(.)/g, '$1');
}

/** `save-the-lake` → `Save the lake`. */
function fromFolder(folder: string): string | undefined {
  const words = folder.replace(/[-_.\s]+/g, ' ').trim();
  return /\p{L}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}

function tags(given: string, io: Io): string[] {
  const written = given.split(/[\s,;]+/).filter(Boolean);
  const found = written.map((one, at) => {
    try {
      return languageTag(one);
    } catch (error) {
      if (!(error instanceof MeantError)) throw error;
      throw new MeantError(error.message, written.with(at, error.meant).join(','));
    }
  });
  for (const tag of found) saidOf(tag, io);
  return found;
}

function languageTag(given: string): string {
  const found = canonicalTag(given.replaceAll('_', '-'));
  if (found !== undefined && findTagFault(found) === undefined && languageOf(found).englishName !== found) return found;
  const meant = tagsMeant(given);
  const way = meant.length > 0 ? `Did you mean ${namedTags(meant)}?` : 'Write it as en, fr, pt-BR or zh-Hans.';
  const message = `“${visible(given)}” is no tag of a language. ${way}`;
  const [only, ...more] = meant;
  throw only === undefined || more.length > 0 ? new UsageError(message) : new MeantError(message, only);
}

function addressName(text: string): string {
  return checked(text, /^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no name for addresses. Write it as free-the-archive');
}

function emailAddress(text: string): string {
  return checked(text, /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"'.]+$/, 'is no e-mail address. Write it as hello@example.org');
}

function colour(text: string): string {
  return checked(text, /^#[0-9a-f]{6}$/i, 'is no colour such as #8a1c4a');
}

function licenceNamed(given: string): Licence {
  if (/^(?:none|no|-)$/i.test(given)) return 'none';
  if (/^cc[ -]?by(?:[ -]?4(?:\.0)?)?$/i.test(given)) return 'CC BY 4.0';
  throw new UsageError(
    `“${visible(given)}” is neither CC BY 4.0 nor none. For another licence say none, and write it into LICENSE.md and as licence into content/site.yaml.`,
  );
}

/** What `check` would refuse is refused here. */
function webAddress(given: string, example = 'https://example.org/'): string {
  const text = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  if (!URL.canParse(text) || /[\s"'<>#?]/.test(text) || !siteAddress('').safeParse(text).success)
    throw new UsageError(`“${visible(given)}” is no address on the web. Write it as ${example}.`);
  return text;
}

/** What git takes it from leads to its page. */
function repositoryAddress(given: string, io: Io): string {
  const page = repositoryPage(given);
  if (page !== undefined) io.err(`Its page is taken to be ${visible(page)}\n`);
  return webAddress(page ?? given, 'https://codeberg.org/you/letter').replace(/\.git$|\/$/, '');
}

function forgeKind(given: string): ForgeKind {
  const written = given.toLowerCase();
  // The one began as the other, and has the same interface.
  const found = forgeKinds.find((kind) => kind === (written === 'gitea' ? 'forgejo' : written));
  if (found === undefined) throw new UsageError(`“${visible(given)}” is none of them: ${forgeKinds.join(', ')}.`);
  return found;
}

function checked(text: string, pattern: RegExp, fault: string): string {
  if (!pattern.test(text)) throw new UsageError(`“${visible(text)}” ${fault}.`);
  return text;
}
