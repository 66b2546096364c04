// Which campaign a command is about.

import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { campaignFolders } from '../core/files/kinds.ts';
import { type Arguments, type Io, stringOption, UsageError } from './command.ts';

/** The directory of --root, or the current one. Refused where there is nothing of a campaign in it. */
export function campaignDirectory(args: Arguments, io: Io): string {
  const given = stringOption(args, 'root');
  const root = resolve(io.cwd, given ?? '.');
  if (!existsSync(root) || !statSync(root).isDirectory()) throw new UsageError(`There is no directory ${root}.`);
  if (!campaignFolders.some((folder) => folder !== 'public' && existsSync(join(root, folder))))
    throw new UsageError(
      `${root} is not a campaign: it has none of the folders content, letters, translations, signatories. ${given ? 'Name another one with --root.' : 'Go into one, or name it with --root.'}`,
    );
  return root;
}
