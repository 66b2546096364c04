// Warnings about passages of a translation that a change leaves as they were: they were there before, and anyone who corrects a word elsewhere
// has nothing to do with them.

import type { Problem } from '../../core/problem.ts';
import type { ProposedFile } from '../proposal.ts';

/** Whether it may be one: a warning about a passage of a translation that was there. */
export function isAboutPassage({ rule, severity, file }: Problem, files: ReadonlyMap<string, ProposedFile>): boolean {
  return severity === 'warning' && rule.startsWith('translation-') && files.get(file)?.before !== undefined;
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
    return all[line - 1]?.trim() ?? '';
  };
  const keyOf = ({ file, rule, message, line }: Problem, bytes: Buffer | undefined): string =>
    JSON.stringify([file, rule, message, lineIn(bytes, line)]);
  const known = new Set(before.map((problem) => keyOf(problem, files.get(problem.file)?.before)));
  return (problem) => isAboutPassage(problem, files) && known.has(keyOf(problem, files.get(problem.file)?.after));
}
