// Which letter a command is about.

import { type Arguments, stringOption, UsageError } from './command.ts';

/** The id of --letter. It becomes part of a path, so nothing but an id passes. */
export function letterOption(args: Arguments): string {
  const letter = stringOption(args, 'letter');
  if (letter === undefined)
    throw new UsageError('Say which letter with --letter ID. The id is the name of its file in letters/, without .md.');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(letter)) throw new UsageError(`“${letter}” is no id of a letter.`);
  return letter;
}
