// Closes a letter, and keeps how many had signed it by then.

import { YAMLSeq } from 'yaml';
import type { Letter } from '../../core/model.ts';
import { lastDay } from '../../core/text/date.ts';
import { countAll, countSignatories } from '../count.ts';
import { signingDay } from '../signing-day.ts';
import { changeFacts } from './letter-facts.ts';

export interface Kept {
  readonly date: string;
  readonly count: number;
  readonly countries: number;
  /** Who is on the list and signed after that day. */
  readonly later: number;
  /** Who is on the list and says no day, where the day is past. */
  readonly undated: number;
}

/**
 * Adds the number of a day to the milestones; a number of the same day is replaced. For a day that is past, those who are known to have signed
 * by then, as `status --at` counts them; otherwise all who are listed.
 */
export function keepNumber(root: string, letter: Letter, { date, isPast }: { date: string; isPast: boolean }, isClosing: boolean): Kept {
  const days = letter.signatories.map((one) => signingDay(one));
  const signatories = letter.signatories.filter((_, at) => !isPast || isBy(days[at], date));
  const undated = isPast ? days.filter((day) => day === undefined).length : 0;
  const unlisted = letter.facts.unlisted?.filter((one) => !isPast || one.date === undefined || isBy(one.date, date));
  const then: Letter = { ...letter, signatories, facts: { ...letter.facts, unlisted } };
  const { all, countries } = countSignatories(then);
  const { total: count } = countAll(then);
  const later = countSignatories(letter).all - all - undated;
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
  return { date, count, countries, later, undated };
}

/** A month or a year is over on its last day. */
function isBy(signed: string | undefined, day: string): boolean {
  return signed !== undefined && lastDay(signed) <= day;
}
