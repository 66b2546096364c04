// What `init` learns about the campaign that begins: from options, or by asking.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import { languageOf } from '../../core/languages/language.ts';
import { languageOfLetters, tagsMeant } from '../../core/languages/meant.ts';
import { canonicalTag, findTagFault } from '../../core/languages/tags.ts';
import { siteAddress } from '../../core/schema/fields.ts';
import { visible } from '../../core/text/characters.ts';
import { type ForgeKind, forgeKinds } from '../../forge/kinds.ts';
import { forgeOf } from '../../forge/pages.ts';
import { type Answers, isSpelt, letterId, usualAddress } from '../../starter/answers.ts';
import { letterFile, type ReadLetter, readLetter } from '../../starter/letter.ts';
import { OfficeError } from '../../translation/office/document.ts';
import { type Arguments, type Command, type Io, UsageError } from '../command.ts';
import type { Ask } from '../sign-answers.ts';
import { today } from '../today.ts';
import { questions } from './questions.ts';

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
  yes: { help: 'Asks nothing. What no option says is what is said above, or left out.' },
};

/** `folder` is the name of the new folder, of which a title is made where there is none. */
export async function answersFor(args: Arguments, folder: string, ask: Ask | undefined, io: Io): Promise<Answers> {
  const learn = questions(args, ask, io);
  const read = await learn('letter', 'A file with the letter’s text (.docx, .odt, .html, .md). Empty: you write it later.', {
    read: (path) => letterAt(path, io),
  });
  const title = (await learn('title', 'The letter’s title:', { usual: read?.title ?? fromFolder(folder) ?? 'Our letter' })) ?? 'Our letter';
  const name = (await learn('name', 'The campaign’s name:', { usual: title })) ?? title;
  const language = await letterLanguage(read, learn, ask === undefined, io);
  const languages = await learn('languages', 'Other languages of the site, such as de, ar. Empty: none.', { read: tags });
  const email = await learn('email', 'Your public e-mail address, where signatures can be sent, too. Empty: none.', { read: emailAddress });
  const responsible = await learn(
    'responsible',
    'Who is responsible for the site, by name and postal address, as the imprint says it in public. Empty: you write it there later.',
  );
  const repository = await repositoryOf(learn);
  const id = await learn('id', 'What the letter is called in addresses (letters a to z, digits, hyphens):', {
    usual: letterId(title, [repository?.url.split('/').at(-1), folder]),
    isAsked: !isSpelt(title),
    read: addressName,
  });
  const url = await learn('url', 'Where the site will be:', { usual: usualAddress(repository?.url, id ?? 'letter'), read: webAddress });
  const accent = await learn('accent', 'Its colour, # and six digits such as #8a1c4a. Empty: the usual one.', { read: colour });
  return {
    name,
    url: url ?? usualAddress(undefined, id ?? 'letter'),
    language,
    languages: [...new Set(languages ?? [])],
    email,
    responsible,
    repository,
    accent,
    letter: { id: id ?? 'letter', title, file: letterFile({ title, language, date: today(), email }, read), isWritten: read !== undefined },
  };
}

type Learn = ReturnType<typeof questions>;

/** English is what is taken for granted only where there is no text yet. */
async function letterLanguage(read: LetterWithLanguage | undefined, learn: Learn, isSilent: boolean, io: Io): Promise<string> {
  const usual = read === undefined ? 'en' : read.language;
  const found = await learn('language', 'The letter’s language, such as en, fr, pt-BR, ar or zh-Hans:', {
    usual,
    isNeeded: !isSilent,
    read: languageTag,
  });
  if (found === undefined) io.err('The letter is taken to be in English. If it is not, say its language with --language.\n');
  return found ?? 'en';
}

async function repositoryOf(learn: Learn): Promise<Answers['repository']> {
  const page = await learn('repository', 'The repository’s page on GitHub, GitLab, Codeberg or another forge. Empty: there is none yet.', {
    read: webAddress,
  });
  if (page === undefined) return undefined;
  const known = forgeOf({ url: page });
  const { host } = new URL(page);
  const forge = await learn('forge', `Whose software runs at ${visible(host)} (${forgeKinds.join(', ')}):`, {
    isAsked: known === undefined,
    isNeeded: true,
    read: forgeKind,
  });
  const kind = forge ?? known;
  if (kind === undefined) throw new UsageError(`Whose software runs at ${visible(host)}? Say it with --forge: ${forgeKinds.join(', ')}.`);
  return { url: page.replace(/\.git$|\/$/, ''), forge: kind };
}

interface LetterWithLanguage extends ReadLetter {
  /** What the file says of itself, or what its letters leave no doubt of. */
  readonly language: string | undefined;
}

function letterAt(path: string, io: Io): LetterWithLanguage {
  const file = [path, unquoted(path)].map((one) => resolve(io.cwd, one)).find((one) => existsSync(one)) ?? resolve(io.cwd, path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${visible(file)}.`);
  try {
    const read = readLetter(basename(file), readFileSync(file));
    for (const loss of read.losses) io.err(`${visible(basename(file))}: left out: ${visible(loss)}\n`);
    return { ...read, language: /^language: *(\S+)/m.exec(read.front ?? '')?.[1] ?? languageOfLetters(read.body) };
  } catch (error) {
    if (error instanceof OfficeError) throw new UsageError(`${visible(basename(file))}: ${error.message}`);
    throw error;
  }
}

/** As terminals write the path of a file that somebody drags there. */
function unquoted(path: string): string {
  const quoted = /^'([^']*)'$|^"([^"]*)"$/.exec(path);
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : path.replace(/\\(.)/g, '$1').replace(/^~\//, `${homedir()}/`);
}

/** `save-the-lake` → `Save the lake`. */
function fromFolder(folder: string): string | undefined {
  const words = folder.replace(/[-_.\s]+/g, ' ').trim();
  return /\p{L}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}

function tags(given: string): string[] {
  return given
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(languageTag);
}

function languageTag(given: string): string {
  const found = canonicalTag(given.replaceAll('_', '-'));
  if (found !== undefined && findTagFault(found) === undefined && languageOf(found).englishName !== found) return found;
  const meant = tagsMeant(given).map((tag) => `${tag} (${languageOf(tag).englishName})`);
  const way = meant.length > 0 ? `Did you mean ${meant.join(' or ')}?` : 'Write it as en, fr, pt-BR or zh-Hans.';
  throw new UsageError(`“${visible(given)}” is no tag of a language. ${way}`);
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

/** What `check` would refuse is refused here. */
function webAddress(given: string): string {
  const text = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  if (!URL.canParse(text) || /[\s"'<>#?]/.test(text) || !siteAddress('').safeParse(text).success)
    throw new UsageError(`“${visible(given)}” is no address on the web. Write it as https://example.org/.`);
  return text;
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
