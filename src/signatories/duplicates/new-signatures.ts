// Warns about new signatures that probably are there already.

import type { Campaign, Letter, Signatory } from '../../core/model.ts';
import { compareProblems, compareText, type Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import { readSignatures } from '../../core/signatures.ts';
import { placeOf } from '../../core/files/kinds.ts';
import type { Position } from '../../core/source.ts';
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
    placeOfName(campaign.root, letter, later),
    `“${later.name}” may be “${earlier.name}” in ${earlier.file}: ${reasons}${objections && `; but ${objections}`} (${duplicate.score.toFixed(2)}).`,
    `If they are one, remove one. If they are two: undersigned duplicates --distinct ${[earlier.id, later.id].toSorted(compareText).join(' ')} --letter ${letter.id}.`,
    [earlier.file],
  );
}

/** Where the name stands. The file is read again: a campaign does not keep the places of everything in it. */
function placeOfName(root: string, { id }: Letter, signatory: Signatory): Position | undefined {
  const place = placeOf(signatory.file);
  if ('rule' in place) return undefined;
  const context = { root, report: new Report(), publicFiles: new Set<string>(), letterIds: new Set([id]), basePath: '' };
  const document = readSignatures({ path: signatory.file, place, size: 0 }, context).find((one) => one.id === signatory.id);
  return document?.source.positionAt(document.yaml.locate([...document.path, 'name'], 'value'));
}
