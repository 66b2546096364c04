// What adapters make of the variables that a run has, and of the address of a repository's page.

import type { Environment } from './forge.ts';

/** A variable that a run needs is not there: the message names it. */
export class EnvironmentError extends Error {}

/** The token, and the name of the account that it belongs to where that is not the one of the forge’s own runs. */
export function identity({ UNDERSIGNED_TOKEN, UNDERSIGNED_ACCOUNT }: Environment): [string | undefined, string | undefined] {
  return [UNDERSIGNED_TOKEN || undefined, UNDERSIGNED_ACCOUNT || undefined];
}

export function need(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new EnvironmentError(`The variable ${name} is not set. This command is meant for the runs of a forge, which set it.`);
  return value.replace(/(?<!\/)\/+$/, '');
}

/** Owner and name of the repository, and the groups around them. */
export function repositoryOf({ pathname }: URL): string[] {
  return pathname.replace(/^\/+/, '').split('/').map(decoded);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
