// Whose row was taken out of a list file at some time, from the lines that commits removed: a list is too long to be read in each state.

import { parse } from 'yaml';
import { foldName } from '../core/text/fold.ts';
import type { Withdrawer } from '../core/withdrawn.ts';
import { boundedLog, type LogBounds } from './git/bounded-log.ts';
import type { Git } from './git/git.ts';

export interface RemovedSignature {
  readonly facts: Withdrawer;
  /** The day of the commit that removed it, `2026-11-29`, and the commit’s first letters. */
  readonly day: string;
  readonly commit: string;
  /** What the signature is called since; undefined where it is gone. */
  readonly now: string | undefined;
}

export interface RemovedSignatures {
  /** The newest first. */
  readonly removed: readonly RemovedSignature[];
  /** Whether all that is here of the history could be read in time. */
  readonly isWhole: boolean;
  /** Whether the history does not go back to its beginning. Without a repository there is none to miss. */
  readonly isShallow?: boolean;
}

/** Rows as they are written in blocks. */
const nameLine = /^([-+])(?:- {1,8}| {1,8})name: *(\S.*)$/;

/** `commits` changed `lists`, from the campaign’s root. */
export async function removedRows(
  git: Git,
  commits: readonly string[],
  lists: readonly string[],
  bounds: LogBounds,
): Promise<RemovedSignatures> {
  if (commits.length === 0) return { removed: [], isWhole: true };
  const how = [
    '--no-walk=unsorted',
    '--stdin',
    '-p',
    '-U0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--diff-filter=M',
  ];
  const { text, isWhole } = await boundedLog(git, [...how, '--', ...lists], bounds, commits.map((commit) => `${commit}\n`).join(''));
  const removed = text.split('\x01').flatMap((entry) => {
    const [head = '', ...lines] = entry.split('\n');
    const [commit = '', day = ''] = head.split(' ');
    const names = { '-': new Map<string, string>(), '+': new Map<string, string>() };
    for (const line of lines) {
      const [, sign, written = ''] = nameLine.exec(line) ?? [];
      const name = sign === undefined ? undefined : scalarIn(written);
      if (name !== undefined) names[sign === '-' ? '-' : '+'].set(foldName(name), name);
    }
    return [...names['-']]
      .filter(([folded]) => !names['+'].has(folded))
      .map(([, name]) => ({ facts: { name }, day, commit: commit.slice(0, 10), now: undefined }));
  });
  return { removed, isWhole };
}

function scalarIn(written: string): string | undefined {
  try {
    const value: unknown = parse(written, { schema: 'failsafe', logLevel: 'silent' });
    return typeof value === 'string' && value !== '' && value.length <= 1000 ? value : undefined;
  } catch {
    return undefined;
  }
}
