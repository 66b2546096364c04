// The status for programs. Its shape is in docs/status.md; a field is added at times, and none changes its meaning.

import { languageOf } from '../../core/languages/language.ts';
import type { Problem } from '../../core/problem.ts';
import type { LetterCell, Reading } from '../../translation/letter-status.ts';
import type { LanguageStatus, TranslationStatus } from '../../translation/status.ts';
import { shareDone, type WordCounts } from '../../translation/word-counts.ts';
import { printableJson, problemJson } from '../json.ts';
import { problemsByTranslation, problemsOf } from './problems.ts';

/** `errors`: what keeps files from being read, so that something is missing here. */
export function statusJson(status: TranslationStatus, problems: readonly Problem[], errors: readonly Problem[]): string {
  const byFile = problemsByTranslation(problems);
  return printableJson({
    version: 1,
    words: withShare(status.words),
    letters: status.letters.map(({ isRecorded, isEdited, revised, ...letter }) => ({
      ...letter,
      revised: revised ?? null,
      recorded: isRecorded,
      edited: isEdited,
    })),
    languages: status.languages.map((language) => languageJson(language, byFile)),
    errors: errors.map(problemJson),
  });
}

function languageJson(status: LanguageStatus, byFile: ReadonlyMap<string, readonly Problem[]>): object {
  const { autonym, englishName, direction } = languageOf(status.language);
  const { file, machine, reviewed, ...strings } = status.interface;
  return {
    language: status.language,
    autonym,
    name: englishName,
    direction,
    letters: status.letters.map((cell) => letterJson(cell, problemsOf(cell, byFile))),
    interface: { ...strings, file: file ?? null, machine: machine ?? null, reviewed },
    site: status.site ? { ...status.site, file: status.site.file ?? null } : null,
    pages: status.pages.map(textJson),
    updates: status.updates.map(textJson),
  };
}

function letterJson(cell: LetterCell, problems: readonly Problem[]): object {
  const { isGuessed, file, revision, confirmed, machine, words, facts, ...rest } = cell;
  return {
    ...rest,
    file: file ?? null,
    revision: revision ?? null,
    words: withShare(words),
    guessed: isGuessed,
    facts: facts ?? null,
    confirmed: confirmed ? readingJson(confirmed) : null,
    machine: machine ?? null,
    problems: problems.map(problemJson),
  };
}

/** Rounded to a hundredth of a per cent, so that no machine writes a longer fraction than another. */
function withShare(words: WordCounts): object {
  return { ...words, done: Math.round(shareDone(words) * 10_000) / 10_000 };
}

function readingJson({ name, date }: Reading): object {
  return { name: name ?? null, date };
}

function textJson({ id, state, file }: { id: string; state: string; file: string | undefined }): object {
  return { id, state, file: file ?? null };
}
