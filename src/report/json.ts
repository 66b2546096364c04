// The report for programs, as design fixes it: {"problems":[…],"summary":{…}}, with what was fixed beside the problems.

import type { Problem } from '../core/problem.ts';
import type { FixResult } from '../fix/fix.ts';
import type { SignatureChanges } from '../signatories/signature-changes.ts';
import { changesJson } from './signature-changes.ts';
import { summarise } from './summary.ts';

export interface FurtherResults {
  readonly fixed?: FixResult | undefined;
  /** Of a change since a base. */
  readonly changes?: SignatureChanges | undefined;
  /** What is said to whoever made the change, in Markdown. */
  readonly comment?: string | undefined;
}

export function jsonReport(problems: readonly Problem[], fileCount: number, { fixed, changes, comment }: FurtherResults = {}): string {
  return printableJson({
    ...fixed,
    problems: problems.map(problemJson),
    ...(changes && changesJson(changes)),
    summary: summarise(problems, fileCount),
    comment,
  });
}

/** Without the other files that it is about. */
export function problemJson({ file, line, column, rule, severity, message, hint }: Problem): object {
  return { file, line, column, rule, severity, message, hint };
}

/** JSON that may be printed. Control characters are escaped by JSON itself; what turns directions or cannot be seen is escaped here. */
export function printableJson(value: unknown): string {
  return printable(JSON.stringify(value, null, 2));
}

export function printable(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Cn}/gu,
    // One escape for each of the one or two UTF-16 units.
    (character) => character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
