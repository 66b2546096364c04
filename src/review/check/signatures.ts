// Which signatures of the base a change concerns: those of the same name, those that look the same, those of whom it decides something.

import { placeOf } from '../../core/files/kinds.ts';
import type { CampaignFile } from '../../core/files/tree.ts';
import { readDocuments } from '../../core/load.ts';
import { Report } from '../../core/report.ts';
import { revisionsOf } from '../../core/rules/letter-revisions.ts';
import { foldName } from '../../core/text/fold.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';
import { withdrawnIn } from '../../core/withdrawn.ts';
import type { Base } from '../base/base.ts';
import { decisionPaths, isDecisionPath } from '../base/decision-paths.ts';
import { letterOf } from '../base/paths.ts';
import { readingOf } from '../base/signatories-in.ts';
import type { ProposedFile } from '../proposal.ts';
import { lettersConcernedBy } from './letters.ts';
import type { View } from './view.ts';

/** Paths of files of the base. */
export function signaturesConcernedBy(changed: ReadonlyMap<string, ProposedFile>, base: Base, after: View): Set<string> {
  const found = new Set<string>();
  for (const { path, after: bytes } of changed.values()) {
    const letter = letterOf(path);
    const signed = letter === undefined ? undefined : base.signed(letter);
    for (const { name } of signed && bytes ? readingOf(path, bytes).signatories : [])
      for (const { file } of [...(signed?.byName.of(foldName(name)) ?? []), ...(signed?.byLooks.of(skeletonOf(name)) ?? [])])
        found.add(file);
  }
  for (const letter of lettersConcernedBy(changed.keys())) {
    if ([...changed.keys()].some((path) => isDecisionPath(path, letter)))
      takeWithdrawn(letter, decisionPaths(letter, base, changed.keys()), base, after, found);
    if (changed.has(`letters/${letter}.md`) || changed.has(`letters/${letter}.revisions.yaml`))
      takeUnknownRevisions(letter, base, after, found);
  }
  return found;
}

function takeWithdrawn(letter: string, paths: readonly string[], base: Base, after: View, found: Set<string>): void {
  const { decisions } = readAfter(paths, after);
  if (decisions.every(({ facts }) => facts.withdrawn === undefined)) return;
  const withdrawn = withdrawnIn(decisions.map(({ facts }) => facts));
  for (const signatory of base.signed(letter).signatories()) if (withdrawn.matchExactly(signatory) !== undefined) found.add(signatory.file);
}

function takeUnknownRevisions(letter: string, base: Base, after: View, found: Set<string>): void {
  const known = revisionsOf(readAfter([`letters/${letter}.md`, `letters/${letter}.revisions.yaml`], after)).get(letter)?.revisions;
  if (!known) return;
  for (const { revision, file } of base.signed(letter).signatories()) if (revision !== undefined && !known[revision - 1]) found.add(file);
}

/** Texts as they would be; what is wrong with them is told elsewhere. */
function readAfter(paths: readonly string[], after: View): ReturnType<typeof readDocuments> {
  const contents = new Map<string, Buffer>();
  const files: CampaignFile[] = [];
  for (const path of paths) {
    const place = placeOf(path);
    const bytes = after.contentOf(path)?.bytes;
    if (!bytes || 'rule' in place) continue;
    contents.set(path, bytes);
    files.push({ path, place, size: bytes.length });
  }
  return readDocuments('', files, new Report(), { bytesAt: (path) => contents.get(path), surroundings: after.surroundings });
}
