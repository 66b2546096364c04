// What the campaign and a letter's facts say, for readers of a language: the translation where there is one, else the original, and which
// language it really is in. Every use of the campaign's name and description on pages and in files comes through here.

import { descriptionOf, nameOf, type Named } from '../core/campaign-words.ts';
import { type Language, languageOf } from '../core/languages/language.ts';
import type { FactTranslations, Letter, LetterEdition } from '../core/model.ts';

/** A text with the language that it is in. */
export interface Said {
  readonly text: string;
  readonly language: Language;
  /** Attributes of an element that holds it; empty where it is in the language of the page. */
  readonly foreign: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' };
  /** `data-pagefind-ignore` where the page is in another language: its search index knows only its own. */
  readonly unsearched: '' | undefined;
}

function said(text: string, language: Language, page: Language): Said {
  if (language.tag === page.tag) return { text, language, foreign: {}, unsearched: undefined };
  return { text, language, foreign: { lang: language.written, dir: language.direction }, unsearched: '' };
}

/** Attributes of an element that holds it among words of any other language. */
export function markOf({ language }: Said): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: language.written, dir: language.direction };
}

export function campaignName(campaign: Named, page: Language): Said {
  const { text, language } = nameOf(campaign, page);
  return said(text, language, page);
}

/** Undefined where the campaign has none. */
export function campaignDescription(campaign: Named, page: Language): Said | undefined {
  const found = descriptionOf(campaign, page);
  return found && said(found.text, found.language, page);
}

/** How a letter's facts are said on a page. */
export type SayFact = (text: string) => Said;

export function factsSaid(letter: Letter, page: Language): SayFact {
  const { facts } = letter.editions.get(page.tag) ?? letter.original;
  return sayer(letter, facts, page);
}

/** As plain text of an edition, where nothing marks another language. */
export function factText(edition: LetterEdition, text: string): string {
  return edition.facts.get(text) ?? text;
}

function sayer(letter: Letter, facts: FactTranslations, page: Language): SayFact {
  const original = languageOf(letter.original.language);
  return (text) => {
    const own = facts.get(text);
    // What stays as it is stays in its language: a name is read as the original reads it.
    return own === undefined || own === text ? said(text, original, page) : said(own, page, page);
  };
}
