// A document that someone sent → the file of a new translation, with what was not certain, what was left out, and what is left to do.

import type { Surroundings } from '../../core/check-file.ts';
import { checkFile } from '../../core/check-file.ts';
import { withinTime } from '../../core/markdown/guard.ts';
import type { Problem } from '../../core/problem.ts';
import { offsetOf } from '../../core/rules/revisions.ts';
import type { LockFacts } from '../../core/schema/lock.ts';
import { alignEdition } from '../../core/translation/align.ts';
import type { Link } from '../../core/translation/links.ts';
import { lastRevision } from '../../core/translation/revisions.ts';
import { NotWritten } from '../../core/write.ts';
import { yamlComment } from '../comments.ts';
import { yamlValue } from '../yaml-value.ts';
import { type LetterFiles, readTranslation, type TranslationFiles } from '../letter-files.ts';
import { lockEntries, lockPath, lockText } from '../../core/translation/lock-text.ts';
import { translationPath } from '../scaffold.ts';
import { prepareUpdate } from '../update.ts';
import { tidied, treeOf } from './blocks.ts';
import { Losses, type OfficeDocument } from './document.ts';
import { type Draft, readingOf } from './edition.ts';
import { type Assumption, fit } from './fit.ts';
import { withoutSpareEscapes } from '../plain-markdown.ts';
import { structured } from './structure.ts';

export interface TakenIn {
  readonly path: string;
  readonly text: string;
  /** Pairs that are certain, where the letter's text is recorded. */
  readonly lock: { readonly path: string; readonly text: string } | undefined;
  readonly title: string | undefined;
  readonly isTitleGuessed: boolean;
  readonly revision: number;
  /** An earlier revision that the text fits better. */
  readonly likelierRevision: number | undefined;
  readonly assumptions: readonly Assumption[];
  /** How many passages the letter has, and how many of them are here. */
  readonly passages: { readonly all: number; readonly found: number };
  readonly missing: readonly { readonly name: string; readonly original: string }[];
  readonly doubtful: readonly Doubt[];
  /** Passages that belong to none of the letter. */
  readonly strays: readonly Located[];
  readonly losses: Losses;
  /** Of the file by itself. */
  readonly problems: readonly Problem[];
}

export interface Located {
  /** Of the file, from 1 on. */
  readonly line: number;
  readonly text: string;
}

export interface Doubt {
  readonly names: readonly string[];
  readonly original: string;
  readonly translation: readonly Located[];
}

export interface TakeInOptions {
  readonly language: string;
  /** The revision of the original that was translated. */
  readonly revision: number;
  readonly translators: readonly string[];
  readonly surroundings: Surroundings;
}

export function takeIn(document: OfficeDocument, letter: LetterFiles, options: TakeInOptions): TakenIn {
  const { language, revision, surroundings } = options;
  const path = translationPath(language, letter.id);
  const { text: given } = document;
  const composed = given === undefined ? withinTime(watched, () => composeFile(document, letter, options)) : fileAsItIs(given);
  document.losses.join(composed.losses);
  const first = readTranslation({ path, language }, composed.text, undefined, surroundings).translation;
  // A file that someone wrote as a translation is theirs, word for word.
  const prepared = first && given === undefined ? prepare(first, letter, surroundings) : undefined;
  const text = prepared?.text ?? composed.text;
  const translation = prepared?.translation ?? first;
  const links = translation ? alignEdition(translation, letter.revisions) : [];
  const { blocks } = lastRevision(letter.revisions);
  const linked = new Map(links.flatMap((link) => (link.translation.length > 0 ? link.original.map((id) => [id, link] as const) : [])));
  const locate = (positions: readonly number[]): Located[] =>
    positions.flatMap((position) => {
      const block = translation?.blocks[position];
      return translation && block
        ? [{ line: translation.document.source.positionAt(offsetOf(block, translation.document)).line, text: block.text }]
        : [];
    });
  const nameOf = new Map(blocks.map(({ id, text: original }) => [id, original]));
  return {
    path,
    text,
    lock: prepared?.lock && { path: lockPath(language, letter.id), text: lockText(prepared.lock.blocks) },
    title: composed.title ?? translation?.document.facts.title,
    isTitleGuessed: composed.isTitleGuessed,
    revision: translation?.revision ?? revision,
    likelierRevision: composed.likelierRevision,
    assumptions: composed.assumptions,
    passages: { all: blocks.length, found: translation ? blocks.filter(({ id }) => linked.has(id)).length : 0 },
    missing: translation ? blocks.filter(({ id }) => !linked.has(id)).map(({ id, text: original }) => ({ name: id, original })) : [],
    doubtful: links
      .filter(({ isCertain, original, translation: own }) => !isCertain && original.length > 0 && own.length > 0)
      .map(({ original, translation: own }) => ({
        names: original,
        original: original.map((id) => nameOf.get(id) ?? '').join('\n\n'),
        translation: locate(own),
      })),
    strays: links.flatMap(({ original, translation: own }) => (original.length === 0 ? locate(own) : [])),
    losses: document.losses,
    problems: checkFile(path, Buffer.from(text), surroundings),
  };
}

/** Its passages are read again for each assumption, so that small texts are watched too. */
const watched = 1_000_000;

interface Composed {
  readonly text: string;
  readonly title: string | undefined;
  readonly isTitleGuessed: boolean;
  readonly assumptions: readonly Assumption[];
  readonly likelierRevision: number | undefined;
  readonly losses: Losses;
}

function fileAsItIs(text: string): Composed {
  return {
    text: text.normalize('NFC').replace(/(?<!\n)\n*$/, '\n'),
    title: undefined,
    isTitleGuessed: false,
    assumptions: [],
    likelierRevision: undefined,
    losses: new Losses(),
  };
}

function composeFile({ parts }: OfficeDocument, letter: LetterFiles, { revision, translators }: TakeInOptions): Composed {
  const losses = new Losses();
  const { title, isTitleGuessed, body } = structured(tidied(parts, losses));
  const draft: Draft = { title, summary: undefined, body };
  const { reading, assumptions } = fit(draft, letter.revisions, revision);
  treeOf(reading.draft.body, losses);
  const head = [
    '---\n',
    ...(title === undefined ? [yamlComment(letter.document.facts.title), 'title:\n'] : [`title: ${yamlValue(title)}\n`]),
    `revision: ${revision}\n`,
    ...(reading.draft.summary === undefined ? [] : [`summary: ${yamlValue(reading.draft.summary)}\n`]),
    ...(translators.length === 0 ? [] : [`translators:\n${translators.map((name) => `  - ${yamlValue(name)}\n`).join('')}`]),
    '---\n',
  ];
  return {
    text: `${head.join('')}\n${withoutSpareEscapes(reading.markdown)}\n`,
    title,
    isTitleGuessed,
    assumptions,
    likelierRevision: likelier(reading.draft, letter, revision, reading.score),
    losses,
  };
}

/** An earlier revision that more of the text belongs to: somebody translated while the letter was changed. */
function likelier(draft: Draft, { revisions }: LetterFiles, revision: number, score: number): number | undefined {
  const others = revisions.filter(({ number }) => number !== revision).slice(-maxRevisions);
  const scored = others.map(({ number }) => ({ number, score: readingOf(draft, revisions, number).score }));
  return scored.filter((other) => other.score > score + enough).sort((a, b) => b.score - a.score)[0]?.number;
}

const maxRevisions = 10;
const enough = 0.5;

interface Prepared {
  readonly text: string;
  readonly translation: TranslationFiles;
  readonly lock: LockFacts | undefined;
}

/** What is missing is put into comments at its place, unless that would pair any passage otherwise than before. */
function prepare(translation: TranslationFiles, letter: LetterFiles, surroundings: Surroundings): Prepared | undefined {
  const links = alignEdition(translation, letter.revisions);
  const lock = letter.isRecorded ? lockOf(links, translation) : undefined;
  // Of an older revision the front matter stays as it is: raising it would call current what is in doubt.
  const isLast = translation.revision === lastRevision(letter.revisions).number;
  const texts = [isLast ? preparedText({ ...translation, lock }, letter, surroundings) : undefined, translation.document.source.text];
  for (const text of texts) {
    if (text === undefined) continue;
    const { path } = translation.document.file;
    const { translation: after } = readTranslation({ path, language: translation.language }, text, lock, surroundings);
    const found = after ? alignEdition(after, letter.revisions) : [];
    // Between pairs that are recorded others may be certain that were not before.
    if (after && isSame(links, translation, found, after)) return { text, translation: after, lock: lock && lockOf(found, after) };
  }
  return undefined;
}

/** What is in doubt stays out of it, so that the check goes on asking. */
function lockOf(links: readonly Link[], { blocks }: TranslationFiles): LockFacts {
  const certain = links.filter(({ isCertain, original, translation }) => isCertain && original.length > 0 && translation.length > 0);
  return { blocks: lockEntries(certain, blocks, false) };
}

function preparedText(translation: TranslationFiles, letter: LetterFiles, surroundings: Surroundings): string | undefined {
  try {
    return prepareUpdate(translation, letter, surroundings).text;
  } catch (error) {
    if (error instanceof NotWritten) return undefined;
    throw error;
  }
}

function isSame(before: readonly Link[], a: TranslationFiles, after: readonly Link[], b: TranslationFiles): boolean {
  const pairs = (links: readonly Link[], { blocks }: TranslationFiles): string =>
    links
      .filter(({ translation }) => translation.length > 0)
      .map(({ original, translation }) => `${original.join()} ${translation.map((position) => blocks[position]?.hash).join()}`)
      .sort()
      .join('\n');
  return pairs(before, a) === pairs(after, b);
}
