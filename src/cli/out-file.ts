// --out of commands that write one file: never among the campaign's own.

import { relative, resolve, sep } from 'node:path';
import { campaignFolders } from '../core/files/kinds.ts';
import { visible } from '../core/text/characters.ts';
import { type Arguments, type Io, stringOption, UsageError } from './command.ts';

/** Undefined where none is given. What lies among the campaign’s files is read, built or published. */
export function outFile(args: Arguments, root: string, io: Io): string | undefined {
  const given = stringOption(args, 'out');
  if (given === undefined) return undefined;
  const file = resolve(io.cwd, given);
  const [top = ''] = relative(root, file).split(sep);
  if ((campaignFolders as readonly string[]).includes(top))
    throw new UsageError(`--out ${visible(given)} lies among the campaign’s files in ${top}/. Name a file elsewhere.`);
  return file;
}
