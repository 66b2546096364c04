// What the base's own check says of a change, made into a verdict. The check runs in a process without any token.

import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Problem } from '../../core/problem.ts';
import { type RuleId, rules } from '../../core/rules.ts';
import { visible } from '../../core/text/characters.ts';
import { maxCommentLength, type Verdict } from '../verdict.ts';
import type { Change } from './change.ts';

/** The check did not end as a check does. */
export class JudgeError extends Error {}

export interface Checker {
  /** The program and the first of its arguments: Node, and the command line of the base. */
  readonly command: readonly [program: string, ...args: string[]];
  /** All that the process gets to see of the environment: no token is in it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Forty times what the check of a large campaign takes. */
const seconds = 120;

const problemSchema = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  rule: z.custom<RuleId>((id) => typeof id === 'string' && Object.hasOwn(rules, id)),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  hint: z.string(),
});
const reportSchema = z.object({
  problems: z.array(problemSchema.transform((problem): Problem => ({ ...problem, also: [] }))),
  /** Where it was asked for. */
  comment: z.string().default(''),
});

export interface Judged {
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
}

/** `folder` holds the files of the change. Throws JudgeError. */
export async function judge(change: Change, folder: string, checker: Checker): Promise<Judged> {
  const { head, base, isTooLarge } = change;
  const common = { version: 1, head, isTooLarge } as const;
  if (isTooLarge) return unexamined(head);
  const { problems, comment } = await reportOf(folder, base, checker, ['--comment']);
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    verdict: {
      ...common,
      errors: count('error'),
      warnings: count('warning'),
      rules: [...new Set(problems.map(({ rule }) => rule))].sort().slice(0, 200),
      // Cut, its Markdown might mean something else. The report of the run has everything.
      comment: comment.length > maxCommentLength ? '' : comment,
    },
    problems,
  };
}

/** For a change that the check fails at: it is left for a person, and counts as answered, so that the next run does not begin with it again. */
export function unexamined(head: string): Judged {
  return { verdict: { version: 1, head, isTooLarge: true, errors: 1, warnings: 0, rules: [], comment: '' }, problems: [] };
}

/** What the check finds in a folder since a commit. */
export async function checkChange(folder: string, base: string, checker: Checker): Promise<readonly Problem[]> {
  return (await reportOf(folder, base, checker)).problems;
}

async function reportOf(
  folder: string,
  base: string,
  checker: Checker,
  more: readonly string[] = [],
): Promise<z.infer<typeof reportSchema>> {
  const answer = reportSchema.safeParse(parsed(await runCheck(folder, base, checker, more)));
  if (!answer.success) throw new JudgeError(`The check answered with something else than its report: ${z.prettifyError(answer.error)}`);
  return answer.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JudgeError('The check did not come to the end of its report.');
  }
}

const run = promisify(execFile);

/** Exit codes 0 and 1 are answers; every other one is none. */
async function runCheck(folder: string, base: string, { command, environment }: Checker, more: readonly string[]): Promise<string> {
  const [program, ...args] = command;
  try {
    const { stdout } = await run(
      program,
      [...args, 'check', '--root', folder, '--base', base, '--format', 'json', '--timeout', String(seconds), ...more],
      {
        // Not the change’s folder: nothing of it is looked for by any program.
        cwd: dirname(args[0] ?? program),
        env: { ...environment, NO_COLOR: '1' },
        maxBuffer: 256 * 1024 * 1024,
        // The check ends by itself before that, and everything that it has started with it.
        timeout: (seconds + 10) * 1000,
        killSignal: 'SIGKILL',
      },
    );
    return stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number | string; stdout?: string; stderr?: string };
    if (code === 1 && stdout) return stdout;
    throw new JudgeError(
      `The check could not be run: ${visible(
        String(stderr || (error as Error).message)
          .trim()
          .slice(0, 2000),
      )}`,
    );
  }
}
