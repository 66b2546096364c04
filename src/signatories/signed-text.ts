// Which text someone signed: the revision that the signature names, or else the one that was in force on its day; and whether the
// meaning of the letter has changed since. Runs in browsers too.

import type { Letter, Signatory } from '../core/model.ts';
import { firstDay, lastDay } from '../core/text/date.ts';
import type { Revision, Revisions } from '../core/translation/revisions.ts';
import { signingDay } from './signing-day.ts';

export type SignedLetter = Pick<Letter, 'revisions'>;
export type Signed = Pick<Signatory, 'revision' | 'date' | 'received'>;

/** What the revision of a signature is known from: its file names it, or its file has a day; of two kinds, see docs/data.md. */
export type RevisionSource = 'file' | 'date' | 'received';

export interface SignedText {
  /** The number of the revision; undefined where it is not certain, or where that text was never recorded. */
  readonly revision: number | undefined;
  readonly source: RevisionSource | undefined;
  /**
   * earlier: the meaning has changed since. current: it has not. unknown: nothing says on which side of a change they signed.
   */
  readonly meaning: 'earlier' | 'current' | 'unknown';
  /** The first revision with another meaning than what was signed. Undefined unless `meaning` is `earlier`. */
  readonly change: Revision | undefined;
}

/** The revisions that a signature can be under, by their numbers. 0 is the text before the first one was recorded. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly source: RevisionSource | undefined;
}

const changesOf = new WeakMap<Revisions, readonly Revision[]>();

/** Revisions that say something else than the one before, the oldest first. What came of a letter is not what people signed. */
export function meaningChanges({ revisions }: SignedLetter): readonly Revision[] {
  const known = changesOf.get(revisions);
  if (known) return known;
  const isOther = (one: Revision, before: Revision | undefined): boolean =>
    before === undefined || signedHashes(one) !== signedHashes(before);
  const changes = revisions.filter((one, at) => one.impact === 'meaning' && isOther(one, revisions[at - 1]));
  changesOf.set(revisions, changes);
  return changes;
}

function signedHashes({ blocks }: Revision): string {
  return blocks.flatMap(({ kind, hash }) => (kind === 'outcome' ? [] : [hash])).join();
}

export function signedText(letter: SignedLetter, signed: Signed): SignedText {
  const { from, to, source } = rangeOf(letter.revisions, signed);
  const changes = meaningChanges(letter);
  const change = changes.find(({ number }) => number > to);
  const isOnOneSide = !changes.some(({ number }) => number > from && number <= to);
  const revision = from === to && from > 0 ? from : undefined;
  const meaning = change ? 'earlier' : isOnOneSide ? 'current' : 'unknown';
  return { revision, source: revision === undefined ? undefined : source, meaning, change };
}

/** The revision in force on a day, as `sign` and the automation write it; undefined where a day does not say. */
export function revisionOn({ revisions }: SignedLetter, day: string): number | undefined {
  // What was never recorded is the one text that there is.
  if (revisions[0].date === undefined) return revisions[0].number;
  const { from, to } = inForce(revisions, day);
  return from === to && from > 0 ? from : undefined;
}

function rangeOf(revisions: Revisions, { revision, date, received }: Signed): Range {
  const day = signingDay({ date, received });
  const first = revisions[0].date;
  if (revision !== undefined && revision >= 1 && revision <= revisions.length) {
    // Pages call a text that was never recorded revision 1. It need not be what was recorded as revision 1 later.
    const isUnrecorded = revision === 1 && first !== undefined && day !== undefined && lastDay(day) < firstDay(first);
    return isUnrecorded ? { from: 0, to: 0, source: undefined } : { from: revision, to: revision, source: 'file' };
  }
  if (day === undefined || first === undefined) return { from: 0, to: revisions.length, source: undefined };
  return { ...inForce(revisions, day), source: date === undefined ? 'received' : 'date' };
}

/** On the day of a change both texts were to be seen, and of a month or a year only its borders are known. */
function inForce(revisions: Revisions, day: string): { from: number; to: number } {
  const before = (isEarlier: (recorded: string) => boolean): number =>
    revisions.findLastIndex(({ date }) => date !== undefined && isEarlier(date)) + 1;
  return {
    from: before((recorded) => lastDay(recorded) < firstDay(day)),
    to: before((recorded) => firstDay(recorded) <= lastDay(day)),
  };
}
