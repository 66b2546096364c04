// Which edition of a text a reader of some language gets, and which editions may be offered to search engines.

import { type Language, languageOf } from '../core/languages/language.ts';
import type { Campaign, Edition } from '../core/model.ts';

export interface ShownEdition<Text extends Edition> {
  readonly edition: Text;
  /** Its language. */
  readonly own: Language;
  /** Whether that is the language of the page. */
  readonly isTranslated: boolean;
  /** Attributes of an element that holds some of it; empty where it is in the language of the page. */
  readonly foreign: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };
}

/** The edition in the reader's language, or the original. */
export function editionFor<Text extends Edition>(
  work: { original: Text; editions: ReadonlyMap<string, Text> },
  language: Language,
): ShownEdition<Text> {
  const edition = work.editions.get(language.tag);
  if (edition) return { edition, own: language, isTranslated: true, foreign: {} };
  const own = languageOf(work.original.language);
  return { edition: work.original, own, isTranslated: false, foreign: { lang: own.written, dir: own.direction } };
}

/** Machine drafts that no one has read, and pages in another language than they say, are kept out of search engines. */
export function isIndexable({ edition, isTranslated }: ShownEdition<Edition>): boolean {
  return isTranslated && mayBeIndexed(edition);
}

/** Editions that point to each other with hreflang: all that search engines may show, or they would compete with each other. */
export function alternateTags(editions: ReadonlyMap<string, Edition>): string[] {
  return [...editions.values()].filter(mayBeIndexed).map(({ language }) => language);
}

function mayBeIndexed({ state, provenance }: Edition): boolean {
  return state !== 'machine' && !(state === 'original' && provenance.machine);
}

/** Whether a campaign has just one letter, which then is on the first page itself. */
export function onlyLetter(campaign: Campaign): Campaign['letters'][number] | undefined {
  const published = publishedLetters(campaign);
  return published.length === 1 ? published[0] : undefined;
}

/** Drafts are read by those who work on the repository, and are on no page. */
export function publishedLetters(campaign: Campaign): Campaign['letters'] {
  return campaign.letters.filter(({ facts }) => facts.status !== 'draft');
}
