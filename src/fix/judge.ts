// Whether a file is better after a fix: fewer problems and no new one.

import type { Problem } from '../core/problem.ts';
import type { RuleId } from '../core/rules.ts';

/** The step of the fields and the Markdown, at which all problems are seen at once. */
const last = 7;
/** The step behind it, of what is looked at only where every row of a list can be read. */
const rows = 8;

const steps: Partial<Record<RuleId, number>> = {
  'front-matter-missing': 2,
  'front-matter-language': 2,
  'file-empty': 6,
  'yaml-syntax': 5,
  'yaml-quotes': 5,
  'yaml-colon-in-value': 5,
  'yaml-tab': 5,
  'yaml-duplicate-key': 6,
  'yaml-not-a-mapping': 6,
  'list-key-missing': rows,
};

/**
 * How far a file was read when a rule was broken: its name (0), its bytes (1), the fences of its front matter (2, 3), its YAML as tokens
 * (4), as a tree (5), as data (6), its fields and text (7), and what the rows of a list are called (8).
 */
export function stepOf(rule: RuleId): number {
  const own = steps[rule];
  if (own !== undefined) return own;
  if (rule.startsWith('file-')) return 0;
  if (rule.startsWith('text-')) return 1;
  if (rule.startsWith('front-matter-')) return 3;
  return rule.startsWith('yaml-') ? 4 : last;
}

/** Whether a file can be read as data, whatever its fields say. */
export function isReadable(problems: readonly Problem[]): boolean {
  return problems.every(({ rule }) => stepOf(rule) >= last);
}

/**
 * Fewer problems, and none of a rule that was kept before. A problem of one step hides those of the later ones, and all but the last step
 * stop at their first problem: what shows behind it once it is gone is not new. It was there.
 */
export function isBetter(afterwards: readonly Problem[], before: readonly Problem[]): boolean {
  const known = countByRule(before);
  const after = afterwards.filter(({ rule }) => stepOf(rule) <= last || known.has(rule));
  const isWithoutNew = [...countByRule(after)].every(([rule, count]) => count <= (known.get(rule) ?? 0));
  if (isWithoutNew && after.length < before.length) return true;
  const step = Math.min(...before.map(({ rule }) => stepOf(rule)));
  if (step >= last) return false;
  const line = Math.min(...before.filter(({ rule }) => stepOf(rule) === step).map((problem) => problem.line));
  return after.every((problem) => stepOf(problem.rule) > step || (stepOf(problem.rule) === step && problem.line > line));
}

function countByRule(problems: readonly Problem[]): Map<RuleId, number> {
  const counts = new Map<RuleId, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
