// What the tasks of the automation share: the forge, numbers, folders, and the command line as a program for a process of its own.

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment, Forge } from '../../forge/forge.ts';
import { type ForgeKind, forgeKinds, forges } from '../../forge/kinds.ts';
import { openForge } from '../../forge/open.ts';
import type { Checker } from '../../automation/judge/judge.ts';
import { engineSources } from '../../core/engine.ts';
import { type Arguments, type Io, stringOption, UsageError } from '../command.ts';

export function forgeKind(args: Arguments): ForgeKind {
  const given = stringOption(args, 'forge');
  const found = forgeKinds.find((kind) => kind === given);
  if (!found) throw new UsageError(`Say with --forge whose run this is: ${forgeKinds.join(', ')}.`);
  return found;
}

export function forgeOption(args: Arguments, io: Io): Forge {
  return openForge(forgeKind(args), environment(io));
}

export function environment({ env }: Io): Environment {
  return env ?? {};
}

/** The number of a request; undefined where none is given. */
export function numberOption(args: Arguments): number | undefined {
  const given = stringOption(args, 'number');
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,9}$/.test(given)) throw new UsageError('--number is the number of a request, such as 7.');
  return Number(given);
}

/** A folder that is there afterwards. */
export function outOption(args: Arguments, io: Io): string {
  const given = stringOption(args, 'out');
  if (given === undefined) throw new UsageError('Say with --out where the result goes.');
  const folder = resolve(io.cwd, given);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Where a forge keeps the head of a request. */
export function refOf(kind: ForgeKind, number: number): string {
  return `${forges[kind].requests.refs}${number}/head`;
}

/** This very command line, in a process that sees no token. */
export function ownChecker(io: Io): Checker {
  const { PATH, HOME, TMPDIR } = environment(io);
  return { command: [process.execPath, join(engineSources, 'cli/undersigned.js')], environment: { PATH, HOME, TMPDIR } };
}
