// Which campaign a command is about.

import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { campaignFolders } from '../core/files/kinds.ts';
import { type Arguments, type Io, stringOption, UsageError } from './command.ts';
import { quoted } from './paths.ts';

/** The directory of --root, or the current one. Refused where there is nothing of a campaign in it. */
export function campaignDirectory(args: Arguments, io: Io): string {
  const given = stringOption(args, 'root');
  const root = resolve(io.cwd, given ?? '.');
  if (!existsSync(root) || !statSync(root).isDirectory()) throw new UsageError(`There is no directory ${root}.`);
  if (campaignFolders.some((folder) => folder !== 'public' && existsSync(join(root, folder)))) return root;
  const above = campaignAbove(root);
  if (above !== undefined) {
    const way = relative(io.cwd, above) || '.';
    const command = given === undefined ? `cd ${quoted(way)}, or add --root ${quoted(way)}` : `--root ${quoted(way)}`;
    throw new UsageError(`${root} is not a campaign, but ${above === dirname(root) ? 'the' : 'a'} folder above it is: ${command}`);
  }
  throw new UsageError(
    `${root} is not a campaign: it has none of the folders content, letters, translations, signatories. ${given ? 'Name another one with --root.' : 'Go into one, or name it with --root.'}`,
  );
}

/** The nearest. What else has a folder of that name has no such file. */
function campaignAbove(folder: string): string | undefined {
  const above = dirname(folder);
  if (above === folder) return undefined;
  return existsSync(join(above, 'content/site.yaml')) ? above : campaignAbove(above);
}
