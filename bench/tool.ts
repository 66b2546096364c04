// What the programs of this folder have in common: options, --help, and errors in plain words.

import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Wrong usage: the message says what to do instead. */
export class UsageError extends Error {}

export interface Tool {
  /** What it does and how it is called, for --help. */
  readonly help: string;
  /** Names of the options; `true` for those that take a value. */
  readonly options: Readonly<Record<string, boolean>>;
  run(values: Values): Promise<void> | void;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Runs a tool if it is the program that was started, and not when something imports it. */
export async function start(url: string, tool: Tool): Promise<void> {
  const program = process.argv[1];
  if (program === undefined || !existsSync(program) || realpathSync(program) !== fileURLToPath(url)) return;
  try {
    const values = parse(tool);
    if (values.help) process.stdout.write(tool.help);
    else await tool.run(values);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

function parse({ options }: Tool): Values {
  const config = Object.entries(options).map(([name, takesValue]) => [name, { type: takesValue ? 'string' : 'boolean' } as const] as const);
  try {
    return parseArgs({ options: { ...Object.fromEntries(config), help: { type: 'boolean', short: 'h' } }, strict: true }).values as Values;
  } catch (error) {
    const reason = (error as Error).message.replace(/\. (To specify a positional|This command does not).*$/, '').replace(/\.$/, '');
    throw new UsageError(`${reason}. --help lists the options.`);
  }
}

/** A whole number from an option. */
export function wholeNumber(values: Values, name: string, fallback: number, least: number, most: number): number {
  const given = values[name];
  if (given === undefined) return fallback;
  const number = typeof given === 'string' && /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, and “${String(given)}” is none.`);
}
