// What `check --fix` would make of a proposal: its files under their right names, with what they should hold.

import { misplacedTranslation } from '../../core/files/misplaced.ts';
import { mayBeSignature } from '../../core/files/misplaced-signature.ts';
import type { Problem } from '../../core/problem.ts';
import { withoutHidden } from '../../core/text/without-invisible.ts';
import { lastRevisionIn } from '../../fix/last-revision.ts';
import type { FixSurroundings } from '../../fix/fix-text.ts';
import { addressOf, type Plan, planFix } from '../../fix/plan.ts';
import type { Base } from '../base/base.ts';
import { idKeyOf } from '../base/paths.ts';
import { checkProposed } from '../check/check-change.ts';
import type { TranslatedText } from '../translations/translated-text.ts';
import type { ProposedFile } from '../proposal.ts';

export interface FixedFiles {
  readonly files: readonly ProposedFile[];
  readonly plans: readonly Plan[];
}

/** Undefined where there is nothing to fix. A name that is taken, or that two files would get, is left alone. */
export function fixedFiles(files: readonly ProposedFile[], base: Base): FixedFiles | undefined {
  const surroundings: FixSurroundings = {
    root: base.root,
    ...base.surroundings,
    revisionOf: (letter) => lastRevisionIn(base.texts.get(`letters/${letter}.revisions.yaml`)),
  };
  const plans = new Map<string, Plan>();
  for (const { path, kind, after } of files) {
    const isOurs =
      /^(?:content|letters|translations|signatories)\//.test(path) ||
      misplacedTranslation(path, surroundings.letterIds) !== undefined ||
      mayBeSignature(path);
    if (kind !== 'file' || !after || !isOurs) continue;
    const plan = planFix(path, after, surroundings);
    if (plan && (plan.target === path || isFree(plan, files, base))) plans.set(path, plan);
  }
  const wanted = Map.groupBy(plans.values(), ({ target }) => addressOf(target));
  for (const rivals of wanted.values())
    if (rivals.length > 1) for (const { file, target } of rivals) if (file !== target) plans.delete(file);
  if (plans.size === 0) return undefined;
  const fixed = files.map((file): ProposedFile => {
    const plan = plans.get(file.path);
    if (!plan) return file;
    const moved = plan.target !== file.path;
    return { ...file, path: plan.target, after: plan.bytes, size: plan.bytes.length, ...(moved && { isNew: true, before: undefined }) };
  });
  // The wrong name of a file that was there goes.
  const gone = files.flatMap((file): ProposedFile[] => {
    const plan = plans.get(file.path);
    return !plan || plan.target === file.path || file.isNew
      ? []
      : [{ ...file, kind: 'removed', after: undefined, size: 0, isExecutable: false }];
  });
  return { files: [...fixed, ...gone], plans: [...plans.values()] };
}

/** What `check --fix` would do about a change with errors, and whether it would leave none. */
export function fixesFor(
  files: readonly ProposedFile[],
  problems: readonly Problem[],
  base: Base,
): { plans: readonly Plan[]; isFixable: boolean; translations: readonly TranslatedText[] } {
  const isError = ({ severity }: Problem): boolean => severity === 'error';
  const fixed = problems.some(isError) ? fixedFiles(files, base) : undefined;
  if (!fixed) return { plans: [], isFixable: false, translations: [] };
  const { problems: left, translations } = checkProposed(base, fixed.files);
  return { plans: fixed.plans, isFixable: !left.some(isError), translations };
}

/** Whoever copies a name from a page brings a few. */
const maxHidden = 16;

/** As sentences in English: what a fix takes out of a file stays in the commit that brought it, and in this case where no one sees it. */
export function questionsAboutHidden(plans: readonly Plan[], files: readonly ProposedFile[]): string[] {
  return plans.flatMap(({ file }) => {
    const text = files.find(({ path }) => path === file)?.after?.toString('utf8') ?? '';
    const hidden = [...text].length - [...withoutHidden(text)].length;
    return hidden > maxHidden ? [`${file} has ${hidden} characters that show nothing. They would stay in the history.`] : [];
  });
}

function isFree({ file, target }: Plan, files: readonly ProposedFile[], base: Base): boolean {
  const key = idKeyOf(target);
  const there = [...base.twins.of(target.toLowerCase()), ...(key === undefined ? [] : base.ids.of(key))];
  return there.every((path) => path === file) && files.every(({ path }) => path === file || addressOf(path) !== addressOf(target));
}
