// How many problems of which severity, and in how many files.

import type { Problem } from '../core/problem.ts';

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

export function summarise(problems: readonly Problem[], fileCount: number): Summary {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { files: fileCount, errors, warnings: problems.length - errors };
}

export function summaryLine({ files, errors, warnings }: Summary): string {
  const looked = `${count(files, 'file')} checked`;
  if (errors === 0 && warnings === 0) return `${looked}: no problems.`;
  return `${looked}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
