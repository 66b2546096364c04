// Reads the letter that a command about translations names, or says what keeps it from being read.

import type { Surroundings } from '../core/check-file.ts';
import { visible } from '../core/text/characters.ts';
import { languageOf } from '../core/languages/language.ts';
import { tagsMeant } from '../core/languages/meant.ts';
import { findTagFault } from '../core/languages/tags.ts';
import { type LetterFiles, readLetter } from '../translation/letter-files.ts';
import { type Io, UsageError } from './command.ts';
import { namedLetter, unknownLetter } from './letter.ts';
import { refuseUnfixed } from './unfixed.ts';

export interface OpenLetter {
  readonly letter: LetterFiles;
  readonly surroundings: Surroundings;
}

/**
 * Undefined, with the problems printed, where the letter or its translation into `language` has errors. Other translations that cannot be read,
 * such as scaffolds that no one has filled in yet, are named and left out: they are other people's work.
 */
export function openLetter(root: string, id: string | undefined, usage: string, io: Io, language?: string): LetterFiles | undefined {
  return openLetterAnd(root, id, usage, io, language)?.letter;
}

/** The same, with what a new text of the campaign may refer to. */
export function openLetterAnd(root: string, id: string | undefined, usage: string, io: Io, language?: string): OpenLetter | undefined {
  const named = namedLetter(id, usage);
  const { letters, letter, surroundings, errors } = readLetter(root, named);
  if (!letters.includes(named)) throw unknownLetter(named, letters);
  const isOther = ({ file }: { readonly file: string }): boolean => {
    const [folder, tag] = file.split('/');
    return folder === 'translations' && tag?.toLowerCase() !== language?.toLowerCase();
  };
  const own = errors.filter((problem) => !isOther(problem));
  if (letter && own.length === 0) {
    for (const file of new Set(errors.map((problem) => problem.file)))
      io.err(`${visible(file)} is not finished, or has errors, and was left out. See: npx undersigned check ${visible(file)}\n`);
    return { letter, surroundings };
  }
  refuseUnfixed(own.length > 0 ? own : errors, io);
  return undefined;
}

/** The translation into a language, or a usage error that names those there are. */
export function translationIn(letter: LetterFiles, language: string): LetterFiles['translations'][number] {
  const found = letter.translations.find((translation) => translation.language.toLowerCase() === language.toLowerCase());
  if (found) return found;
  const there = letter.translations.map((translation) => translation.language).join(', ') || 'none yet';
  throw new UsageError(
    `There is no translation of “${letter.id}” into ${visible(language)}. There are: ${there}. A new one: npx undersigned translate ${visible(language)} ${letter.id}`,
  );
}

/** A tag as someone typed it for a new translation; a usage error says which one is meant. */
export function newLanguage(tag: string): string {
  const fault = findTagFault(tag);
  if (!fault) return tag;
  const meant = /^Write \S+\.$|^Did/.test(fault.hint) ? [] : tagsMeant(tag);
  throw new UsageError(visible(`${fault.message} ${meant.length > 0 ? `Did you mean ${namedTags(meant)}?` : fault.hint}`));
}

/** `“en” (English) or “fr” (French)` */
export function namedTags(tags: readonly string[]): string {
  return tags.map((tag) => `“${tag}” (${languageOf(tag).englishName})`).join(' or ');
}
