// What a command is: its options, and a function from arguments to an exit code.

import type { ParseArgsConfig } from 'node:util';
import { visible } from '../core/text/characters.ts';

/** 0: clean. 1: problems were found. 2: wrong usage, or a crash. */
export type ExitCode = 0 | 1 | 2;

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches, who wants progress on one line and colour. */
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** Asks the person at the terminal; undefined where no one sits there. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Variables of the environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Directory that relative paths start from. */
  readonly cwd: string;
}

export interface OptionHelp {
  /** `DIR` in `--root DIR`; undefined for a switch. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  /** What follows the command's name. */
  readonly usage: string;
  /** A paragraph for --help. */
  readonly details: string;
  readonly options: Readonly<Record<string, OptionHelp>>;
  /** How many arguments without a name it takes at most. */
  readonly positionals: number;
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Wrong usage: the message says what to type instead. */
export class UsageError extends Error {}

export function parseOptions({ options }: Command): NonNullable<ParseArgsConfig['options']> {
  const parsed = Object.entries(options).map(([name, { value }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const) },
  ]);
  return { ...Object.fromEntries(parsed), help: { type: 'boolean', short: 'h' } };
}

/** The value of an option that takes one. */
export function stringOption({ values }: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** What --format names; the first where it is left out. */
export function formatOption<Format extends string>(args: Arguments, formats: readonly [Format, ...Format[]]): Format {
  const given = stringOption(args, 'format') ?? formats[0];
  const format = formats.find((name) => name === given);
  if (format === undefined)
    throw new UsageError(
      `Unknown format “${visible(given)}”. Use ${formats.length > 1 ? `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}` : formats[0]}.`,
    );
  return format;
}

export const rootOption = { root: { value: 'DIR', help: 'The campaign’s directory. The one you are in, where it is left out.' } } as const;
