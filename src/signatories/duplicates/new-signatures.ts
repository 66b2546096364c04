// Warns about new signatures that probably are there already.

import type { Campaign, Letter } from '../../core/model.ts';
import { compareProblems, compareText, type Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import { placeInSignature } from '../place.ts';
import { type Duplicate, duplicatesOf } from './find.ts';
import { describeObjection, describeReason } from './words-for-people.ts';

/** Warnings for pairs with a signature from one of the new files. Paths are from the campaign's root. */
export function checkNewSignatures(campaign: Campaign, newPaths: readonly string[]): Problem[] {
  const isNew = new Set(newPaths);
  const report = new Report();
  for (const letter of campaign.letters) {
    if (!letter.signatories.some(({ file }) => isNew.has(file))) continue;
    for (const duplicate of duplicatesOf(letter, { isWanted: ({ file }) => isNew.has(file) })) {
      // confusable-signatory has said that already.
      if (duplicate.reasons.every((reason) => reason === 'confusable')) continue;
      reportDuplicate(duplicate, isNew, campaign, letter, report);
    }
  }
  return report.sorted().sort(compareProblems);
}

function reportDuplicate(duplicate: Duplicate, isNew: ReadonlySet<string>, campaign: Campaign, letter: Letter, report: Report): void {
  const [first, second] = duplicate.signatories;
  const [later, earlier] = isNew.has(second.file) ? [second, first] : [first, second];
  const reasons = duplicate.reasons.map(describeReason).join(', ');
  const objections = duplicate.objections.map(describeObjection).join(', ');
  report.add(
    'likely-duplicate',
    later.file,
    placeInSignature(campaign.root, letter, later, 'name'),
    `“${later.name}” may be “${earlier.name}” in ${earlier.file}: ${reasons}${objections && `; but ${objections}`} (${duplicate.score.toFixed(2)}).`,
    `If they are one, remove one. If they are two: undersigned duplicates --distinct ${[earlier.id, later.id].toSorted(compareText).join(' ')} --letter ${letter.id}.`,
    [earlier.file],
  );
}
