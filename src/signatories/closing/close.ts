// Closes a letter, and keeps how many had signed it by then.

import { YAMLSeq } from 'yaml';
import type { Letter } from '../../core/model.ts';
import { countAll, countSignatories } from '../count.ts';
import { letterOnDay } from '../on-day.ts';
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
  const { asOf, undated } = isPast ? letterOnDay(letter, date) : { asOf: letter, undated: 0 };
  const { all, countries } = countSignatories(asOf);
  const { total: count } = countAll(asOf);
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
