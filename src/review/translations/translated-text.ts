// What a change does to one text in one language, passage by passage, for people who may not read that language.

import type { ReviewRecord } from '../../core/schema/lock.ts';
import type { BlockKind } from '../../core/translation/blocks.ts';

export interface TranslatedText {
  readonly path: string;
  /** BCP 47: as the folder is called; of an original the language it is written in. */
  readonly language: string;
  /** The id of a letter, page or piece of news, or `ui`, or `site.yaml`. */
  readonly text: string;
  readonly kind: 'letter' | 'page' | 'update' | 'interface' | 'site';
  /** Whether it is not a translation but the text itself. */
  readonly isOriginal: boolean;
  readonly isNew: boolean;
  readonly isRemoved: boolean;
  /** As it will appear; undefined where it cannot be read, or has none. */
  readonly title: string | undefined;
  /** BCP 47, of the text that it translates. */
  readonly originalLanguage: string;
  /** Those that are new, gone, or say something else; the first ones of very many. */
  readonly passages: readonly PassageChange[];
  /** How many there are. */
  readonly passageCount: number;
  /** How much of the original is there; undefined where that cannot be told. */
  readonly coverage: Coverage | undefined;
  readonly credit: { readonly before: Credit | undefined; readonly after: Credit | undefined };
  /** Who has translated or reviewed something in this language before. */
  readonly speakers: readonly Speaker[];
  /** Where it does not follow the original as it is now. */
  readonly behind: Behind | undefined;
  /** What its last review has read, where the lock does not say it: written when the change is merged. */
  readonly review: ReviewRecord | undefined;
}

export interface Speaker {
  readonly name: string;
  readonly isReviewer: boolean;
  readonly link: string | undefined;
}

export interface PassageChange {
  /** A `fact` is known by its original and by no name. */
  readonly kind: BlockKind | 'string' | 'fact';
  /** Of a string its key; else undefined. */
  readonly key: string | undefined;
  /** Where it is after the change, or was before: from 1 on; undefined for strings. */
  readonly line: number | undefined;
  /** Markdown of the original as it is now; undefined where it has no such passage. */
  readonly original: string | undefined;
  /** Whether it is certain that this is its original. */
  readonly isCertain: boolean;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

export interface Coverage {
  /** Passages of the original, and how many of them are there in words of the language. */
  readonly total: number;
  readonly done: number;
  /** Words of the original that are missing, and all of its words. */
  readonly missingWords: number;
  readonly totalWords: number;
  /** Beginnings of the first missing passages of the text. */
  readonly missing: readonly string[];
  /** Whether all after the first of these is missing, too. */
  readonly isCutOff: boolean;
  /** Beginnings of passages that may be some of the missing ones, and how many there are. */
  readonly unplaced: readonly string[];
  readonly unplacedCount: number;
  /** Beginnings of the first passages that are still the original, word for word, and how many there are. */
  readonly untranslated: readonly string[];
  readonly untranslatedCount: number;
  /** Whether that is as good as all that is there: names and short headings may be the same in both languages. */
  readonly isUntranslated: boolean;
}

export interface Credit {
  readonly translators: readonly string[];
  readonly reviewed: readonly { readonly name: string; readonly date: string; readonly link?: string | undefined }[];
  readonly machine: boolean;
}

/**
 * older: it is new and follows an older revision. number: only the number was raised. words: words of passages that changed in the
 * original were changed, and the number was not. rest: both, and some passages are still to be done.
 */
export interface Behind {
  readonly why: 'older' | 'number' | 'words' | 'rest';
  readonly revision: number;
  readonly last: number;
  /** Beginnings of the passages of the original, and how many there are. */
  readonly passages: readonly string[];
  readonly count: number;
  /** Line of the field “revision”. */
  readonly line: number;
}
