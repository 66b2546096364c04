// Which feeds a site has: one for each language in which there is something with a date, and one for each letter where there are several.

import type { Language } from '../core/languages/language.ts';
import type { Campaign, Edition, Letter } from '../core/model.ts';
import { signingDay } from '../signatories/signing-day.ts';
import { publishedLetters } from './editions.ts';
import { hasList } from './signatories.ts';

/** Only a whole day can date an entry; a month or a year is not a point in time. */
export function isDay(date: string | undefined): date is string {
  return date !== undefined && date.length === 10;
}

/** The letters that the feed of a language is about, or that one letter where it has a feed of its own. */
export function lettersOfFeed(campaign: Campaign, letter: Letter | undefined): readonly Letter[] {
  return letter ? [letter] : publishedLetters(campaign);
}

/** A feed in which nothing is dated would be empty, and would say that it changed in 1970. */
export function hasFeed(campaign: Campaign, language: Language, letter?: Letter): boolean {
  // Of one letter the feed of the language says the same.
  if (letter && publishedLetters(campaign).length < 2) return false;
  if (campaign.updates.some((update) => !letter || update.letter === letter.id)) return true;
  return lettersOfFeed(campaign, letter).some(
    (one) =>
      isDay(one.facts.date) ||
      (one.facts.outcome ?? []).some(({ date }) => isDay(date)) ||
      datesOf(one.editions.get(language.tag)).length > 0 ||
      isSignedOnSomeDay(one),
  );
}

/** The days on which something was done to a translation, the first one first. */
export function datesOf(edition: Edition | undefined): string[] {
  const { machine, reviewed = [] } = edition?.provenance ?? {};
  return [machine?.date, ...reviewed.map(({ date }) => date)].filter(isDay).sort();
}

const signed = new WeakMap<Letter, boolean>();

/** The same in every language. */
function isSignedOnSomeDay(letter: Letter): boolean {
  const known = signed.get(letter);
  if (known !== undefined) return known;
  const found = hasList(letter) && letter.signatories.some((signatory) => isDay(signingDay(signatory)));
  signed.set(letter, found);
  return found;
}
