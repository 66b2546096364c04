// Documents among the files of a proposal → what they are as our Markdown: read in the process that examines, within its time, and never twice.

import { isDocumentPath, isPlainText, isSurelyDocument } from '../../core/files/sent-documents.ts';
import { sentPlace } from '../../core/files/sent-place.ts';
import { languageOf } from '../../core/languages/language.ts';
import { canonicalTag, findTagFault } from '../../core/languages/tags.ts';
import { visible } from '../../core/text/characters.ts';
import { isMarkdown } from '../../translation/office/markdown.ts';
import { type NotTaken, readSent, type SentFile, type Taken, takeSent } from '../../translation/office/sent.ts';
import type { Base } from '../base/base.ts';
import type { ProposedFile } from '../proposal.ts';
import { maxDocument } from '../read-limit.ts';
import { letterIn } from './letter.ts';

export interface TakenDocument {
  /** The document. */
  readonly path: string;
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[];
  readonly what: string;
}

export interface Documents {
  readonly taken: readonly TakenDocument[];
  /** What a person has to look at or to answer, as sentences. */
  readonly questions: readonly string[];
}

/** A translator sends one or two. */
const maxDocuments = 4;

export function takeDocuments(files: readonly ProposedFile[], base: Base, date: string): Documents {
  const letters = base.surroundings.letterIds;
  const sent = files.filter((file) => isSent(file, letters));
  const results = sent.slice(0, maxDocuments).map((file) => ({ file, result: taken(file, base, date) }));
  const questions = results.flatMap(({ file: { path }, result }) =>
    'why' in result ? [`${visible(path)}: ${result.why}`] : result.remarks.map((remark) => `${visible(path)}: ${remark}`),
  );
  const more = sent.length - maxDocuments;
  return {
    taken: results.flatMap(({ file: { path }, result }) =>
      'why' in result
        ? []
        : [{ path, what: result.what, files: result.files.map((one) => ({ path: one.path, bytes: Buffer.from(one.text) })) }],
    ),
    questions: more > 0 ? [...questions, `It brings ${more} more documents, which were not read.`] : questions,
  };
}

/** Whether a new file is to be read as a document. What else than a document it may be, it is. */
function isSent({ path, kind, isNew, isExecutable, after }: ProposedFile, letters: ReadonlySet<string>): boolean {
  if (!isNew || kind !== 'file' || isExecutable) return false;
  if (isSurelyDocument(path)) return true;
  if (isPlainText(path))
    return after !== undefined && !isMarkdown(after.subarray(0, maxSample).toString('utf8')) && saysPlace(path, letters);
  return isDocumentPath(path) && (path.startsWith('translations/') || saysPlace(path, letters));
}

const maxSample = 64 * 1024;

function saysPlace(path: string, letters: ReadonlySet<string>): boolean {
  const { languages, isLetterNamed } = sentPlace(path, letters);
  return languages.length === 1 && (isLetterNamed || path.startsWith('translations/'));
}

function taken({ path, after }: ProposedFile, base: Base, date: string): Taken | NotTaken {
  if (!after || after.length > maxDocument) return { why: 'It is larger than 4 MiB. Ask for it without its pictures.' };
  const read = readSent(path.slice(path.lastIndexOf('/') + 1), after);
  if ('why' in read) return read;
  const place = placeFor(path, read, base);
  if ('why' in place) return place;
  const { letter: id, language } = place;
  const letter = letterIn(base, id, language);
  if (!letter) return { why: `The letter “${id}” cannot be read here, or what there is of its translation.` };
  if (letter.document.facts.language === language)
    return { why: `“${id}” is written in ${languageOf(language).englishName}, and is not translated into it.` };
  const result = takeSent(read, letter, { language, surroundings: { root: base.root, ...base.surroundings }, date });
  if ('why' in result) return result;
  return { ...result, what: `${result.what}, the translation of “${id}” into ${languageOf(language).englishName}` };
}

/** What the document itself says counts most. Where two answers are possible, someone has to say which one is meant. */
function placeFor(path: string, { letter, language, sample }: SentFile, base: Base): { letter: string; language: string } | NotTaken {
  const letters = base.surroundings.letterIds;
  const place = sentPlace(path, letters, sample);
  const ids = letter !== undefined && letters.has(letter) ? [letter] : place.letters;
  const own = language === undefined ? undefined : canonicalTag(language);
  const said = own !== undefined && findTagFault(own) === undefined ? sameHere(own, place.languages, ids, base) : undefined;
  const languages = said === undefined ? place.languages : [said];
  const [tag, otherTag] = languages;
  const [id, otherId] = ids;
  const name = 'LETTER.LANG.docx';
  if (tag === undefined)
    return {
      why: `Which language is it? Neither its name nor its folder says it. Ask for it under a name such as ${name}, or put it into translations/LANG/.`,
    };
  if (otherTag !== undefined)
    return {
      why: `Which language is it: ${languages.map((one) => `${languageOf(one).englishName} (${one})`).join(' or ')}? Ask for it under a name such as ${name}.`,
    };
  if (id === undefined || otherId !== undefined) {
    const shown = (ids.length > 0 ? ids : [...letters]).slice(0, 5).map((one) => `“${one}”`);
    return { why: `Of which letter is it the translation: ${shown.join(' or ')}? Ask for it under a name such as ${name}.` };
  }
  return { letter: id, language: tag };
}

/** Programs say fr-FR where the folder, or the translation that is there, says fr. */
function sameHere(tag: string, languages: readonly string[], letters: readonly string[], base: Base): string {
  const [general = ''] = tag.split('-');
  const [inPath, another] = languages;
  if (inPath !== undefined && another === undefined && inPath.split('-')[0] === general) return inPath;
  const isThere = (language: string): boolean => letters.some((letter) => base.entries.has(`translations/${language}/${letter}.md`));
  return !isThere(tag) && isThere(general) ? general : tag;
}
