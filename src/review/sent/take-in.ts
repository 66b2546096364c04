// Documents among the files of a proposal → what they are as our Markdown: read in the process that examines, within its time, and never twice.

import { isDocumentPath, isPlainText, isSurelyDocument } from '../../core/files/sent-documents.ts';
import { type MeantPage, pageMeant, wordsMeant } from '../../core/files/sent-page.ts';
import { sentPlace } from '../../core/files/sent-place.ts';
import { engineLanguages } from '../../core/interface/reference.ts';
import { languageOf } from '../../core/languages/language.ts';
import { canonicalTag, findTagFault } from '../../core/languages/tags.ts';
import { visible } from '../../core/text/characters.ts';
import { isMarkdown } from '../../translation/office/markdown.ts';
import {
  type NotTaken,
  readSent,
  type SentFile,
  type Taken,
  takeSent,
  takeSentPage,
  takeSentWords,
} from '../../translation/office/sent.ts';
import type { Base } from '../base/base.ts';
import type { ProposedFile } from '../proposal.ts';
import { maxDocument } from '../read-limit.ts';
import { letterIn } from './letter.ts';
import { pageIn } from './page.ts';

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
  /** Why those that are not taken in are not, by path. */
  readonly refused: ReadonlyMap<string, string>;
}

/** A translator sends one or two. */
const maxDocuments = 4;

export function takeDocuments(files: readonly ProposedFile[], base: Base, date: string): Documents {
  const sent = files.filter((file) => isSent(file, base.surroundings));
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
    refused: new Map(results.flatMap(({ file: { path }, result }) => ('why' in result ? [[path, result.why] as const] : []))),
    questions: more > 0 ? [...questions, `It brings ${more} more documents, which were not read.`] : questions,
  };
}

/** Whether a new file is to be read as a document. What else than a document it may be, it is. */
function isSent({ path, kind, isNew, isExecutable, after }: ProposedFile, texts: Base['surroundings']): boolean {
  if (!isNew || kind !== 'file' || isExecutable) return false;
  if (isSurelyDocument(path)) return true;
  if (isPlainText(path)) return after !== undefined && !isMarkdown(after.subarray(0, maxSample).toString('utf8')) && saysPlace(path, texts);
  return isDocumentPath(path) && (path.startsWith('translations/') || saysPlace(path, texts));
}

const maxSample = 64 * 1024;

function saysPlace(path: string, texts: Base['surroundings']): boolean {
  if (pageMeant(path, texts)?.languages.length === 1 || wordsMeant(path) !== undefined) return true;
  const { languages, isLetterNamed } = sentPlace(path, texts.letterIds);
  return languages.length === 1 && (isLetterNamed || path.startsWith('translations/'));
}

function taken({ path, after }: ProposedFile, base: Base, date: string): Taken | NotTaken {
  if (!after || after.length > maxDocument) return { why: 'It is larger than 4 MiB. Take its pictures out.' };
  const read = readSent(path.slice(path.lastIndexOf('/') + 1), after);
  if ('why' in read) return read;
  const { letterIds } = base.surroundings;
  if (read.letter === 'ui' && !letterIds.has('ui')) return takenWords(path, read, base);
  const page = letterIds.has(read.letter ?? '') ? undefined : pageMeant(path, base.surroundings, read.sample);
  return page ? takenPage(page, read, base) : takenLetter(path, read, base, date);
}

function takenLetter(path: string, read: SentFile, base: Base, date: string): Taken | NotTaken {
  const place = placeFor(path, read, base);
  if ('why' in place) return place;
  const { letter: id, language } = place;
  const letter = letterIn(base, id, language);
  if (!letter) return { why: `The letter “${id}” cannot be read here, or what there is of its translation.` };
  if (letter.document.facts.language === language) return ownLanguage(id, language);
  return into(`“${id}”`, language, takeSent(read, letter, { language, surroundings: { root: base.root, ...base.surroundings }, date }));
}

function takenPage({ kind, id, languages }: MeantPage, read: SentFile, base: Base): Taken | NotTaken {
  const place = oneLanguage(languages);
  if ('why' in place) return place;
  const { language } = place;
  const page = pageIn(base, { kind, id });
  const name = kind === 'page' ? `the page “${id}”` : `the news “${id}”`;
  if (!page) return { why: `It is the translation of ${name}, which cannot be read here.` };
  if (page.letter.document.facts.language === language) return ownLanguage(id, language);
  const there = page.pathIn(language);
  if (base.entries.has(there)) return { why: `${there} is there already, and is not written over.` };
  return into(name, language, takeSentPage(read, page, language));
}

function takenWords(path: string, read: SentFile, base: Base): Taken | NotTaken {
  const { languages } = sentPlace(path, new Set(['ui']), read.sample);
  const isThere = (tag: string): boolean => base.entries.has(`translations/${tag}/ui.yaml`) || engineLanguages().includes(tag);
  const place = oneLanguage(languagesOf(read.language, languages, isThere));
  if ('why' in place) return place;
  const { language } = place;
  const own = `translations/${language}/ui.yaml`;
  const strings = base.interfaceIn(language)?.strings;
  if (!strings && base.entries.has(own)) return { why: `${own} cannot be read here.` };
  const surroundings = { root: base.root, ...base.surroundings };
  const taken = takeSentWords(read, { language, surroundings, path: own }, base.texts.get(own)?.toString('utf8'), strings);
  return into('the words of the site', language, taken);
}

function into(what: string, language: string, taken: Taken | NotTaken): Taken | NotTaken {
  return 'why' in taken ? taken : { ...taken, what: `${taken.what}, the translation of ${what} into ${languageOf(language).englishName}` };
}

function ownLanguage(id: string, language: string): NotTaken {
  return { why: `“${id}” is written in ${languageOf(language).englishName}, and is not translated into it.` };
}

const exampleName = 'LETTER.LANG.docx';

/** Where two answers are possible, someone has to say which one is meant. */
function oneLanguage(languages: readonly string[]): { readonly language: string } | NotTaken {
  const [language, another] = languages;
  if (language === undefined)
    return {
      why: `Which language is it? Neither its name nor its folder says it. A name such as ${exampleName} would say it, or the folder translations/LANG/.`,
    };
  if (another === undefined) return { language };
  const all = languages.map((one) => `${languageOf(one).englishName} (${one})`).join(' or ');
  return { why: `Which language is it: ${all}? A name such as ${exampleName} would say it.` };
}

/** What the document itself says counts most. Where two answers are possible, someone has to say which one is meant. */
function placeFor(path: string, { letter, language, sample }: SentFile, base: Base): { letter: string; language: string } | NotTaken {
  const letters = base.surroundings.letterIds;
  const place = sentPlace(path, letters, sample);
  const ids = letter !== undefined && letters.has(letter) ? [letter] : place.letters;
  const isThere = (tag: string): boolean => ids.some((one) => base.entries.has(`translations/${tag}/${one}.md`));
  const languages = languagesOf(language, place.languages, isThere);
  const one = oneLanguage(languages);
  if ('why' in one) return one;
  const [id, otherId] = ids;
  if (id === undefined || otherId !== undefined) {
    const shown = (ids.length > 0 ? ids : [...letters]).slice(0, 5).map((letter) => `“${letter}”`);
    return { why: `Of which letter is it the translation: ${shown.join(' or ')}? A name such as ${exampleName} would say it.` };
  }
  return { letter: id, language: one.language };
}

/** What the file says, if that is a tag. Programs say fr-FR where the folder, or the translation that is there, says fr. */
function languagesOf(said: string | undefined, inPath: readonly string[], isThere: (language: string) => boolean): readonly string[] {
  const tag = said === undefined ? undefined : canonicalTag(said);
  if (tag === undefined || findTagFault(tag) !== undefined) return inPath;
  const [general = ''] = tag.split('-');
  const [own, another] = inPath;
  if (own !== undefined && another === undefined && own.split('-')[0] === general) return [own];
  return [!isThere(tag) && isThere(general) ? general : tag];
}
