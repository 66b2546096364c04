// undersigned align: shows which passage of a translation follows which of the original, and records it.

import { visible } from '../../core/text/characters.ts';
import type { Link } from '../../core/translation/links.ts';
import { lastRevision } from '../../core/translation/revisions.ts';
import { putFile } from '../../core/write.ts';
import { alignTranslation } from '../../translation/new-lock.ts';
import type { LetterFiles, TranslationFiles } from '../../translation/letter-files.ts';
import { lockPath } from '../../core/translation/lock-text.ts';
import { type Arguments, type Command, type ExitCode, formatOption, type Io, rootOption, UsageError } from '../command.ts';
import { openLetter, translationIn } from '../letter-files.ts';
import { campaignDirectory } from '../root.ts';

const usage = 'undersigned align LANG LETTER';

export const command: Command = {
  usage: 'LANG|all LETTER [--write] [--looked-at] [--format json] [--root DIR]',
  details: `Passages that are recorded keep their partner. New and edited ones are paired by the comments they are below, and else by what they have
in common with an original; look at those that are NOT CERTAIN. --write records them in translations/LANG/LETTER.lock.yaml, so that
later changes of the original are noticed passage by passage: as guessed, which check says of them, until you add --looked-at once you have looked at every pair. Where a pair is wrong, correct the names (b1, b2, …) in that file; “note” and “omitted” are for passages without a partner.`,
  options: {
    write: { help: 'Writes the lock. Without it nothing is written.' },
    'looked-at': { help: 'With --write: you have looked at every pair, so none is marked as guessed.' },
    format: { value: 'FORMAT', help: 'text for people, json for programs.' },
    ...rootOption,
  },
  positionals: 2,
  run: runAlign,
};

async function runAlign(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [language, id] = args.positionals;
  if (language === undefined) throw new UsageError(`Name a language and a letter: ${usage}.`);
  const format = formatOption(args, ['text', 'json']);
  const letter = openLetter(root, id, usage, io, language);
  if (!letter) return 1;
  const isWanted = args.values.write === true;
  if (args.values['looked-at'] === true && !isWanted) throw new UsageError('--looked-at goes with --write.');
  if (isWanted && !letter.isRecorded)
    throw new UsageError(
      `The text of “${letter.id}” was never recorded, so there is nothing to tie a translation to. First: npx undersigned revise ${letter.id}`,
    );
  const translations = language === 'all' ? letter.translations : [translationIn(letter, language)];
  const found = translations.map((translation) => ({
    translation,
    ...alignTranslation(translation, letter.revisions, args.values['looked-at'] === true),
  }));
  if (format === 'json')
    io.out(
      `${JSON.stringify(
        found.map(({ translation, links }) => ({ language: translation.language, letter: letter.id, links: links.map(withoutEntry) })),
        null,
        2,
      )}\n`,
    );
  else for (const { translation, links } of found) io.out(table(translation, letter, links));
  if (!isWanted) {
    const open = found.filter((alignment) => alignment.open.length > 0).length;
    if (format === 'text' && open > 0) io.out('Nothing was written. Add --write to record these pairs.\n');
    return 0;
  }
  for (const { translation, text } of found) {
    const path = lockPath(translation.language, letter.id);
    putFile(root, path, text);
    if (format === 'text') io.out(`Wrote ${path}.\n${guessedNote(text, translation.language, letter.id)}`);
  }
  return 0;
}

/** Of the text of a lock. */
function guessedNote(text: string, language: string, letter: string): string {
  const count = text.split('\n').filter((line) => line.includes('guessed: true')).length;
  return count === 0
    ? ''
    : `${count} of its pairs ${count === 1 ? 'is' : 'are'} recorded as guessed: nobody has said that they looked at ${count === 1 ? 'it' : 'them'}. When you have, with the list above: npx undersigned align ${language} ${letter} --write --looked-at\n`;
}

function withoutEntry({ entry: _entry, ...link }: Link): Omit<Link, 'entry'> {
  return link;
}

const origins = {
  locked: 'recorded',
  edited: 'edited since',
  quoted: 'below the comment that quotes it',
  guessed: 'by what they have in common',
} as const;

function table({ language, blocks }: TranslationFiles, letter: LetterFiles, links: readonly Link[]): string {
  const last = lastRevision(letter.revisions);
  const lines = links.map(({ original, translation, revision, origin, isCertain, entry }) => {
    const how =
      (entry?.guessed && origin === 'locked' ? 'recorded as guessed' : origins[origin]) +
      (isCertain || original.length === 0 ? '' : ', NOT CERTAIN');
    const left =
      original.map((name) => `${name} ${excerpt(last.byId.get(name)?.text ?? '(no longer there)')}`).join(' + ') ||
      (entry?.note ? `note: ${excerpt(entry.note)}` : '(nothing)');
    const right =
      translation.map((position) => excerpt(blocks[position]?.text ?? '')).join(' + ') || `(omitted: ${excerpt(entry?.omitted ?? '')})`;
    return `  ${left}\n    → ${right}\n      ${how}, revision ${revision}\n`;
  });
  const linked = new Set(links.flatMap(({ original }) => original));
  const missing = last.blocks
    .filter((block) => !linked.has(block.id))
    .map((block) => `  ${block.id} ${excerpt(block.text)}\n    → (not translated)\n`);
  return `${language}, “${letter.id}”\n${lines.join('')}${missing.join('')}\n`;
}

function excerpt(text: string): string {
  const line = visible(text.replace(/\s+/gu, ' '));
  const characters = [...line];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : line;
}
