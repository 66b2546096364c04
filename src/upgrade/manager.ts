// Which program installs packages in a campaign, by the lock file that lies there, and how it is told to install others.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Manager {
  readonly name: 'npm' | 'pnpm' | 'yarn';
  readonly lock: string;
  /** What installs what the lock file says, for people. */
  readonly again: string;
  /** Its arguments that put these into package.json, without ranges: `undersigned@0.2.0`, `./undersigned-0.2.0.tgz`. */
  readonly raise: (specs: readonly string[]) => string[];
}

const managers: readonly Manager[] = [
  { name: 'pnpm', lock: 'pnpm-lock.yaml', again: 'pnpm install', raise: (specs) => ['add', '--save-exact', ...specs] },
  { name: 'yarn', lock: 'yarn.lock', again: 'yarn install', raise: (specs) => ['add', '--exact', ...specs] },
  {
    name: 'npm',
    lock: 'package-lock.json',
    again: 'npm ci',
    raise: (specs) => ['install', '--save-exact', '--no-audit', '--no-fund', '--loglevel=error', ...specs],
  },
];

/** npm, where there is no lock file. Throws where there are several: each program would believe its own. */
export function managerOf(root: string): Manager {
  const found = managers.filter(({ lock }) => existsSync(join(root, lock)));
  if (found.length > 1)
    throw new Error(
      `There are several lock files here: ${found.map(({ lock }) => lock).join(', ')}. Remove those of the programs that you do not use.`,
    );
  return found[0] ?? (managers.at(-1) as Manager);
}
