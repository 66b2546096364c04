// What a shared link shows of a letter: its card and its PDF, those of the edition that the reader gets.

import { type Language, languageOf, withoutExtensions } from '../core/languages/language.ts';
import type { Campaign, Letter } from '../core/model.ts';
import { remembered } from '../core/text/remembered.ts';
import { editionFor } from './editions.ts';
import { campaignName } from './said.ts';
import type { Urls } from './urls.ts';

/** In pixels: what services ask for, at 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 } as const;

export interface ShareCard {
  /** Absolute address of the picture. */
  readonly url: string;
  /** What is on it. */
  readonly alt: string;
}

/** The card of a letter for readers of a language; a letter that is not translated shows that of its original. */
export function shareCard(campaign: Campaign, letter: Letter, language: Language, urls: Urls): ShareCard {
  const { edition, own } = editionFor(letter, language);
  return { url: urls.absolute(urls.card(edition.language, letter.id)), alt: `${edition.title} — ${campaignName(campaign, own).text}` };
}

/** Path of the PDF that a reader of a language gets. */
export function pdfPath(letter: Letter, language: Language, urls: Urls): string {
  return urls.pdf(editionFor(letter, language).edition.language, letter.id);
}

/** `pt-BR` → `pt_BR`; where a tag names no region, the one where most speak it, as services want one. Of a sign language what is written beside it. */
export const socialLocale = remembered((tag: string): string => {
  const { language, region } = new Intl.Locale(withoutExtensions(languageOf(tag).written)).maximize();
  return region ? `${language}_${region}` : language;
});

/** Of the other editions, each once: services know no easy language, and so an edition in one may have the locale of the page itself. */
export function otherSocialLocales(tag: string, others: readonly string[]): string[] {
  return [...new Set(others.map(socialLocale))].filter((locale) => locale !== socialLocale(tag));
}
