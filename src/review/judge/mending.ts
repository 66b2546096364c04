// What `check --fix` would make of a proposal: its files under their right names, with what they should hold.

import type { Surroundings } from '../../core/check-file.ts';
import type { Problem } from '../../core/problem.ts';
import { addressOf, type Plan, planMend } from '../../fix/plan.ts';
import type { Base } from '../base/base.ts';
import { idKeyOf } from '../base/paths.ts';
import { checkProposed } from '../check/check-change.ts';
import type { ProposedFile } from '../proposal.ts';

export interface Mended {
  readonly files: readonly ProposedFile[];
  readonly plans: readonly Plan[];
}

/** Undefined where there is nothing to mend. A name that is taken, or that two files would get, is left alone. */
export function mendedFiles(files: readonly ProposedFile[], base: Base): Mended | undefined {
  const surroundings: Surroundings = { root: base.root, ...base.surroundings };
  const plans = new Map<string, Plan>();
  for (const { path, kind, after } of files) {
    if (kind !== 'file' || !after || !/^(?:content|letters|translations|signatories)\//.test(path)) continue;
    const plan = planMend(path, after, surroundings);
    if (plan && (plan.target === path || isFree(plan, files, base))) plans.set(path, plan);
  }
  const wanted = Map.groupBy(plans.values(), ({ target }) => addressOf(target));
  for (const rivals of wanted.values())
    if (rivals.length > 1) for (const { file, target } of rivals) if (file !== target) plans.delete(file);
  if (plans.size === 0) return undefined;
  const mended = files.map((file): ProposedFile => {
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
  return { files: [...mended, ...gone], plans: [...plans.values()] };
}

/** What `check --fix` would do about a change with errors, and whether it would leave none. */
export function mendsFor(
  files: readonly ProposedFile[],
  problems: readonly Problem[],
  base: Base,
): { plans: readonly Plan[]; isMendable: boolean } {
  const isError = ({ severity }: Problem): boolean => severity === 'error';
  const mended = problems.some(isError) ? mendedFiles(files, base) : undefined;
  if (!mended) return { plans: [], isMendable: false };
  return { plans: mended.plans, isMendable: !checkProposed(base, mended.files).problems.some(isError) };
}

function isFree({ file, target }: Plan, files: readonly ProposedFile[], base: Base): boolean {
  const key = idKeyOf(target);
  const there = [...base.twins.of(target.toLowerCase()), ...(key === undefined ? [] : base.ids.of(key))];
  return there.every((path) => path === file) && files.every(({ path }) => path === file || addressOf(path) !== addressOf(target));
}
