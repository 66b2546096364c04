// The texts of --help, made from what each command says of itself.

import type { Command } from './command.ts';
import type { KnownCommand } from './commands.ts';

export function generalHelp(commands: Readonly<Record<string, KnownCommand>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return `Undersigned: multilingual open letters from files in git.

Usage: undersigned <command> [options]

Commands:
${table(rows)}

“undersigned <command> --help” explains one, “undersigned --version” says which this is. Exit codes: 0 clean, 1 problems found, 2 wrong usage or a crash.
`;
}

export function commandHelp(name: string, summary: string, { usage, details, options }: Command): string {
  const rows = Object.entries(options).map(([option, { value, help }]) => [`--${option}${value ? ` ${value}` : ''}`, help] as const);
  return `${summary}

Usage: undersigned ${name}${usage ? ` ${usage}` : ''}

${details}

Options:
${table([...rows, ['--help', 'Prints this.']])}
`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
