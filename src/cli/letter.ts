// Which letter a command is about.

import { nearestKey } from '../core/schema/validate.ts';
import { visible } from '../core/text/characters.ts';
import { type Arguments, stringOption, UsageError } from './command.ts';

/** The id of --letter. It becomes part of a path, so nothing but an id passes. */
export function letterOption(args: Arguments): string {
  const letter = stringOption(args, 'letter');
  if (letter === undefined)
    throw new UsageError('Say which letter with --letter ID. The id is the name of its file in letters/, without .md.');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(letter)) throw new UsageError(`“${letter}” is no id of a letter.`);
  return letter;
}

/** The id of a command that takes it as its first word. */
export function namedLetter(id: string | undefined, usage: string): string {
  if (id === undefined) throw new UsageError(`Name the letter: ${usage}. Its ID is the name of its file in letters/, without .md.`);
  return id;
}

/** `ids`: the letters that there are. */
export function unknownLetter(id: string, ids: readonly string[]): UsageError {
  const nearest = nearestKey(id, ids);
  const more = ids.length > 10 ? ', …' : '';
  return new UsageError(
    `There is no letter “${visible(id)}”. ${nearest ? `Did you mean “${nearest}”?` : `There are: ${ids.slice(0, 10).join(', ')}${more}.`}`,
  );
}
