// Makes an existing translation ready to be updated: its pairs are recorded, `revision` is raised, and what is missing is in comments.
// No word of the translation is touched, and nothing becomes current by it.

import { checkFile, type Surroundings } from '../core/check-file.ts';
import { decode } from '../core/files/read.ts';
import { Report } from '../core/report.ts';
import type { Source } from '../core/source.ts';
import { hasHash, isPlain } from '../core/translation/blocks.ts';
import { alignEdition } from '../core/translation/align.ts';
import { isItem } from '../core/translation/items.ts';
import { lastRevision } from '../core/translation/revisions.ts';
import type { BlockStanding } from '../core/translation/standing.ts';
import { factsStanding } from '../core/translation/fact-standing.ts';
import { letterFreeFacts } from '../core/translation/free-facts.ts';
import { NotWritten } from '../core/write.ts';
import { alignTranslation } from './new-lock.ts';
import { markdownComment, yamlComment } from './comments.ts';
import { addBlankPairs, openFacts } from './fact-pairs.ts';
import { type LetterFiles, readTranslation, type TranslationFiles } from './letter-files.ts';
import { asWritten } from './scaffold.ts';
import { spansOf, type Splice, spliced, type SpannedText } from './spans.ts';
import { standingIn } from './work.ts';

export interface Update {
  /** Text of the translation's file. */
  readonly text: string;
  /** Text of its lock, undefined where no revision is recorded. */
  readonly lock: string | undefined;
  /** Names of the passages that were put in as comments. */
  readonly inserted: readonly string[];
}

export interface UpdateOptions {
  /** Whether what follows a comment gets its own original above it, where nothing else records which passage it is. */
  readonly isQuoting?: boolean;
}

/** Throws NotWritten where the result would not say what the file says now. */
export function prepareUpdate(
  translation: TranslationFiles,
  letter: LetterFiles,
  surroundings: Surroundings,
  { isQuoting = false }: UpdateOptions = {},
): Update {
  const { source } = translation.document;
  const text = spansOf(source);
  const standings = standingIn(translation, letter);
  const missing = standings.filter(({ state, original }) => state === 'missing' && original !== undefined);
  const open = missing.filter(({ original }) => !isCommented(source, original?.text ?? ''));
  const places = placesOf(standings, text);
  const following = isQuoting && !letter.isRecorded ? followingOf(open, standings, places) : [];
  const placed: Places = new Map([...places, ...following.map(({ standing, before }) => [standing, before] as const)]);
  const quoted = following.map(({ standing }) => standing).filter(({ original }) => !isCommented(source, original?.text ?? ''));
  const facts = openFacts(factsStanding(letterFreeFacts(letter.document.facts, letter.revisions), translation.document.facts.facts).facts);
  const splices = [
    ...addBlankPairs(text, facts),
    ...[...open, ...quoted].map((standing): Splice => insertion(standing, placed, text, letter)),
    ...(letter.isRecorded ? raiseRevision(translation, lastRevision(letter.revisions).number) : []),
  ];
  const updated = spliced(source.text, splices);
  refuseChanges(translation, updated, surroundings);
  return {
    text: updated,
    // Written before anything follows a newer revision: what is not recorded follows the front matter.
    lock: letter.isRecorded ? alignTranslation(translation, letter.revisions, false).text : undefined,
    inserted: open.map(({ original }) => original?.id ?? ''),
  };
}

/** Translated passages right behind places where something is put in: what is written below a comment is taken for what it quotes. */
function followingOf(
  open: readonly BlockStanding[],
  standings: readonly BlockStanding[],
  places: Places,
): { readonly standing: BlockStanding; readonly before: number | undefined }[] {
  const behind = new Set(open.map((standing) => places.get(standing)));
  return standings.flatMap((standing) => {
    const index = standing.translation[0]?.index;
    if (index === undefined || !standing.original) return [];
    const before = index === 0 ? undefined : index - 1;
    return behind.has(before) ? [{ standing, before }] : [];
  });
}

/** Whether each passage of a prepared text is taken for the same as before, and none is certain that was in doubt. */
export function keepsPairs(translation: TranslationFiles, text: string, letter: LetterFiles, surroundings: Surroundings): boolean {
  const { language, lock, document } = translation;
  const { translation: after } = readTranslation({ path: document.file.path, language }, text, lock, surroundings);
  const pairsOf = (edition: TranslationFiles): string =>
    alignEdition(edition, letter.revisions)
      .filter(({ translation: own, original }) => own.length > 0 && original.length > 0)
      .map(({ original, translation: own, isCertain }) => JSON.stringify([original, own.map((at) => edition.blocks[at]?.hash), isCertain]))
      .sort()
      .join();
  return after !== undefined && pairsOf(after) === pairsOf(translation);
}

/** A scaffold, or the last update, has it already. */
function isCommented(source: Source, original: string): boolean {
  const flat = (text: string): string => text.replace(/[\s#]+/g, ' ');
  const wanted = flat(original).trim();
  return commentsIn(source.text).some((comment) => flat(comment).includes(wanted));
}

/** Of HTML, and the lines of YAML that begin with #. */
function commentsIn(text: string): string[] {
  const comments = [...text.matchAll(/^[ \t]*#.*$/gm)].map(([comment]) => comment);
  for (let start = text.indexOf('<!--'); start !== -1; ) {
    const end = text.indexOf('-->', start);
    if (end === -1) break;
    comments.push(text.slice(start, end));
    start = text.indexOf('<!--', end);
  }
  return comments;
}

export type Places = ReadonlyMap<BlockStanding, number | undefined>;

/** Of each missing passage: the position, among the spans, of the translated passage that comes before it. */
export function placesOf(standings: readonly BlockStanding[], { spans }: SpannedText): Places {
  const places = new Map<BlockStanding, number | undefined>();
  let before: number | undefined;
  for (const standing of standings) {
    if (!standing.original) continue;
    const index = standing.translation.at(-1)?.index;
    if (index !== undefined && spans[index]) before = index;
    else places.set(standing, before);
  }
  return places;
}

function insertion(standing: BlockStanding, places: Places, text: SpannedText, letter: LetterFiles): Splice {
  const original = standing.original;
  if (!original) throw new Error('a passage without an original was called missing');
  const placed = letter.blocks.find((block) => hasHash(block, original.hash) && block.kind === original.kind) ?? original;
  const { kind } = original;
  if (isPlain(kind)) {
    const end = text.yamlOffset + text.yaml.length;
    return { start: end, end, text: yamlComment(`Not translated yet (${kind}): ${original.text}`) };
  }
  const before = places.get(standing);
  const span = before === undefined ? undefined : text.spans[before];
  if (!span) return { start: text.bodyOffset, end: text.bodyOffset, text: `\n${markdownComment(asWritten(placed))}` };
  const isInList = isItem(kind) && (span.mark !== undefined || span.above !== undefined);
  const at = isInList ? span.end : span.outerEnd;
  // Without the indentation that it has in its own list: it stands in another.
  const comment = markdownComment(asWritten({ ...placed, indent: 0 }), isInList ? span.indent : '').trimEnd();
  return { start: at, end: at, text: `${isInList ? '\n' : '\n\n'}${comment}` };
}

/** The digits of the field and nothing else, however it is written. */
export function raiseRevision({ document, revision }: TranslationFiles, number: number): Splice[] {
  if (revision === number) return [];
  const at = document.yaml.locate(['revision'], 'value');
  const digits = /^["']?(\d+)/.exec(document.source.text.slice(at, at + 20));
  if (!digits?.[1]) throw new NotWritten(`The line “revision:” of ${document.file.path} was not understood. Write: revision: ${number}`);
  const start = at + digits[0].length - digits[1].length;
  return [{ start, end: start + digits[1].length, text: String(number) }];
}

function refuseChanges({ document, blocks }: TranslationFiles, text: string, surroundings: Surroundings): void {
  const { path } = document.file;
  const bytes = Buffer.from(text);
  const worse = checkFile(path, bytes, surroundings).find(({ severity }) => severity === 'error');
  const now = decode(path, bytes, new Report());
  if (worse || !now || spansOf(now).spans.length !== blocks.filter(({ index }) => index !== undefined).length)
    throw new NotWritten(`${path} could not be prepared without changing its text${worse ? `: ${worse.message}` : ''}. It is as it was.`);
}
