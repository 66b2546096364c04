// What the working tree changes since a revision, checked as merged into that revision as it is now.

import { joinDecisions } from '../../core/decisions.ts';
import type { FactsDocument } from '../../core/facts.ts';
import type { Problem } from '../../core/problem.ts';
import { Report } from '../../core/report.ts';
import type { Decisions } from '../../core/schema/decisions.ts';
import type { Signatory } from '../../core/model.ts';
import { withdrawnIn } from '../../core/withdrawn.ts';
import { checkNewSignatures, type SignedList } from '../../signatories/duplicates/new-signatures.ts';
import type { SignatureChanges } from '../../signatories/signature-changes.ts';
import { checkMaybeWithdrawn } from '../../signatories/maybe-withdrawn.ts';
import { checkNewVerifications } from '../../signatories/new-verifications.ts';
import { placesIn } from '../../signatories/place.ts';
import type { Base } from '../base/base.ts';
import { letterOf } from '../base/paths.ts';
import { loadBase } from '../base/load.ts';
import { signatoryFrom } from '../base/signatories-in.ts';
import type { Git } from '../git/git.ts';
import type { ProposedFile } from '../proposal.ts';
import type { ProposedTree } from '../proposed-tree.ts';
import { type CheckedChange, checkProposed, inOrder } from './check-change.ts';
import { changeHistory } from './change-history.ts';
import { reportConflicts } from './conflicts.ts';
import { type FewerNames, fewerNames, reportFewerNames } from './fewer-names.ts';
import { readChange, type ReadChange } from './read-change.ts';
import { placeKey, signatureChangesIn } from './signature-changes.ts';

export interface CheckedTree {
  readonly base: Base;
  readonly problems: readonly Problem[];
  readonly files: readonly ProposedFile[];
  /** See ProposedTree. */
  readonly addedTwice: readonly ProposedFile[];
  readonly checked: CheckedChange;
  /** Whose signatures it adds, removes and rewrites. */
  readonly changes: SignatureChanges;
  /** Letters that have fewer names after it. */
  readonly fewer: readonly FewerNames[];
}

/** `git` runs in the campaign's root. Throws a GitError where git cannot say. */
export async function checkAgainst(git: Git, revision: string): Promise<CheckedTree> {
  return checkRead(await readChange(git, revision));
}

/** The same where git has told already what the change is. */
export async function checkRead(
  { revision, git, commit, proposed, started }: ReadChange,
  onProgress?: (done: number, total: number) => void,
): Promise<CheckedTree> {
  const [base, history] = await Promise.all([loadBase(started, onProgress), changeHistory(git, commit, proposed.files)]);
  const tree = checkTree(base, proposed, revision);
  return { ...tree, problems: inOrder([...tree.problems, ...history]) };
}

/** The same with a base that is there already, and without the commits. */
export function checkTree(base: Base, { files, conflicts, isBehind, addedTwice = [] }: ProposedTree, revision: string): CheckedTree {
  const checked = checkProposed(base, files);
  const changes = signatureChangesIn(files);
  const report = new Report();
  if (isBehind) reportConflicts(files, conflicts, base, revision, report);
  const decisions = Map.groupBy(checked.documents?.decisions ?? [], ({ file }: FactsDocument<Decisions>) => file.place.id);
  const fewer = fewerNames(
    changes,
    (letter) => base.signed(letter).rosterWithout([]).length,
    (letter) => (decisions.get(letter) ?? []).map(({ facts }) => facts),
  );
  reportFewerNames(fewer, checked.documents?.site?.facts.review?.maxNamesLost, report);
  const problems = [...checked.problems, ...report.sorted(), ...checkNew(base, files, checked, changes)];
  return { base, problems: inOrder(problems), files, addedTwice, checked, changes, fewer };
}

/** What is only asked of what is new: whether it is there already, and who vouches for it. */
function checkNew(base: Base, files: readonly ProposedFile[], { documents, after }: CheckedChange, { added }: SignatureChanges): Problem[] {
  const changed = new Map(files.map((file) => [file.path, file]));
  const ids = new Set(files.flatMap(({ path }) => letterOf(path) ?? []));
  const decisions = Map.groupBy(documents?.decisions ?? [], ({ file }: FactsDocument<Decisions>) => file.place.id);
  const decidedOn = (id: string): Decisions[] => (decisions.get(id) ?? []).map(({ facts }) => facts);
  const lists = [...ids]
    .filter((id) => after.surroundings.letterIds.has(id))
    .map((id): SignedList => {
      const kept = base.signed(id).rosterWithout(changed.keys());
      const own = (documents?.signatures ?? []).filter(({ letter, file }) => letter === id && changed.has(file.path));
      return { id, decisions: joinDecisions(decidedOn(id)), kept, own: own.map(signatoryFrom) };
    });
  const place = placesIn((path) => after.contentOf(path)?.bytes);
  const isNew = new Set(added.map(placeKey));
  const isAdded = (signatory: Signatory): boolean => isNew.has(placeKey(signatory));
  return [
    ...checkNewSignatures(lists, isAdded, place),
    ...lists.flatMap(({ id, own }) => checkMaybeWithdrawn(id, own.filter(isAdded), withdrawnIn(decidedOn(id)), place)),
    ...checkNewVerifications(
      lists.map(({ id, own }) => ({ id, signatories: own })),
      [...changed.keys()],
      (path) => changed.get(path)?.before,
      place,
    ),
  ];
}
