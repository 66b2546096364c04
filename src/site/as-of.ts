// How old what a site says is: the newest day that the campaign's files name. Never the clock, so that the same files give the same bytes.

import type { Campaign, Edition, Letter } from '../core/model.ts';
import { signingDay } from '../signatories/signing-day.ts';
import { publishedLetters } from './editions.ts';
import { datesOf, isDay } from './feeds.ts';

const known = new WeakMap<Letter, string | undefined>();

/** Of a letter: its day, revisions, translations and their reviews, signatures, reported numbers, what came of it, sources that were looked at, the day names were taken down, and a last day for signatures that is over. */
export function letterAsOf(letter: Letter): string | undefined {
  if (known.has(letter)) return known.get(letter);
  const { facts, hasEnded, revisions, editions, signatories } = letter;
  const days = [
    facts.date,
    facts.namesTakenDown?.date,
    hasEnded ? facts.deadline : undefined,
    ...revisions.map(({ date }) => date),
    ...[...editions.values()].flatMap(datesOf),
    ...(facts.milestones ?? []).map(({ date }) => date),
    ...(facts.outcome ?? []).map(({ date }) => date),
    ...(facts.sources ?? []).map(({ checked }) => checked),
  ];
  let newest = newestOf(days);
  for (const signatory of signatories) newest = newestOf([newest, signingDay(signatory), signatory.received]);
  known.set(letter, newest);
  return newest;
}

/** Of a page of the campaign, or news. */
export function textAsOf(text: { readonly date?: string; readonly editions: ReadonlyMap<string, Edition> }): string | undefined {
  return newestOf([text.date, ...[...text.editions.values()].flatMap(datesOf)]);
}

export function siteAsOf(campaign: Campaign): string | undefined {
  return newestOf([...publishedLetters(campaign).map(letterAsOf), ...campaign.updates.map(textAsOf), ...campaign.pages.map(textAsOf)]);
}

function newestOf(dates: readonly (string | undefined)[]): string | undefined {
  let newest: string | undefined;
  for (const date of dates) if (isDay(date) && (newest === undefined || date > newest)) newest = date;
  return newest;
}
