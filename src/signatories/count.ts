// How many signed a letter. Nothing else counts signatories: pages, data and pictures all ask here.

import type { Letter } from '../core/model.ts';
import { lastDay } from '../core/text/date.ts';
import type { Revision } from '../core/translation/revisions.ts';
import { meaningChanges, signedText } from './signed-text.ts';
import { signingDay } from './signing-day.ts';

/** Of those who are listed; where the names were taken down, of those who were. */
export interface Counts {
  readonly all: number;
  readonly people: number;
  readonly organisations: number;
  /** Different countries that signatories name; regions are none. */
  readonly countries: number;
}

const countsOf = new WeakMap<Letter, Counts>();

export function countSignatories(letter: Letter): Counts {
  const cached = countsOf.get(letter);
  if (cached) return cached;
  const kept = letter.facts.namesTakenDown;
  if (kept) {
    const { count, people = 0, organisations = 0, countries = 0 } = kept;
    return { all: count, people, organisations, countries };
  }
  const all = letter.signatories.length;
  let organisations = 0;
  const countries = new Set<string>();
  for (const { kind, country } of letter.signatories) {
    if (kind === 'organisation') organisations++;
    if (country) countries.add(country);
  }
  const counts: Counts = { all, people: all - organisations, organisations, countries: countries.size };
  countsOf.set(letter, counts);
  return counts;
}

export interface Total {
  /** All who signed: on the list, and elsewhere. */
  readonly total: number;
  /** Those of them whom no list names: on paper, and who asked not to be named. */
  readonly unlisted: number;
}

/** What stands for the letter, and counts towards its goal. Whoever shows the total shows apart how many of it are not listed. */
export function countAll(letter: Letter): Total {
  const unlisted = (letter.facts.unlisted ?? []).reduce((sum, { count }) => sum + count, 0);
  return { total: countSignatories(letter).all + unlisted, unlisted };
}

export interface DayCount extends Pick<Counts, 'all' | 'people' | 'organisations'> {
  /** `2026-11-29` */
  readonly day: string;
}

const daysOf = new WeakMap<Letter, readonly DayCount[]>();

/**
 * How many of those who are listed today were so at the end of each day on which the number grew, the earliest first. A signature of which
 * only the month or year is known counts from the last day of it. One without a day is in none of them.
 */
export function countByDay(letter: Letter): readonly DayCount[] {
  const cached = daysOf.get(letter);
  if (cached) return cached;
  const added = new Map<string, { people: number; organisations: number }>();
  for (const signatory of letter.signatories) {
    const date = signingDay(signatory);
    if (date === undefined) continue;
    const day = lastDay(date);
    const known = added.get(day) ?? { people: 0, organisations: 0 };
    known[signatory.kind === 'organisation' ? 'organisations' : 'people']++;
    added.set(day, known);
  }
  let [people, organisations] = [0, 0];
  const days = [...added].sort(([a], [b]) => (a < b ? -1 : 1));
  const counted = days.map(([day, more]): DayCount => {
    people += more.people;
    organisations += more.organisations;
    return { day, all: people + organisations, people, organisations };
  });
  daysOf.set(letter, counted);
  return counted;
}

export interface SignedTexts {
  /** The last revision that changed the meaning of the letter. */
  readonly change: Revision;
  /** Who signed before its meaning was changed, for the last time or earlier. */
  readonly before: number;
  readonly since: number;
  /** Those about whom nothing says it. */
  readonly unknown: number;
  /** By the number of a revision: who signed exactly that one. */
  readonly byRevision: ReadonlyMap<number, number>;
}

const textsOf = new WeakMap<Letter, SignedTexts | null>();

/** Undefined where the meaning of the letter was never changed: then all have signed the same. */
export function countBySignedText(letter: Letter): SignedTexts | undefined {
  const cached = textsOf.get(letter);
  if (cached !== undefined) return cached ?? undefined;
  const change = meaningChanges(letter).at(-1);
  const counts = { earlier: 0, current: 0, unknown: 0 };
  const byRevision = new Map<number, number>();
  for (const signatory of change ? letter.signatories : []) {
    const { revision, meaning } = signedText(letter, signatory);
    counts[meaning]++;
    if (revision !== undefined) byRevision.set(revision, (byRevision.get(revision) ?? 0) + 1);
  }
  const texts = change && { change, before: counts.earlier, since: counts.current, unknown: counts.unknown, byRevision };
  textsOf.set(letter, texts ?? null);
  return texts;
}
