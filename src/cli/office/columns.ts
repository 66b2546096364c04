// undersigned translate LANG LETTER --docx, and what comes back of it: a document with the original and the translation side by side.

import { existsSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { checkFile } from '../../core/check-file.ts';
import { loadTexts } from '../../core/load-texts.ts';
import { visible } from '../../core/text/characters.ts';
import { factsStanding } from '../../core/translation/fact-standing.ts';
import { letterFreeFacts } from '../../core/translation/free-facts.ts';
import { isTextOf, lastRevision } from '../../core/translation/revisions.ts';
import { putFile } from '../../core/write.ts';
import { textReport } from '../../report/text.ts';
import { yamlValue } from '../../translation/yaml-value.ts';
import { entriesOf, type ReturnedColumns } from '../../translation/office/columns/read.ts';
import { hintIn } from '../../translation/office/columns/hint.ts';
import { columnsDocument } from '../../translation/office/columns/write.ts';
import type { Unused } from '../../translation/po/changes.ts';
import { PoError } from '../../translation/po/guard.ts';
import { importLetter } from '../../translation/po/import-letter.ts';
import { type Arguments, type ExitCode, type Io, UsageError } from '../command.ts';
import type { OpenLetter } from '../letter-files.ts';
import { outFile } from '../out-file.ts';
import { readOwnInterface } from '../own-interface.ts';
import { today } from '../today.ts';
import { wordsFor } from '../words.ts';
import { beside } from './report.ts';

export function writeColumns(root: string, { letter }: OpenLetter, language: string, args: Arguments, io: Io): ExitCode {
  if (letter.isRecorded && !isTextOf(lastRevision(letter.revisions), letter.blocks)) {
    io.err(`The letter was edited and not recorded. First: npx undersigned revise ${letter.id}\n`);
    return 1;
  }
  const path = outFile(args, root, io) ?? resolve(io.cwd, `${letter.id}.${language}.docx`);
  if (existsSync(path))
    throw new UsageError(`${visible(path)} is there already, perhaps with somebody’s work in it. Name another file with --out.`);
  const translation = letter.translations.find((candidate) => candidate.language === language);
  const facts = factsStanding(letterFreeFacts(letter.document.facts, letter.revisions), translation?.document.facts.facts);
  const hint = hintIn(
    wordsFor(language, (tag) => {
      const { strings } = readOwnInterface(root, tag);
      return strings && { provenance: {}, strings };
    }),
  );
  writeFileSync(path, columnsDocument({ letter, language, translation, facts, hint }), { flag: 'wx' });
  const shown = relative(io.cwd, path);
  io.out(`Wrote ${visible(shown)}. When it comes back: npx undersigned translate ${language} ${letter.id} --from ${visible(shown)}\n`);
  return 0;
}

export interface TakingColumns {
  readonly root: string;
  readonly language: string;
  readonly columns: ReturnedColumns;
  /** Named in a new file. One that is there names its own. */
  readonly translators: readonly string[];
  readonly isPrinted: boolean;
}

export function takeColumns(
  { root, language, columns, translators, isPrinted }: TakingColumns,
  { letter, surroundings }: OpenLetter,
  io: Io,
  refuse: (message: string) => ExitCode,
): ExitCode {
  const { identity } = columns;
  if (identity && (identity.letter !== letter.id || identity.language.toLowerCase() !== language.toLowerCase()))
    return refuse(
      `This document is the translation of “${visible(identity.letter)}” into ${visible(identity.language)}. Run: npx undersigned translate ${visible(identity.language)} ${visible(identity.letter)} --from FILE`,
    );
  const existing = letter.translations.find((translation) => translation.language === language);
  const { entries, unused } = entriesOf(columns, letter, existing);
  if (!existing && !entries.some(({ context, msgstr: [text] }) => context === `${letter.id}#title` && text))
    return refuse('A translation begins with its title: write it into the row “title” of the document.');
  try {
    const result = importLetter({ headers: {}, entries }, letter, language, surroundings, today());
    const faults = result.lock ? checkFile(result.lock.path, Buffer.from(result.lock.text), surroundings) : [];
    const errors = [...result.errors, ...faults.filter(({ severity }) => severity === 'error')];
    if (errors.length > 0) {
      io.out(textReport(errors, { colour: io.colour }));
      io.err('\nThis is what the file would have had. Nothing was written.\n');
      return 1;
    }
    const text = existing || result.text === undefined ? result.text : withTranslators(result.text, translators);
    if (isPrinted) {
      io.out(text ?? existing?.document.source.text ?? '');
      for (const one of [...unused, ...result.unused]) io.err(notTaken(one));
      return 0;
    }
    if (result.lock) putFile(root, result.lock.path, result.lock.text);
    if (text !== undefined) putFile(root, result.path, text);
    const left = [...unused, ...result.unused];
    for (const one of left) io.out(notTaken(one));
    if (result.text === undefined) io.out(`Nothing in the document is new; ${result.path} is as it was.\n`);
    else
      io.out(
        wrote(
          { root, language, path: result.path, isNew: !existing, edited: result.edited, isNamed: translators.length > 0 },
          letter.id,
          io,
        ),
      );
    return left.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof PoError)) throw error;
    return refuse(error.message);
  }
}

interface Written {
  readonly root: string;
  readonly language: string;
  readonly path: string;
  readonly isNew: boolean;
  readonly edited: readonly string[];
  readonly isNamed: boolean;
}

/** What a maintainer has to know of it, who may not read the language. */
function wrote({ root, language, path, isNew, edited, isNamed }: Written, id: string, io: Io): string {
  const problems = loadTexts(root).problems.filter(({ file, rule }) => file === path && rule !== 'translation-unaligned');
  return [
    `Wrote ${path}.\n`,
    ...(isNew || edited.length === 0 ? [] : [`New texts: ${edited.map(visible).join(', ')}.\n`]),
    beside(language, id),
    ...(isNew && !isNamed
      ? ['No translator is named: add “translators:” as docs/translators.md says, or give --translator “Name” next time.\n']
      : []),
    ...(problems.length > 0 ? [`\nLeft to do by a person:\n${textReport(problems, { colour: io.colour })}\n`] : []),
  ].join('');
}

/** At the end of the front matter, whose values are on one line each. */
function withTranslators(text: string, translators: readonly string[]): string {
  if (translators.length === 0) return text;
  const end = text.indexOf('\n---\n') + 1;
  return `${text.slice(0, end)}translators:\n${translators.map((name) => `  - ${yamlValue(name)}\n`).join('')}${text.slice(end)}`;
}

function notTaken({ context, message }: Unused): string {
  return `Not taken: “${visible(context)}” ${message}\n`;
}
