// How many names a change takes off a letter's list, told apart from withdrawals and from duplicates that were merged.

import { joinDecisions } from '../../core/decisions.ts';
import type { Signatory } from '../../core/model.ts';
import type { Report } from '../../core/report.ts';
import type { Decisions } from '../../core/schema/decisions.ts';
import { SameList, withdrawnIn } from '../../core/withdrawn.ts';
import { withdrawerOf } from '../../signatories/memory/withdrawer.ts';
import type { SignatureChanges } from '../../signatories/signature-changes.ts';
import { letterOf } from '../base/paths.ts';

export interface FewerNames {
  readonly letter: string;
  readonly before: number;
  readonly now: number;
  readonly withdrew: number;
  readonly merged: number;
  /** For which nothing is remembered. */
  readonly unexplained: number;
}

/** `countOf`: how many signed a letter before the change. `decidedOn`: what is decided about its list after it. */
export function fewerNames(
  { added, removed }: SignatureChanges,
  countOf: (letter: string) => number,
  decidedOn: (letter: string) => Decisions[],
): FewerNames[] {
  return [...Map.groupBy(removed, ({ file }) => letterOf(file) ?? '')].flatMap(([letter, gone]): FewerNames[] => {
    const more = added.filter(({ file }) => letterOf(file) === letter).length;
    if (gone.length <= more) return [];
    const before = countOf(letter);
    const files = decidedOn(letter);
    const [withdrawn, same] = [withdrawnIn(files), new SameList(joinDecisions(files), ({ signatory }) => signatory)];
    const isMerged = (one: Signatory): boolean => same.match(withdrawerOf(one)) !== undefined;
    const others = gone.filter((one) => withdrawn.match(withdrawerOf(one)) === undefined);
    const withdrew = gone.length - others.length;
    const merged = others.filter(isMerged).length;
    const unexplained = Math.max(0, others.length - more - merged);
    return [{ letter, before, now: before - gone.length + more, withdrew, merged, unexplained }];
  });
}

/** `maxPercent`: what the campaign allows. */
export function reportFewerNames(fewer: readonly FewerNames[], maxPercent: number | undefined, report: Report): void {
  if (maxPercent === undefined) return;
  for (const { letter, before, unexplained } of fewer)
    if (unexplained * 100 > before * maxPercent)
      report.add('fewer-names', `letters/${letter}.md`, {
        message: `${unexplained} of ${before} names of this letter are gone, and nothing says that they withdrew: more than ${maxPercent} %.`,
        hint: 'If it is an accident, take the change back. If it is meant, raise “review: maxNamesLost” in content/site.yaml for this once.',
      });
}
