// One thing a check found, where it is, and what to do about it.

import type { RuleId, Severity } from './rules.ts';

export interface Problem {
  /** Path from the campaign's root, with `/`. Control characters are not escaped here: reporters do that. */
  readonly file: string;
  /** 1-based. 1 where the problem is the file as a whole. */
  readonly line: number;
  /** 1-based, in UTF-16 code units, as editors count. */
  readonly column: number;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong and what was expected, in a volunteer's words. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
  /** The same for someone who works in a web editor and runs no commands; undefined where it is the same. */
  readonly hintInEditor?: string | undefined;
  /** Other files that the problem is about: the first of two doubles, say. A change of one of them is a change of the problem. */
  readonly also: readonly string[];
}

/** Code-unit order: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}
