// A letter with its revisions and translations, without its signatures: what translators' commands work on. Also where the letter's text
// is not the recorded one, because that is what `revise` is for.

import { blocksOf } from '../core/assemble.ts';
import type { Surroundings } from '../core/check-file.ts';
import type { TextDocument } from '../core/documents.ts';
import type { FactsDocument, ReadingContext } from '../core/facts.ts';
import { type CampaignFile, listFiles } from '../core/files/tree.ts';
import type { Problem } from '../core/problem.ts';
import { placeOf, sizeLimits } from '../core/files/kinds.ts';
import { ownPagesOf } from '../core/files/own-pages.ts';
import { readFileBytes } from '../core/files/read.ts';
import { diskReader, readers } from '../core/readers.ts';
import { Report } from '../core/report.ts';
import type { LetterFacts } from '../core/schema/letter.ts';
import type { LockFacts } from '../core/schema/lock.ts';
import type { TranslationFacts } from '../core/schema/translation.ts';
import type { PlacedBlock } from '../core/translation/blocks.ts';
import { readRevisions, type Revisions, unrecorded } from '../core/translation/revisions.ts';

export interface TranslationFiles {
  /** BCP 47. */
  readonly language: string;
  readonly document: TextDocument<TranslationFacts>;
  readonly blocks: readonly PlacedBlock[];
  readonly revision: number;
  readonly lock: LockFacts | undefined;
}

export interface LetterFiles {
  readonly id: string;
  readonly document: TextDocument<LetterFacts>;
  readonly blocks: readonly PlacedBlock[];
  /** The recorded ones, or the one state that the letter has. */
  readonly revisions: Revisions;
  readonly isRecorded: boolean;
  /** In the order of language tags. */
  readonly translations: readonly TranslationFiles[];
}

/** What says which passage follows which: of files, or of a campaign that is there as a whole. */
export interface OriginalPassages extends Pick<LetterFiles, 'id' | 'revisions'> {
  readonly document: { readonly facts: Pick<LetterFacts, 'title' | 'language'> };
}

export type TranslatedPassages = Pick<TranslationFiles, 'language' | 'blocks' | 'revision' | 'lock'>;

export interface LetterReading {
  /** The letters there are. */
  readonly letters: readonly string[];
  /** Undefined where there is no such letter, or it cannot be read. */
  readonly letter: LetterFiles | undefined;
  /** What the campaign says that a new text may refer to. */
  readonly surroundings: Surroundings;
  /** Errors of the files that were read. */
  readonly errors: readonly Problem[];
}

export function readLetter(root: string, id: string): LetterReading {
  const files = listFiles(root, new Report());
  const report = new Report();
  const context = contextOf(root, files, report);
  const own = (kind: CampaignFile['place']['kind']): CampaignFile[] => files.filter(({ place }) => place.kind === kind && place.id === id);
  const [letterFile] = own('letter');
  const read = diskReader(context);
  const document = read('letter', letterFile);
  const [revisionsFile] = own('revisions');
  const recorded = read('revisions', revisionsFile);
  const locks = new Map(own('lock').map((file) => [file.place.language, read('lock', file)]));
  const translations = own('translation').flatMap((file): TranslationFiles[] => {
    const translation = read('translation', file);
    const language = file.place.language ?? '';
    return translation ? [translationFiles(language, translation, locks.get(language))] : [];
  });
  const errors = report.sorted().filter(({ severity }) => severity === 'error');
  const letters = files.filter(({ place }) => place.kind === 'letter').map(({ place }) => place.id);
  // Revisions that cannot be read are not the same as none: nothing may be recorded over them.
  if (!document || (revisionsFile && !recorded)) return { letters, letter: undefined, surroundings: context, errors };
  const blocks = blocksOf(document);
  const revisions = recorded ? readRevisions(recorded.facts).revisions : unrecorded(blocks);
  const isRecorded = recorded !== undefined;
  return { letters, letter: { id, document, blocks, revisions, isRecorded, translations }, surroundings: context, errors };
}

/** A translation as it would be with these bytes in its file. Undefined, with the errors, where they cannot be read. */
export function readTranslation(
  { path, language }: { readonly path: string; readonly language: string },
  text: string,
  lock: LockFacts | undefined,
  surroundings: Surroundings,
): { translation: TranslationFiles | undefined; errors: readonly Problem[] } {
  const report = new Report();
  const place = placeOf(path);
  if ('rule' in place) throw new Error(`${path} is no translation`);
  const bytes = Buffer.from(text);
  const file: CampaignFile = { path, place, size: bytes.length };
  const document = readers.translation(file, bytes, { ...surroundings, report });
  const errors = report.sorted().filter(({ severity }) => severity === 'error');
  if (!document) return { translation: undefined, errors };
  return { translation: { language, document, blocks: blocksOf(document), revision: document.facts.revision, lock }, errors };
}

function translationFiles(
  language: string,
  document: TextDocument<TranslationFacts>,
  lock: FactsDocument<LockFacts> | undefined,
): TranslationFiles {
  return { language, document, blocks: blocksOf(document), revision: document.facts.revision, lock: lock?.facts };
}

/** What is shared by the files that are read of a campaign, without its list of letters having been read. */
export function contextOf(root: string, files: readonly CampaignFile[], report: Report): ReadingContext {
  const ids = (kind: CampaignFile['place']['kind']): ReadonlySet<string> =>
    new Set(files.filter(({ place }) => place.kind === kind).map(({ place }) => place.id));
  const base: ReadingContext = {
    root,
    report,
    publicFiles: ids('asset'),
    letterIds: ids('letter'),
    ownPages: ownPagesOf(files, (path) => readFileBytes(root, path, sizeLimits.letter)),
    basePath: '',
  };
  const siteFile = files.find(({ place }) => place.kind === 'site');
  const site = diskReader({ ...base, report: new Report() })('site', siteFile);
  return {
    ...base,
    basePath: site ? new URL(site.facts.url).pathname.replace(/(?<!\/)\/+$/, '') : '',
    defaultLanguage: site?.facts.defaultLanguage,
  };
}
