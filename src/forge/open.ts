// The list of forges: the adapter of each kind.

import { forgejo } from './forgejo.ts';
import type { Environment, Forge, ForgeAdapter } from './forge.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import type { ForgeKind } from './kinds.ts';

export const adapters: Readonly<Record<ForgeKind, ForgeAdapter>> = { github, gitlab, forgejo };

/** The forge that a run belongs to, from the variables that its runners set. */
export function openForge(kind: ForgeKind, environment: Environment): Forge {
  return adapters[kind].ofRun(environment);
}
