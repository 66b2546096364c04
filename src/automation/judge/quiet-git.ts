// Git as it may be run on what strangers send: no configuration of the machine, no hooks, no filters, no questions, and an end in time.

import { execFileSync } from 'node:child_process';
import { visible } from '../../core/text/characters.ts';

/** The variables of the process that a program needs to be found and to start. Tokens are not among them. */
export interface Surroundings {
  readonly PATH: string | undefined;
  readonly HOME: string | undefined;
}

/** Git could not do what was asked. */
export class GitError extends Error {}

const timeout = 180_000;

/** For git, and for programs of ours that start git themselves. A filter of the machine (Git LFS) could be woken by a .gitattributes. */
export function quietEnvironment({ PATH, HOME }: Surroundings): Record<string, string | undefined> {
  return {
    PATH,
    HOME,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_0: 'core.hooksPath',
    GIT_CONFIG_VALUE_0: '/dev/null',
    GIT_CONFIG_KEY_1: 'transfer.fsckObjects',
    GIT_CONFIG_VALUE_1: 'true',
    // In a container the clone may belong to somebody else.
    GIT_CONFIG_KEY_2: 'safe.directory',
    GIT_CONFIG_VALUE_2: '*',
  };
}

/** What git prints. Throws GitError with the first line of what it says is wrong. */
export function quietGit(root: string, surroundings: Surroundings, args: readonly string[], input = ''): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: quietEnvironment(surroundings),
      maxBuffer: 256 * 1024 * 1024,
      timeout,
      stdio: ['pipe', 'pipe', 'pipe'],
      input,
    });
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? '').trim() || (error as Error).message;
    throw new GitError(`git ${args[0] ?? ''} failed: ${visible(said.split('\n')[0] ?? '')}`);
  }
}
