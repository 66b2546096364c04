// What a change adds, breaks or touches: the problems that a full check of the base with the change merged in would have, as far as they
// concern the change. The time it takes grows with the change, and not with the campaign.

import type { Documents } from '../../core/assemble.ts';
import { aliasesIn } from '../../core/files/aliases.ts';
import { isInCampaign } from '../../core/files/listed.ts';
import type { CampaignFile } from '../../core/files/tree.ts';
import { compareProblems, type Problem } from '../../core/problem.ts';
import type { Base } from '../base/base.ts';
import { decisionPaths } from '../base/decision-paths.ts';
import { letterOf } from '../base/paths.ts';
import { checkChange, checkKinds } from '../change.ts';
import { checkHistory } from '../history.ts';
import type { ProposedFile } from '../proposal.ts';
import { problemsOf } from '../translations/problems.ts';
import { translatedTexts } from '../translations/read.ts';
import type { TranslatedText } from '../translations/translated-text.ts';
import { concernOf } from './concern.ts';
import { lettersConcernedBy } from './letters.ts';
import { misplacedIn } from './misplaced.ts';
import { firstSignatures, neighboursOf } from './neighbours.ts';
import { checkPart, type Part } from './problems.ts';
import { signaturesConcernedBy } from './signatures.ts';
import { textsConcernedBy } from './texts.ts';
import { isAboutPassage, isOfOriginal, untouchedTest } from './untouched.ts';
import { type View, viewOfBase, viewWith } from './view.ts';

export interface CheckedChange {
  /** In their order. */
  readonly problems: readonly Problem[];
  /** What was read for it, as it would be after the merge: the changed files, and what they are checked against. */
  readonly documents: Documents | undefined;
  /** What it does to texts. */
  readonly translations: readonly TranslatedText[];
  /** Paths of texts and signatures that lie elsewhere than where they belong. */
  readonly misplaced: ReadonlySet<string>;
  /** The campaign with the change. */
  readonly after: View;
}

/** Nothing of the base is changed, and nothing is read from disk. */
export function checkProposed(base: Base, files: readonly ProposedFile[]): CheckedChange {
  const inCampaign = new Map(files.filter(({ path }) => isInCampaign(path)).map((file) => [file.path, file]));
  const misplaced = misplacedIn(files, viewWith(base, inCampaign));
  // What lies elsewhere is told as that, and not read as what lies there.
  const changed = new Map([...inCampaign].filter(([path]) => !misplaced.has(path)));
  const after = viewWith(base, changed);
  const ofChange = [
    ...checkChange(files.map(({ path }) => path)),
    ...checkKinds(files),
    ...checkHistory(files, (path) => base.contentOf(path)?.bytes),
    ...misplaced.values(),
  ];
  const elsewhereLying = new Set(misplaced.keys());
  if (changed.size === 0) return { problems: inOrder(ofChange), documents: undefined, translations: [], misplaced: elsewhereLying, after };
  const part = partOf(changed, base, after);
  const checked = checkPart(base, after, part);
  const concern = concernOf(changed.keys());
  const elsewhere = checked.problems.filter((problem) => concern(problem) === 'elsewhere');
  // What was there before is no matter of this change. Most campaigns have nothing to compare.
  const isCompared = elsewhere.length > 0 || checked.problems.some((problem) => isAboutPassage(problem, changed));
  const there = isCompared ? checkPart(base, viewOfBase(base), part).problems : [];
  const before = new Set(there.map(keyOf));
  const isUntouched = untouchedTest(there, changed);
  const problems = checked.problems.filter(
    (problem) =>
      (concern(problem) === 'change' && !isUntouched(problem) && !isOfOriginal(problem, (path) => base.texts.get(path))) ||
      (concern(problem) === 'elsewhere' && !before.has(keyOf(problem))),
  );
  const translations = translatedTexts(files, checked.documents, base);
  return {
    problems: inOrder([...ofChange, ...problems, ...problemsOf(translations)]),
    documents: checked.documents,
    translations,
    misplaced: elsewhereLying,
    after,
  };
}

/** Sorted, each once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems
    .toSorted(compareProblems)
    .filter((problem, index, sorted) => index === 0 || compareProblems(problem, sorted[index - 1] as Problem) !== 0);
}

function keyOf({ file, line, column, rule, message }: Problem): string {
  return JSON.stringify([file, line, column, rule, message]);
}

function partOf(changed: ReadonlyMap<string, ProposedFile>, base: Base, after: View): Part {
  const texts = textsConcernedBy(changed, base);
  const hasTexts = texts === 'all' || texts.size > 0;
  const listed = new Set([...changed.keys(), ...neighboursOf(changed, base), ...signaturesConcernedBy(changed, base, after)]);
  const named = lettersConcernedBy(changed.keys());
  const brought = [...changed.values()].flatMap(({ path, after: text }) => (path.startsWith('letters/') ? aliasesIn(text) : []));
  const letters = new Set([...named, ...formerlyCalled([...named, ...brought], base)]);
  // The record of what was signed, and of what was decided.
  const records = new Set(
    [...letters].flatMap((id) => [`letters/${id}.md`, `letters/${id}.revisions.yaml`, ...decisionPaths(id, base, changed.keys())]),
  );
  for (const path of [...base.letterPaths, ...records]) listed.add(path);
  if (hasTexts) for (const path of [...base.others.keys()]) listed.add(path);
  // Where letters come or go, those who signed them may be left without one, or get one.
  if (texts === 'all')
    for (const folder of base.signedFolders()) for (const path of firstSignatures(folder, changed, base)) listed.add(path);
  const isRead = ({ path, place }: CampaignFile): boolean =>
    place.kind === 'site' ||
    letterOf(path) !== undefined ||
    records.has(path) ||
    (place.kind !== 'asset' && (texts === 'all' || texts.has(path)));
  return { listed, isRead, hasTexts };
}

/** Letters that had one of these names before. */
function formerlyCalled(names: readonly string[], base: Base): string[] {
  const unknown = names.filter((name) => !base.surroundings.letterIds.has(name));
  if (unknown.length === 0) return [];
  return [...base.surroundings.letterIds].filter((id) =>
    aliasesIn(base.texts.get(`letters/${id}.md`)).some((alias) => unknown.includes(alias)),
  );
}
