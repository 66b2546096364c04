// In which order readers meet the letters of a campaign: first what they can still do something about, and the newest first.

import type { Campaign, Letter } from '../core/model.ts';
import { compareText } from '../core/problem.ts';
import { type Status, statuses } from '../core/schema/letter.ts';
import { publishedLetters } from './editions.ts';

/**
 * The published letters, the open ones first (`statuses` is the course of a letter's life), of one status the newest first, those without a date
 * last. Data, and whatever else must not move when a letter is closed, keep the order of the ids.
 */
export function lettersForReaders(campaign: Campaign): readonly Letter[] {
  const since = (letter: Letter): string => letter.facts.date ?? '';
  return publishedLetters(campaign).toSorted(
    (a, b) => rank(a.facts.status) - rank(b.facts.status) || compareText(since(b), since(a)), // ISO 8601: a month alone is before its days.
  );
}

const rank = (status: Status): number => statuses.indexOf(status);
