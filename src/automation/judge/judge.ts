// What the base's own check says of a change, made into a verdict. The check runs in a process without any token.

import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { visible } from '../../core/text/characters.ts';
import { longestComment, type Verdict } from '../verdict.ts';
import type { Change } from './change.ts';
import { quietEnvironment, type Surroundings } from './quiet-git.ts';

/** The check did not end as a check does. */
export class JudgeError extends Error {}

export interface Checker {
  /** The program and the first of its arguments: Node, and the command line of the base. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly surroundings: Surroundings;
}

const timeout = 300_000;

const reportSchema = z.object({
  problems: z.array(
    z.object({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      rule: z.string(),
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      hint: z.string(),
    }),
  ),
});
export type ReportedProblem = z.output<typeof reportSchema>['problems'][number];

export interface Judged {
  readonly verdict: Verdict;
  readonly problems: readonly ReportedProblem[];
}

/** `folder` holds the files of the change. Throws JudgeError. */
export function judge(change: Change, folder: string, checker: Checker): Judged {
  const { head, base, isTooLarge } = change;
  const common = { version: 1, head, isTooLarge } as const;
  if (isTooLarge) return { verdict: { ...common, errors: 1, warnings: 0, rules: [], comment: '' }, problems: [] };
  const problems = checkChange(folder, base, checker);
  const comment = runCheck(folder, base, 'markdown', checker);
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    verdict: {
      ...common,
      errors: count('error'),
      warnings: count('warning'),
      rules: [...new Set(problems.map(({ rule }) => rule))].sort().slice(0, 200),
      // Cut, its Markdown might mean something else. The report of the run has everything.
      comment: comment.length > longestComment ? '' : comment,
    },
    problems,
  };
}

/** What the check finds in a folder since a commit. */
export function checkChange(folder: string, base: string, checker: Checker): readonly ReportedProblem[] {
  const answer = reportSchema.safeParse(JSON.parse(runCheck(folder, base, 'json', checker)));
  if (!answer.success) throw new JudgeError(`The check answered with something else than its report: ${z.prettifyError(answer.error)}`);
  return answer.data.problems;
}

/** Exit codes 0 and 1 are answers; every other one is none. */
function runCheck(folder: string, base: string, format: 'json' | 'markdown', { command, surroundings }: Checker): string {
  const [program, ...args] = command;
  try {
    return execFileSync(program, [...args, 'check', '--root', folder, '--base', base, '--format', format], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...quietEnvironment(surroundings), NO_COLOR: '1' },
      maxBuffer: 256 * 1024 * 1024,
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { status, stdout, stderr } = error as { status?: number | null; stdout?: string; stderr?: string };
    if (status === 1 && stdout) return stdout;
    throw new JudgeError(`The check could not be run: ${visible(String(stderr || (error as Error).message).slice(0, 2000))}`);
  }
}
