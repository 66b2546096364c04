// undersigned confirm: a passage stays right although the original changed; or someone has read a whole translation.

import { waivable } from '../../core/schema/lock.ts';
import { alignEdition } from '../../core/translation/align.ts';
import { findEmail } from '../../core/text/private-details.ts';
import { standingOf, type BlockStanding } from '../../core/translation/standing.ts';
import { visible } from '../../core/text/characters.ts';
import { sizeLimits } from '../../core/files/kinds.ts';
import { readFileBytes } from '../../core/files/read.ts';
import { withRecord } from '../../core/translation/lock-record.ts';
import { putFile } from '../../core/write.ts';
import { confirmedLock, waivedLock, withReviewer } from '../../translation/confirm.ts';
import type { LetterFiles, TranslationFiles } from '../../translation/letter-files.ts';
import { pairHashes } from '../../core/translation/newer.ts';
import { lockPath } from '../../core/translation/lock-text.ts';
import { type Arguments, type Command, type ExitCode, type Io, rootOption, stringOption, UsageError } from '../command.ts';
import { openLetter, translationIn } from '../letter-files.ts';
import { markedWords } from '../passage-changes.ts';
import { campaignDirectory } from '../root.ts';
import { today } from '../today.ts';

const usage = 'undersigned confirm LANG LETTER';

export const command: Command = {
  usage: 'LANG LETTER [PASSAGE…] [--all] [--by NAME] [--waive RULE --reason TEXT] [--reviewer NAME] [--root DIR]',
  details: `Without PASSAGEs it lists those that are out of date, with their names (title, b3, …) and what changed in the original.
With PASSAGEs, or --all, it records in translations/LANG/LETTER.lock.yaml that they are right as they are.
--reviewer adds a named reader to the translation’s front matter: a machine draft then is a reviewed edition. Do that for what
has been read from beginning to end against the original.`,
  options: {
    all: { help: 'Confirms every passage that is out of date.' },
    by: { value: 'NAME', help: 'Who says so; kept in the lock.' },
    reviewer: { value: 'NAME', help: 'Who has read the whole translation against the original. Public.' },
    waive: { value: 'RULE', help: 'With one PASSAGE: this warning of the check does not apply to it.' },
    reason: { value: 'TEXT', help: 'With --waive: why; public.' },
    link: { value: 'URL', help: 'With --reviewer: their page.' },
    date: { value: 'DAY', help: 'When, as 2026-11-22. Today, where it is left out.' },
    ...rootOption,
  },
  positionals: Number.POSITIVE_INFINITY,
  run: runConfirm,
};

async function runConfirm(args: Arguments, io: Io): Promise<ExitCode> {
  const root = campaignDirectory(args, io);
  const [language, id, ...names] = args.positionals;
  if (language === undefined) throw new UsageError(`Name a language and a letter: ${usage}.`);
  const letter = openLetter(root, id, usage, io, language);
  if (!letter) return 1;
  const translation = translationIn(letter, language);
  if (args.values.waive !== undefined) return waive(root, letter, translation, names, args, io);
  const stale = staleOf(translation, letter);
  const wanted = args.values.all === true ? stale : select(names, stale, translation, letter);
  const reviewer = stringOption(args, 'reviewer');
  if (wanted.length === 0 && reviewer === undefined) {
    io.out(list(stale, letter, io));
    return 0;
  }
  const date = stringOption(args, 'date') ?? today();
  if (wanted.length > 0) {
    if (!letter.isRecorded)
      throw new UsageError(`The text of “${letter.id}” was never recorded. First: npx undersigned revise ${letter.id}`);
    const path = lockPath(translation.language, letter.id);
    putFile(root, path, confirmedLock(translation, letter.revisions, wanted, { by: stringOption(args, 'by'), date }));
    io.out(
      `${wanted.length} passage${wanted.length === 1 ? '' : 's'} confirmed in ${path}: ${wanted.map(({ original }) => original?.id).join(', ')}.\n`,
    );
  }
  if (reviewer !== undefined) review(root, translation, { name: reviewer, date, link: stringOption(args, 'link') }, io);
  return 0;
}

function waive(
  root: string,
  letter: LetterFiles,
  translation: TranslationFiles,
  names: readonly string[],
  args: Arguments,
  io: Io,
): ExitCode {
  const rule = waivable.find((name) => name === args.values.waive);
  if (!rule) throw new UsageError(`“${visible(String(args.values.waive))}” cannot be waived. These can: ${waivable.join(', ')}.`);
  const reason = stringOption(args, 'reason')?.trim().replace(/\s+/gu, ' ');
  if (!reason) throw new UsageError('Say why the warning does not apply: --reason "…".');
  if (reason.length > 600) throw new UsageError(`The reason has ${reason.length} characters; 600 are the most.`);
  const [name] = names;
  if (name === undefined || names.length > 1) throw new UsageError('Name one passage, such as b3. The warning names it.');
  requireRecord(letter);
  const links = alignEdition(translation, letter.revisions);
  const isThere = links.some(({ original, translation: own }) => own.length > 0 && original.includes(name));
  if (!isThere)
    throw new UsageError(
      `The translation has no passage for ${visible(name)}. Its passages are shown by: npx undersigned align ${translation.language} ${letter.id}`,
    );
  const path = lockPath(translation.language, letter.id);
  putFile(root, path, waivedLock(translation, letter.revisions, name, { rule, reason }));
  io.out(`${rule} is waived for ${name} in ${path}.\n`);
  return 0;
}

function requireRecord(letter: LetterFiles): void {
  if (!letter.isRecorded) throw new UsageError(`The text of “${letter.id}” was never recorded. First: npx undersigned revise ${letter.id}`);
}

function staleOf(translation: TranslationFiles, letter: LetterFiles): BlockStanding[] {
  const { language } = letter.document.facts;
  const { blocks } = standingOf({ ...translation, state: 'reviewed' }, letter.revisions, language);
  return blocks.filter(({ state }) => state === 'changed' || state === 'minor');
}

/** Why a passage cannot be confirmed. */
function reasonAgainst(name: string, translation: TranslationFiles, letter: LetterFiles): string {
  if (!letter.revisions.some((revision) => revision.byId.has(name))) return `There is no passage ${visible(name)}`;
  const { blocks } = standingOf({ ...translation, state: 'reviewed' }, letter.revisions, letter.document.facts.language);
  const standing = blocks.find(({ original }) => original?.id === name);
  if (standing?.state === 'missing')
    return `The passage ${name} is not translated, so there is nothing to confirm. See: npx undersigned translate ${translation.language} ${letter.id}`;
  return standing ? `The passage ${name} is not out of date` : `The original does not have the passage ${name} any more`;
}

function select(
  names: readonly string[],
  stale: readonly BlockStanding[],
  translation: TranslationFiles,
  letter: LetterFiles,
): BlockStanding[] {
  return names.map((name) => {
    const found = stale.find(({ original }) => original?.id === name);
    if (found) return found;
    const there = stale.map(({ original }) => original?.id).join(', ') || 'none';
    throw new UsageError(`${reasonAgainst(name, translation, letter)}. Out of date: ${there}.`);
  });
}

function list(stale: readonly BlockStanding[], letter: LetterFiles, io: Io): string {
  if (stale.length === 0) return 'No passage is out of date.\n';
  const { language } = letter.document.facts;
  return stale
    .map(({ original, followed, state, translation }) => {
      const words = markedWords(followed?.text ?? '', original?.text ?? '', { colour: io.colour, language });
      const own = translation.map(({ text }) => text.split('\n').map(visible).join('\n    ')).join('\n    ');
      return `${original?.id}: ${state === 'minor' ? 'other words, the same meaning' : 'the meaning changed'}\n${words}\n    ${own}\n`;
    })
    .join('\n');
}

function review(
  root: string,
  translation: TranslationFiles,
  reviewer: { name: string; date: string; link: string | undefined },
  io: Io,
): void {
  if (reviewer.name.trim() === '' || reviewer.name.length > 200 || findEmail(reviewer.name))
    throw new UsageError('--reviewer takes the name of a person, without an e-mail address.');
  const { document, blocks, language } = translation;
  const { source, file } = document;
  const name = reviewer.name.trim();
  putFile(root, file.path, withReviewer(source, { ...reviewer, name }));
  const record = { name, date: reviewer.date, passages: [...blocks.map(({ hash }) => hash), ...pairHashes(document.facts.facts)] };
  const path = lockPath(language, file.place.id);
  const lock = withRecord(readFileBytes(root, path, sizeLimits.lock)?.toString('utf8'), record);
  if (lock !== undefined) putFile(root, path, lock);
  io.out(`${visible(reviewer.name.trim())} is named as a reviewer in ${file.path}.\n`);
}
