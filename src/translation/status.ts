// Language × letter: how every translation of a campaign is, as data. The command and the page for translators both show this.

import { stateOf } from '../core/assemble.ts';
import type { Edition, EditionState, Letter, Page, TranslatedSite, Update } from '../core/model.ts';
import { compareText } from '../core/problem.ts';
import type { SiteFacts } from '../core/schema/site.ts';
import { countWords } from '../core/translation/count-words.ts';
import { countFacts, entriesOf, type FactCounts, factsStanding } from '../core/translation/fact-standing.ts';
import { type FactKind, siteFreeFacts } from '../core/translation/free-facts.ts';
import { isTextOf, lastRevision } from '../core/translation/revisions.ts';
import { type InterfaceSource, type InterfaceStatus, interfaceStatus } from './interface-status.ts';
import { cellOf, type LetterCell, type UnreadFiles } from './letter-status.ts';
import { addWords, noWords, type WordCounts } from './word-counts.ts';

export interface LetterRow {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly status: Letter['facts']['status'];
  /** The last revision, which translations are checked against. */
  readonly revision: number;
  readonly revised: string | undefined;
  /** Whether its text was ever recorded: without that it cannot be known what a translation was made from. */
  readonly isRecorded: boolean;
  /** Whether the text is another than the one recorded last. */
  readonly isEdited: boolean;
  readonly words: number;
}

export interface TextStatus {
  readonly id: string;
  readonly state: EditionState | 'missing';
  readonly file: string | undefined;
}

export interface LanguageStatus {
  /** BCP 47. */
  readonly language: string;
  /** In the order of the letters. */
  readonly letters: readonly LetterCell[];
  readonly interface: InterfaceStatus;
  /** The campaign's name and description; undefined where content/site.yaml cannot be read. */
  readonly site: SiteStatus | undefined;
  readonly pages: readonly TextStatus[];
  readonly updates: readonly TextStatus[];
}

export interface SiteStatus extends FactCounts {
  readonly state: EditionState | 'missing';
  /** Undefined where there is none. */
  readonly file: string | undefined;
  /** What the original says that is not translated. */
  readonly open: readonly FactKind[];
}

export interface TranslationStatus {
  /** In the order of their ids. */
  readonly letters: readonly LetterRow[];
  /** In the order of tags. */
  readonly languages: readonly LanguageStatus[];
  /** Words of all letters that are not drafts, over all languages but that of the original. */
  readonly words: WordCounts;
}

/** What the status is computed from: a campaign, or as much of it as could be read. */
export interface StatusSource extends InterfaceSource, UnreadFiles {
  readonly languages: readonly string[];
  readonly letters: readonly Letter[];
  readonly pages: readonly Page[];
  readonly updates: readonly Update[];
  readonly site: Pick<SiteFacts, 'name' | 'description' | 'defaultLanguage'> | undefined;
  readonly translatedSites: ReadonlyMap<string, TranslatedSite>;
}

export interface Selection {
  readonly letter?: string | undefined;
  readonly language?: string | undefined;
}

export function translationStatus(source: StatusSource, { letter, language }: Selection = {}): TranslationStatus {
  const letters = source.letters.filter(({ id }) => letter === undefined || id === letter).toSorted((a, b) => compareText(a.id, b.id));
  const totals = new Map(letters.map((one) => [one, totalWords(one)]));
  const languages = source.languages
    .filter((tag) => language === undefined || tag === language)
    .map(
      (tag): LanguageStatus => ({
        language: tag,
        letters: letters.map((one) => cellOf(one, tag, totals.get(one) ?? 0, source)),
        interface: interfaceStatus(tag, source),
        site: siteStatus(source, tag),
        pages: source.pages.map((page) => textStatus(page, tag)),
        updates: source.updates.map((update) => textStatus(update, tag)),
      }),
    );
  const published = new Set(letters.filter(({ facts }) => facts.status !== 'draft').map(({ id }) => id));
  const counted = languages.flatMap((row) => row.letters.filter((cell) => published.has(cell.letter) && cell.state !== 'original'));
  return {
    letters: letters.map((one) => rowOf(one, totals.get(one) ?? 0)),
    languages,
    words: counted.reduce((sum, { words }) => addWords(sum, words), noWords),
  };
}

function totalWords(letter: Letter): number {
  return lastRevision(letter.revisions).blocks.reduce((sum, block) => sum + countWords(block, letter.facts.language), 0);
}

function rowOf(letter: Letter, words: number): LetterRow {
  const { id, facts, revisions, original } = letter;
  const last = lastRevision(revisions);
  return {
    id,
    title: facts.title,
    language: facts.language,
    status: facts.status,
    revision: last.number,
    revised: last.date,
    isRecorded: last.date !== undefined,
    isEdited: !isTextOf(last, original.blocks),
    words,
  };
}

function siteStatus({ site, translatedSites, unread }: StatusSource, tag: string): SiteStatus | undefined {
  if (!site) return undefined;
  const standing = factsStanding(siteFreeFacts(site), entriesOf(translatedSites.get(tag)?.facts));
  if (tag === site.defaultLanguage)
    return { state: 'original', file: 'content/site.yaml', open: [], translated: standing.facts.length, changed: 0, missing: 0 };
  const path = `translations/${tag}/site.yaml`;
  const own = translatedSites.get(tag);
  const counts = countFacts(standing);
  return {
    ...counts,
    state: own && counts.translated > 0 ? stateOf(own.provenance) : 'missing',
    file: own || unread?.has(path) ? path : undefined,
    open: standing.facts.filter(({ translation }) => translation === undefined).map(({ fact }) => fact.kind),
  };
}

function textStatus({ id, editions }: { readonly id: string; readonly editions: ReadonlyMap<string, Edition> }, tag: string): TextStatus {
  const edition = editions.get(tag);
  return { id, state: edition?.state ?? 'missing', file: edition?.file };
}
