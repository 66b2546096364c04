// A file that came as a document, in whatever form → the files of the translation that it is, and what a person has to look at.

import { checkFile, type Surroundings } from '../../core/check-file.ts';
import { TooComplex, withinTime } from '../../core/markdown/guard.ts';
import { visible } from '../../core/text/characters.ts';
import { excerptOf } from '../../core/translation/excerpt.ts';
import { lastRevision } from '../../core/translation/revisions.ts';
import { NotWritten } from '../../core/write.ts';
import type { Strings } from '../interface-scaffold.ts';
import type { LetterFiles } from '../letter-files.ts';
import type { PageOriginals } from '../page-files.ts';
import type { Unused } from '../po/changes.ts';
import type { PoFile } from '../po/file.ts';
import { PoError } from '../po/guard.ts';
import { importInterface } from '../po/import-interface.ts';
import { importLetter } from '../po/import-letter.ts';
import { entriesFor, isEntriesFile, readEntries } from './entries.ts';
import { columnsIn, entriesOf, type ReturnedColumns } from './columns/read.ts';
import { Losses, OfficeError, type OfficeDocument, type OfficePart } from './document.ts';
import { openOffice } from './open.ts';
import { type TakenIn, takeIn } from './take-in.ts';
import { takePage } from './take-page.ts';
import { plainText } from './tidy.ts';
import { lossWords } from './words.ts';

export interface SentFile {
  readonly content:
    | { readonly kind: 'entries'; readonly name: string; readonly po: PoFile }
    | { readonly kind: 'columns'; readonly columns: ReturnedColumns }
    | { readonly kind: 'text'; readonly document: OfficeDocument };
  /** What the file itself says it is the translation of. */
  readonly letter: string | undefined;
  readonly language: string | undefined;
  /** Words of it, for their script. */
  readonly sample: string;
}

/** Why a file is not taken in, and the way out. */
export interface NotTaken {
  readonly why: string;
}

export interface Taken {
  /** The translation, and what is recorded beside it. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What was done, as a clause. */
  readonly what: string;
  /** What it was not sure of, as sentences. */
  readonly remarks: readonly string[];
}

const sampleLength = 4000;

export function readSent(name: string, bytes: Buffer): SentFile | NotTaken {
  return orWhy(() => {
    if (isEntriesFile(name)) return sentEntries(name, readEntries(name, bytes));
    const document = openOffice(name, bytes);
    const columns = columnsIn(document);
    const { letter, language } = columns?.identity ?? {};
    const sample = document.text ?? wordsIn(document.parts);
    return { content: columns ? { kind: 'columns', columns } : { kind: 'text', document }, letter, language, sample };
  });
}

function sentEntries(name: string, po: PoFile): SentFile {
  const letters = new Set(po.entries.flatMap(({ context }) => (context.includes('#') ? context.slice(0, context.indexOf('#')) : [])));
  const [letter, another] = letters;
  const language = po.headers.Language?.trim().replaceAll('_', '-');
  return {
    content: { kind: 'entries', name, po },
    letter: another === undefined ? letter : undefined,
    language: language === '' ? undefined : language,
    sample: po.entries
      .flatMap(({ msgstr }) => msgstr)
      .join('\n')
      .slice(0, sampleLength),
  };
}

function wordsIn(parts: readonly OfficePart[]): string {
  let words = '';
  for (const part of parts) {
    if (words.length > sampleLength) break;
    if (part.type === 'officeParagraph' || part.type === 'paragraph' || part.type === 'heading') words += `${plainText(part.children)}\n`;
    else if (part.type === 'officeTable') words += wordsIn(part.rows.flat(2));
  }
  return words.slice(0, sampleLength);
}

export interface TakingOptions {
  readonly language: string;
  readonly surroundings: Surroundings;
  /** `2026-11-22`: of what was confirmed. */
  readonly date: string;
}

/** A text with fewer of the letter's is some other text, or none. */
const fewestPassages = 2;

/** `letter` has the translation that is there, if there is one: only files that say passage by passage what changed may change it. */
export function takeSent({ content }: SentFile, letter: LetterFiles, options: TakingOptions): Taken | NotTaken {
  const { language, surroundings, date } = options;
  const existing = letter.translations.find((translation) => translation.language === language);
  return orWhy(() => {
    if (content.kind === 'entries') return imported(entriesFor(content.name, content.po, letter, language), [], letter, options, date);
    if (content.kind === 'columns') {
      const { entries, unused } = entriesOf(content.columns, letter, existing);
      return imported({ headers: {}, entries }, unused, letter, options, date);
    }
    if (existing)
      return {
        why: `${existing.document.file.path} is there already, and is not written over. For changes of it there is a document with two columns on the page “Translations”.`,
      };
    const { document } = content;
    const taken = takenAt(document, letter, { language, surroundings });
    if (taken.passages.found < Math.min(fewestPassages, taken.passages.all) && document.text === undefined)
      return { why: `None of the passages of “${letter.id}” was found in it.` };
    const { path, text, lock, passages } = taken;
    return {
      files: [{ path, text }, ...(lock ? [lock] : [])],
      what: `its text becomes Markdown (${passages.found} of ${passages.all} passages)`,
      remarks: remarksOn(taken, document.text !== undefined),
    };
  });
}

/** A page or a piece of news, of which there is no translation yet. */
export function takeSentPage({ content }: SentFile, page: PageOriginals, language: string): Taken | NotTaken {
  if (content.kind !== 'text')
    return { why: 'Pages and news are taken in from documents of running text, and this file has the passages of a letter.' };
  const { document } = content;
  return orWhy(() => {
    const taken = takePage(document, page, { language, translators: [] });
    if (taken.passages.found < Math.min(fewestPassages, taken.passages.all) && document.text === undefined)
      return { why: `None of the passages of “${page.letter.id}” was found in it.` };
    const { path, text, passages } = taken;
    const what = `its text becomes Markdown (${passages.found} of ${passages.all} passages)`;
    return { files: [{ path, text }], what, remarks: remarksOn(taken, document.text !== undefined) };
  });
}

/** The words of the site. `file` and `own`: what there is of them in this language. */
export function takeSentWords(
  { content }: SentFile,
  { language, surroundings, path }: Omit<TakingOptions, 'date'> & { readonly path: string },
  file: string | undefined,
  own: Strings | undefined,
): Taken | NotTaken {
  if (content.kind !== 'entries') return { why: 'The words of the site come as a PO file.' };
  const { po } = content;
  return orWhy(() => {
    const { text, edited, unused } = importInterface(po, language, path, file, own);
    const remarks = notTaken(unused);
    if (text === undefined) return { why: ['Nothing in it is new.', ...remarks].join(' ') };
    const error = checkFile(path, Buffer.from(text), surroundings).find(({ severity }) => severity === 'error');
    if (error) return { why: `What it would make of ${path} is not sound: ${error.message}` };
    return { files: [{ path, text }], what: `its words of the site are taken in (${edited.length} new)`, remarks };
  });
}

/** Somebody translated while the letter was changed: what it fits is what it follows. */
function takenAt(document: OfficeDocument, letter: LetterFiles, { language, surroundings }: Omit<TakingOptions, 'date'>): TakenIn {
  const at = (revision: number): TakenIn => {
    // What is left out is counted in place.
    const losses = new Losses();
    losses.join(document.losses);
    return takeIn({ ...document, losses }, letter, { language, revision, translators: [], surroundings });
  };
  const taken = at(lastRevision(letter.revisions).number);
  const { likelierRevision } = taken;
  return likelierRevision === undefined ? taken : { ...at(likelierRevision), likelierRevision };
}

function imported(
  po: PoFile,
  unused: readonly Unused[],
  letter: LetterFiles,
  { language, surroundings }: TakingOptions,
  date: string,
): Taken | NotTaken {
  const { path, text, lock, edited, confirmed, remarked, unused: more, errors } = importLetter(po, letter, language, surroundings, date);
  const [error] = errors;
  if (error) return { why: `What it would make of ${path} is not sound: ${error.message}` };
  const files = [...(text === undefined ? [] : [{ path, text }]), ...(lock ? [lock] : [])];
  const left = notTaken([...unused, ...more]);
  if (files.length === 0) return { why: ['Nothing in it is new.', ...left].join(' ') };
  const counts = [
    [edited, 'new'],
    [confirmed, 'right as they are'],
    [remarked, 'with a new comment'],
  ] as const;
  const said = counts.flatMap(([of, words]) => (of.length > 0 ? [`${of.length} ${words}`] : []));
  return {
    files,
    what: `its passages are taken in (${said.join(', ')})`,
    remarks: left,
  };
}

/** So many of a kind are named. */
const maxNamed = 5;

/** Most strings of an unfinished file are blank, which asks for nothing. */
function notTaken(unused: readonly Unused[]): string[] {
  return unused
    .filter(({ message }) => !message.startsWith('is blank'))
    .slice(0, maxNamed)
    .map(({ context, message }) => `Not taken: “${visible(context)}” ${message}`);
}

function remarksOn(taken: TakenIn, isWordForWord: boolean): string[] {
  const { title, isTitleGuessed, likelierRevision, assumptions, doubtful, strays, losses } = taken;
  const listed = <Item>(items: readonly Item[], words: (item: Item) => string): string => {
    const more = items.length - maxNamed;
    return `${items.slice(0, maxNamed).map(words).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  };
  return [
    ...(isTitleGuessed && title !== undefined ? [`Its title “${visible(title)}” is its first line, which nothing marks as a title.`] : []),
    ...(likelierRevision === undefined
      ? []
      : [`It fits revision ${likelierRevision} of the letter better than the last one, and is taken for a translation of that.`]),
    ...(assumptions.length === 0 ? [] : [`Taken so because the letter has them there: ${assumptions.join('; ')}.`]),
    ...(doubtful.length === 0
      ? []
      : [
          `Not certain which passage these are, so compare them: ${listed(doubtful, ({ original, translation: [first] }) => `${excerptOf({ text: first?.text ?? '' })} for ${excerptOf({ text: original })}`)}.`,
        ]),
    ...(strays.length === 0 ? [] : [`Belongs to no passage of the letter: ${listed(strays, excerptOf)}.`]),
    ...(losses.all().length === 0 ? [] : [`Left out of it: ${lossWords(losses).join('; ')}.`]),
    ...(isWordForWord ? [] : ['It names no translator: ask who is to be named, and add “translators:” when it is merged.']),
  ];
}

/** However small a file is, a passage of it may be such that the parser comes to no end. */
const alwaysWatched = Number.POSITIVE_INFINITY;

function orWhy<Result>(work: () => Result | NotTaken): Result | NotTaken {
  try {
    return withinTime(alwaysWatched, work);
  } catch (error) {
    if (error instanceof OfficeError || error instanceof PoError || error instanceof NotWritten) return { why: error.message };
    if (error instanceof TooComplex) return { why: 'This text takes too long to read, or is nested too deep. Send the letter alone.' };
    throw error;
  }
}
