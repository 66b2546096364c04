// The forge that a run belongs to, from the variables that its runners set.

import type { Forge, ForgeKind } from './forge.ts';
import { Forgejo } from './forgejo.ts';
import { GitHub } from './github.ts';
import { GitLab } from './gitlab.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that a run needs is not there: the message names it. */
export class EnvironmentError extends Error {}

export const forgeKinds: readonly ForgeKind[] = ['github', 'gitlab', 'forgejo'];

export function openGitHub(environment: Environment): GitHub {
  return new GitHub(need(environment, 'GITHUB_API_URL'), need(environment, 'GITHUB_REPOSITORY'), ...identity(environment));
}

export function openForge(kind: ForgeKind, environment: Environment): Forge {
  switch (kind) {
    case 'github':
      return openGitHub(environment);
    case 'gitlab':
      // With a token GitLab says whose it is.
      if (!environment.UNDERSIGNED_TOKEN) need(environment, 'UNDERSIGNED_ACCOUNT');
      return new GitLab(need(environment, 'CI_API_V4_URL'), need(environment, 'CI_PROJECT_ID'), ...identity(environment));
    case 'forgejo':
      // Runners before version 7 know only the other name.
      return new Forgejo(
        environment.FORGEJO_API_URL ?? need(environment, 'GITHUB_API_URL'),
        environment.FORGEJO_REPOSITORY ?? need(environment, 'GITHUB_REPOSITORY'),
        ...identity(environment),
      );
  }
}

/** The token, and the name of the account that it belongs to where that is not the one of the forge’s own runs. */
function identity({ UNDERSIGNED_TOKEN, UNDERSIGNED_ACCOUNT }: Environment): [string | undefined, string | undefined] {
  return [UNDERSIGNED_TOKEN || undefined, UNDERSIGNED_ACCOUNT || undefined];
}

export function need(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new EnvironmentError(`The variable ${name} is not set. This command is meant for the runs of a forge, which set it.`);
  return value.replace(/(?<!\/)\/+$/, '');
}
