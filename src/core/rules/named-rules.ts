// The rules about the campaign as a whole by name, and how they are applied: one that fails says of which file, and the others go on.

import type { Documents } from '../assemble.ts';
import { GivenUp, step } from '../effort.ts';
import type { Report } from '../report.ts';
import { documentsOf, withFiles } from './part.ts';
import type { CampaignRule } from './campaign-rule.ts';

export type NamedRule = readonly [name: string, check: CampaignRule];

/** This many files are named for one rule; with more of them the rest of what it would find is left for the next check. */
const maxNamed = 20;

/** Never throws for what a file says: that is a problem of the file (`not-examined`). */
export function applyRule([name, check]: NamedRule, documents: Documents, report: Report): void {
  let left = documents;
  for (let named = 0; named <= maxNamed; named++) {
    const outcome = attempt(check, left, report);
    if (outcome.isDone) return;
    const paths = documentsOf(left);
    const culprit =
      named < maxNamed ? findCulprit(paths, (part) => !attempt(check, withFiles(left, part), report, true).isDone) : undefined;
    reportNotExamined(name, culprit ?? paths[0] ?? 'content/site.yaml', outcome.error, report);
    if (culprit === undefined) return;
    left = withFiles(left, new Set(paths.filter((path) => path !== culprit)));
  }
}

export function reportNotExamined(what: string, path: string, error: unknown, report: Report): void {
  const why = error instanceof Error ? error.message : String(error);
  report.add('not-examined', path, {
    message: `The check “${what}” could not be done with this file: ${why
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[.!]?$/, '.')}`,
    hint: 'Look for anything unusual in it and simplify that, or take the file out. The mistake may be ours: please report it, with the file.',
  });
}

/** What a rule finds counts only where it comes to its end. */
function attempt(
  check: CampaignRule,
  documents: Documents,
  report: Report,
  isTrial = false,
): { isDone: true } | { isDone: false; error: unknown } {
  step();
  const own = report.branch();
  try {
    check(documents, own);
  } catch (error) {
    if (error instanceof GivenUp) throw error;
    return { isDone: false, error };
  }
  if (!isTrial) report.join(own);
  return { isDone: true };
}

/**
 * The file with which a rule begins to fail, in the order in which files build upon each other: of a letter and its translation the
 * translation. Undefined where the rule fails with no file at all.
 */
function findCulprit(paths: readonly string[], fails: (part: ReadonlySet<string>) => boolean): string | undefined {
  const failsWith = (count: number): boolean => fails(new Set(paths.slice(0, count)));
  if (failsWith(0)) return undefined;
  let [sound, broken] = [0, paths.length];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (failsWith(middle)) broken = middle;
    else sound = middle;
  }
  return paths[broken - 1];
}
