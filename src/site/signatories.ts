// What pages say of signatories: whether there is a list, the number that stands for a letter, the names of places.

import type { Letter } from '../core/model.ts';
import { countAll, countSignatories } from '../signatories/count.ts';

export { placeCode, placeName } from '../core/languages/place-name.ts';
export { type Counts, countAll, countSignatories } from '../signatories/count.ts';

/**
 * Whether a letter has a list to show. The record of a letter whose list lies elsewhere has none, and says no number of its own; neither
 * has a letter whose names were taken down, by “retire” or by hand.
 */
export function hasList(letter: Letter): boolean {
  const { original, namesTakenDown, status, milestones = [] } = letter.facts;
  // The number that was kept is no list.
  if (namesTakenDown !== undefined) return false;
  if (countSignatories(letter).all > 0) return true;
  if (original !== undefined) return false;
  return milestones.length === 0 || (status !== 'closed' && status !== 'archived');
}

/** What a record of a letter says of itself, as a key of the interface: where nobody is listed, nothing is said of those who are. */
export function recordKey(letter: Letter): 'letter.record' | 'letter.recordWithoutNames' {
  return hasList(letter) ? 'letter.record' : 'letter.recordWithoutNames';
}

export interface LetterNumber {
  readonly count: number;
  /** How many of these no list names. */
  readonly unlisted: number;
  /** Whether a report says “more than”. */
  readonly orMore: boolean;
  /** The day on which the names were taken down. */
  readonly takenDown?: string;
}

/** The one number that stands for a letter: who is listed here, or the last that was reported. Undefined where there is neither. */
export function numberOf(letter: Letter): LetterNumber | undefined {
  const { total, unlisted } = countAll(letter);
  if (hasList(letter)) return { count: total, unlisted, orMore: false };
  const { namesTakenDown } = letter.facts;
  if (namesTakenDown) return { count: total, unlisted, orMore: false, takenDown: namesTakenDown.date };
  const last = letter.facts.milestones?.at(-1);
  return last && { count: last.count, unlisted: 0, orMore: last.orMore ?? false };
}

/** Both kinds, or none where all are of one kind: then there is nothing to tell apart. */
export function kindsOf(letter: Letter): readonly ('organisations' | 'people')[] {
  const { people, organisations } = countSignatories(letter);
  return people > 0 && organisations > 0 ? ['organisations', 'people'] : [];
}
