// Closes a letter, and keeps how many had signed it by then.

import { YAMLSeq } from 'yaml';
import type { Letter } from '../../core/model.ts';
import { countSignatories } from '../count.ts';
import { signingDay } from '../signing-day.ts';
import { changeFacts } from './letter-facts.ts';

export interface Kept {
  readonly date: string;
  readonly count: number;
  readonly countries: number;
  /** Who is on the list and signed after that day. */
  readonly later: number;
}

/** Adds the number of a day to the milestones; a number of the same day is replaced. Who signed after that day is not counted. */
export function keepNumber(root: string, letter: Letter, date: string, isClosing: boolean): Kept {
  const signatories = letter.signatories.filter((one) => !isAfter(signingDay(one), date));
  const { all: count, countries } = countSignatories({ ...letter, signatories });
  const later = letter.signatories.length - signatories.length;
  changeFacts(root, letter.original.file, (facts) => {
    if (isClosing) facts.set('status', 'closed');
    const before = facts.get('milestones');
    const milestones = before instanceof YAMLSeq ? before : new YAMLSeq();
    const known = letter.facts.milestones ?? [];
    const same = known.findIndex((one) => one.date === date && one.source === undefined);
    if (same !== -1) milestones.delete(same);
    milestones.add(facts.createNode({ date, count: String(count), ...(countries > 0 ? { countries: String(countries) } : {}) }));
    facts.set('milestones', milestones);
  });
  return { date, count, countries, later };
}

/** A month or a year is after a day only as a whole. Without a day, a signature counts: it is on the list. */
function isAfter(signed: string | undefined, day: string): boolean {
  return signed !== undefined && signed > day.slice(0, signed.length);
}
