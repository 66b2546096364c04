// Warns about new signatures that probably are there already.

import type { Signatory } from '../../core/model.ts';
import { compareText, type Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import type { LetterDecisions } from '../../core/decisions.ts';
import type { PlaceInSignature } from '../place.ts';
import { type Duplicate, duplicatesOf } from './find.ts';
import { joinRosters, type Roster, rosterOf } from './roster.ts';
import { describeObjection, describeReason } from './words-for-people.ts';

export interface SignedList {
  readonly id: string;
  /** Those in files that are as they were: there may be very many. */
  readonly kept: Roster;
  /** Those in files that were changed or added. */
  readonly own: readonly Signatory[];
  readonly decisions: LetterDecisions;
}

/** Warnings for pairs with a new signature: one of a new file, or a new row of a list. */
export function checkNewSignatures(
  letters: readonly SignedList[],
  isNew: (signatory: Signatory) => boolean,
  place: PlaceInSignature,
): Problem[] {
  const report = new Report();
  for (const { id, kept, own, decisions } of letters) {
    const wanted = new Set(own.flatMap((signatory, index) => (isNew(signatory) ? [kept.length + index] : [])));
    if (wanted.size === 0) continue;
    for (const duplicate of duplicatesOf({ signatories: joinRosters(kept, rosterOf(own)), decisions }, { wanted }))
      reportDuplicate(duplicate, isNew, id, place, report);
  }
  return report.sorted();
}

/** Adds the warning about one pair, of which one is new. */
export function reportDuplicate(
  { signatories: [first, second], ...likeness }: Duplicate,
  isNew: (signatory: Signatory) => boolean,
  letter: string,
  place: PlaceInSignature,
  report: Report,
): void {
  // confusable-signatory has said that already.
  if (likeness.reasons.every((reason) => reason === 'confusable')) return;
  const [later, earlier]: [Signatory, Signatory] = isNew(second) ? [second, first] : [first, second];
  const reasons = likeness.reasons.map(describeReason).join(', ');
  const objections = likeness.objections.map(describeObjection).join(', ');
  report.add('likely-duplicate', place(letter, later, 'name', 'value'), {
    message: `“${later.name}” may be “${earlier.name}” in ${earlier.file}: ${reasons}${objections && `; but ${objections}`} (${likeness.score.toFixed(2)}).`,
    hint: `If they are one, remove one. If they are two: undersigned duplicates --distinct ${[earlier.id, later.id].toSorted(compareText).join(' ')} --letter ${letter}.`,
    also: [earlier.file],
  });
}
