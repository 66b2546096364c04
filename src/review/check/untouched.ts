// Warnings about passages of a text that a change leaves as they were: they were there before, and anyone who corrects a word elsewhere
// has nothing to do with them.

import type { Problem } from '../../core/problem.ts';
import type { ProposedFile } from '../proposal.ts';
import { originalPaths } from '../translations/edition.ts';

/** Whether it may be one: a warning about a passage of a text that was there. */
export function isAboutPassage({ rule, severity, file }: Problem, files: ReadonlyMap<string, ProposedFile>): boolean {
  return severity === 'warning' && files.get(file)?.before !== undefined && /^(?:translation|markdown)-/.test(rule);
}

/** `before`: the problems that there were. */
export function untouchedTest(before: readonly Problem[], files: ReadonlyMap<string, ProposedFile>): (problem: Problem) => boolean {
  const lines = new Map<Buffer, string[]>();
  const lineIn = (bytes: Buffer | undefined, line: number): string => {
    if (!bytes) return '';
    let all = lines.get(bytes);
    if (!all) {
      all = bytes.toString('utf8').split('\n');
      lines.set(bytes, all);
    }
    // Another mark of the same item makes no other passage.
    return (all[line - 1] ?? '').replace(/^[\s>*+-]{1,40}/, '').trim();
  };
  const keyOf = ({ file, rule, message, line }: Problem, bytes: Buffer | undefined): string =>
    JSON.stringify([file, rule, message, lineIn(bytes, line)]);
  const known = new Set(before.map((problem) => keyOf(problem, files.get(problem.file)?.before)));
  const places = new Map(before.filter(isOnceForAll).map((problem) => [kindOf(problem), placesIn(problem)]));
  return (problem) =>
    isAboutPassage(problem, files) &&
    (isOnceForAll(problem)
      ? placesIn(problem) <= (places.get(kindOf(problem)) ?? 0)
      : known.has(keyOf(problem, files.get(problem.file)?.after)));
}

/** Marks of other programs that a translation has from its original: whoever translates keeps what is there. */
export function isOfOriginal({ rule, file, message }: Problem, textAt: (path: string) => Buffer | undefined): boolean {
  const piece = rule === 'markdown-leftover' ? /“([^”]{1,80})”/.exec(message)?.[1] : undefined;
  return piece !== undefined && originalPaths(file).some((path) => textAt(path)?.includes(piece) === true);
}

/** Marks that readers see are said once for a text, at the first place: who mends one of them has made none. */
function isOnceForAll({ rule }: Problem): boolean {
  return rule === 'markdown-emphasis' || rule === 'markdown-leftover';
}

function kindOf({ file, rule, hint }: Problem): string {
  return JSON.stringify([file, rule, hint]);
}

function placesIn({ message }: Problem): number {
  const [, number = '1'] = /The text has ([\d,]{1,12}) such places\.$/.exec(message) ?? [];
  return Number(number.replaceAll(',', ''));
}
