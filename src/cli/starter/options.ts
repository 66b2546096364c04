// What `init` learns about the campaign that begins: from options, or by asking.

import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { languageOf } from '../../core/languages/language.ts';
import { canonicalTag, findTagFault } from '../../core/languages/tags.ts';
import { visible } from '../../core/text/characters.ts';
import { type ForgeKind, forgeKinds } from '../../forge/kinds.ts';
import { forgeOf } from '../../forge/pages.ts';
import { type Answers, letterId, usualAddress } from '../../starter/answers.ts';
import { letterFile, type ReadLetter, readLetter } from '../../starter/letter.ts';
import { OfficeError } from '../../translation/office/document.ts';
import { type Arguments, type Command, type Io, stringOption, UsageError } from '../command.ts';
import type { Ask } from '../sign-answers.ts';
import { today } from '../today.ts';

export const answerOptions: Command['options'] = {
  letter: { value: 'FILE', help: 'The letter’s text: Markdown, .docx, .odt, .html or plain text.' },
  title: { value: 'TITLE', help: 'The letter’s title. The one in FILE, where it is left out.' },
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
  const option = (name: string): string | undefined => stringOption(args, name)?.trim() || undefined;
  const learn = async (name: string, question: string, usual: string | undefined): Promise<string | undefined> => {
    const given = option(name);
    if (given !== undefined || !ask) return given ?? usual;
    return (await ask(`${question}${usual === undefined ? '' : ` [${usual}]`} `)).trim() || usual;
  };
  const read = await letterAt(
    await learn('letter', 'A file with the letter’s text, where you have one (.docx, .odt, .html, .md):', undefined),
    io,
  );
  const title = (await learn('title', 'The letter’s title:', read?.title ?? fromFolder(folder))) ?? 'Our letter';
  const name = (await learn('name', 'The campaign’s name:', title)) ?? title;
  const language = tag((await learn('language', 'The letter’s language:', read?.language ?? 'en')) ?? 'en');
  const languages = ((await learn('languages', 'Other languages of the site, such as de, fr:', undefined)) ?? '')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(tag);
  const email = checked(await learn('email', 'Your public e-mail address:', undefined), isEmail, 'is no e-mail address');
  const responsible = await learn(
    'responsible',
    'Who is responsible for the site, by name and postal address, as the imprint says it in public:',
    undefined,
  );
  const page = webAddress(await learn('repository', 'The repository’s page on GitHub, GitLab or Codeberg:', undefined));
  const repository = page === undefined ? undefined : { url: page.replace(/\.git$|\/$/, ''), forge: forge(page, option('forge')) };
  const id = letterId(title);
  const url = webAddress(await learn('url', 'Where the site will be:', usualAddress(repository?.url, id)));
  const accent = checked(
    await learn('accent', 'Its colour, such as #8a1c4a:', undefined),
    (text) => /^#[0-9a-f]{6}$/i.test(text),
    'is no colour such as #8a1c4a',
  );
  const file = letterFile({ title, language, date: today(), email }, read);
  return {
    name,
    url: url ?? usualAddress(undefined, id),
    language,
    languages: [...new Set(languages)],
    email,
    responsible,
    repository,
    accent,
    letter: { id, title, file },
  };
}

async function letterAt(path: string | undefined, io: Io): Promise<(ReadLetter & { language: string | undefined }) | undefined> {
  if (path === undefined) return undefined;
  const file = resolve(io.cwd, path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`There is no file ${visible(file)}.`);
  try {
    const read = readLetter(basename(file), readFileSync(file));
    for (const loss of read.losses) io.err(`${visible(basename(file))}: left out: ${visible(loss)}\n`);
    return { ...read, language: /^language: *(\S+)/m.exec(read.front ?? '')?.[1] };
  } catch (error) {
    if (error instanceof OfficeError) throw new UsageError(`${visible(basename(file))}: ${error.message}`);
    throw error;
  }
}

/** `save-the-lake` → `Save the lake`. */
function fromFolder(folder: string): string | undefined {
  const words = folder.replace(/[-_.\s]+/g, ' ').trim();
  return /\p{L}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}

function tag(given: string): string {
  const found = canonicalTag(given.replaceAll('_', '-'));
  if (found === undefined || findTagFault(found) !== undefined || languageOf(found).englishName === found)
    throw new UsageError(`“${visible(given)}” is no tag of a language. Write it as en, fr, pt-BR or zh-Hans.`);
  return found;
}

function isEmail(text: string): boolean {
  return /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"'.]+$/.test(text);
}

function webAddress(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const text = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  if (!URL.canParse(text) || /[\s"'<>#?]/.test(text))
    throw new UsageError(`“${visible(given)}” is no address on the web. Write it as https://example.org/.`);
  return text;
}

function forge(page: string, given: string | undefined): ForgeKind {
  const found = forgeKinds.find((kind) => kind === given) ?? (given === undefined ? forgeOf({ url: page }) : undefined);
  if (found === undefined)
    throw new UsageError(`Whose software runs at ${visible(new URL(page).host)}? Say it with --forge: ${forgeKinds.join(', ')}.`);
  return found;
}

function checked(text: string | undefined, isRight: (text: string) => boolean, fault: string): string | undefined {
  if (text !== undefined && !isRight(text)) throw new UsageError(`“${visible(text)}” ${fault}.`);
  return text;
}
