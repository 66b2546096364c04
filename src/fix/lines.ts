// Finds keys and values in the lines of YAML by the places that problems name, so that everything around them stays as it was.

import type { Problem } from '../core/problem.ts';
import type { RuleId } from '../core/rules.ts';
import { Source } from '../core/source.ts';
import type { Edit, Fixing } from './automatic-fix.ts';

export interface Line {
  /** Offset of its first character. */
  readonly start: number;
  /** Without what ends it. */
  readonly text: string;
}

export interface Written {
  /** Offsets, quotation marks included. */
  readonly start: number;
  readonly end: number;
  /** Between the quotation marks, if there are any. */
  readonly value: string;
  readonly quote: '' | '"' | "'";
}

/** No person writes a longer line in YAML; looking at it for each of its problems would take time that grows with its square. */
const maxLine = 2000;

/** The problems of some rules, with the offset that each names, but for those in a line that is too long to be looked at. */
export function placesOf({ text, problems }: Fixing, ...wanted: readonly RuleId[]): { problem: Problem; offset: number }[] {
  const found = problems.filter(({ rule }) => wanted.includes(rule));
  if (found.length === 0) return [];
  const source = new Source('', text);
  return found
    .map((problem) => ({ problem, offset: source.offsetAt(problem.line, problem.column) }))
    .filter(({ problem, offset }) => {
      const end = text.slice(offset, offset + maxLine).indexOf('\n');
      return problem.column <= maxLine && (end !== -1 || text.length - offset < maxLine);
    });
}

export function lineAround(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, text: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '') };
}

/** `  - key: value`: what is before the value, the key, and the value with what follows it. */
export function splitLine(line: string): { before: string; key: string; value: string } | undefined {
  const [, before, key, value] = /^(\s*(?:- +)?([A-Za-z][\w-]*) *:[ \t]+)(\S.*)$/.exec(withoutEnd(line)) ?? [];
  return before === undefined || key === undefined || value === undefined ? undefined : { before, key, value };
}

function withoutEnd(line: string): string {
  return line.replace(/(?<![ \t])[ \t]+$/, '');
}

/** A value of one line that begins at an offset. */
export function valueAt(text: string, offset: number): Written {
  const line = lineAround(text, offset);
  const rest = line.text.slice(offset - line.start);
  const quoted = /^(?:'((?:[^']|'')*)'|"((?:[^"\\]|\\.)*)")(?=[ \t]*(?:$| #))/.exec(rest);
  if (quoted) {
    const quote = rest.startsWith("'") ? "'" : '"';
    return { start: offset, end: offset + quoted[0].length, value: quoted[1] ?? quoted[2] ?? '', quote };
  }
  const value = withoutEnd(rest.replace(/[ \t]#.*/s, ''));
  return { start: offset, end: offset + value.length, value, quote: '' };
}

/** An edit for each problem of a rule whose value has one right form; `right` gives it, or undefined. */
export function valueEdits(fixing: Fixing, rule: RuleId, what: string, right: (value: string) => string | undefined): Edit[] {
  return placesOf(fixing, rule).flatMap(({ offset }) => {
    const { start, end, value, quote } = valueAt(fixing.text, offset);
    const better = right(value);
    return better === undefined || better === value ? [] : [{ start, end, replacement: `${quote}${better}${quote}`, what }];
  });
}

/** A value as YAML text: in double quotes, or in single ones where it holds what these would change. */
export function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
